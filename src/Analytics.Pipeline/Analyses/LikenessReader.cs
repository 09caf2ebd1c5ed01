using System.Globalization;
using Analytics.Analysis.Benchmarking;
using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>Describes the municipalities of a country by the traits that likeness is measured in, once for all that are described alike.</summary>
internal sealed class LikenessReader(DuckDbSession session, CommonMarts country, bool fictional)
{
    private static readonly (string Trait, AgeRange Ages)[] AgeTraits =
        [("ages-0-5", new AgeRange(0, 5)), ("ages-6-15", new AgeRange(6, 15)), ("ages-67-79", new AgeRange(67, 79)), ("ages-80", new AgeRange(80))];

    private readonly Dictionary<ProfileBasis, IReadOnlyDictionary<MunicipalityCode, LikenessProfile>> known = [];

    /// <summary>The municipalities of the basis' day, by code.</summary>
    public IReadOnlyDictionary<MunicipalityCode, LikenessProfile> Profiles(ProfileBasis basis) => known.TryGetValue(basis, out var profiles)
        ? profiles
        : known[basis] = session.Query(
                "SELECT code, name, centrality FROM municipality WHERE valid_from <= make_date($year, 1, 1) AND (valid_to IS NULL OR valid_to > make_date($year, 1, 1)) ORDER BY code",
                r => (Code: new MunicipalityCode(r.GetString(0)), Name: r.GetString(1).Split(" - ")[0], Centrality: r.IsDBNull(2) ? null : r.GetString(2)),
                ("year", basis.Day.Value))
            .Where(m => m.Code.IsFictional == fictional)
            .DistinctBy(m => m.Code)
            .ToDictionary(m => m.Code, m => Profile(m.Code, m.Name, m.Centrality, basis));

    /// <summary>One municipality's traits; those that are not known are left out.</summary>
    public LikenessProfile Profile(MunicipalityCode code, string name, string? centrality, ProfileBasis basis)
    {
        var values = new Dictionary<string, double>();
        if (country.Inhabitants.Totals(basis.Day).TryGetValue(code, out var persons))
            values["size"] = persons;
        if (int.TryParse(centrality, NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            values["centrality"] = level;
        if (country.Inhabitants.ByAge(basis.Day).TryGetValue(code, out var ages))
        {
            foreach (var (trait, range) in AgeTraits)
                values[trait] = 100 * ages.Sum(range) / ages.Total;
        }

        if (basis is { Income: { } income, IncomeYear: { } year } && country.Indicators.Points(income, RegionCode.Of(code)).FirstOrDefault(p => p.Year == year)?.Measure.Value is { } kroner)
            values["free-income"] = kroner;
        if (basis.Need?.Municipalities.GetValueOrDefault(code)?.Total is { } index)
            values["need"] = index;
        return new LikenessProfile(code, name, values);
    }
}
