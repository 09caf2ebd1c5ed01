using Analytics.Core;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>A total drawn on from two counts five years apart.</summary>
/// <param name="code">Short name.</param>
/// <param name="nameNb">Name in bokmål.</param>
/// <param name="drawOn">Total at launch, total five years before and years ahead → total.</param>
internal sealed class TotalTrend(string code, string nameNb, Func<double, double, int, double> drawOn) : IProjectionMethod
{
    public string Code => code;

    public string NameNb => nameNb;

    public IReadOnlyList<AreaForecast> Project(CountryCounts known, Year launch, IReadOnlyList<int> horizons) =>
    [
        .. from area in known.Areas
           let now = known.Groups(area, launch)
           let before = known.Groups(area, launch.Plus(-SimpleMethods.BaseYears))
           where now is not null && before is not null
           from horizon in horizons
           select new AreaForecast(area, horizon, drawOn(now.Total, before.Total, horizon)),
    ];
}
