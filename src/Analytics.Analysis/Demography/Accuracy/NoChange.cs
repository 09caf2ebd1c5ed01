using Analytics.Core;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>The population at launch, by age as well.</summary>
internal sealed class NoChange : IProjectionMethod
{
    public string Code => "no_change";

    public string NameNb => "ingen endring";

    public IReadOnlyList<AreaForecast> Project(CountryCounts known, Year launch, IReadOnlyList<int> horizons) =>
    [
        .. from area in known.Areas
           let now = known.Groups(area, launch)
           where now is not null
           from horizon in horizons
           select new AreaForecast(area, horizon, now.Total, now),
    ];
}
