using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Pipeline.Ingestion;
using Analytics.Pipeline.Projections;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>Reads which municipalities there were on a day, and their inhabitants. Real and invented figures never meet.</summary>
internal sealed class CountedInhabitants(DuckDbSession session, bool fictional)
{
    private readonly string origin = fictional ? Origin.Fictional : Origin.Real;
    private readonly Lazy<IReadOnlyDictionary<string, Year>> newest = new(() => session.Query(
        "SELECT region, max(year) FROM population_total WHERE origin = $origin AND persons > 0 GROUP BY region",
        r => (Region: r.GetString(0), Year: new Year(r.GetInt32(1))),
        ("origin", fictional ? Origin.Fictional : Origin.Real)).ToDictionary(m => m.Region, m => m.Year, StringComparer.Ordinal));

    private readonly Dictionary<Year, IReadOnlyList<(MunicipalityCode Code, string? Group)>> members = [];
    private readonly Dictionary<Year, IReadOnlyDictionary<MunicipalityCode, double>> totals = [];
    private readonly Dictionary<Year, IReadOnlyDictionary<MunicipalityCode, PopulationVector>> ages = [];
    private readonly Dictionary<(Year Year, string Codes), PopulationVector?> together = [];

    /// <summary>The newest 1 January that municipalities have been counted on, or null.</summary>
    public Year? Newest() => newest.Value.Where(m => MunicipalityCode.IsValid(m.Key)).Select(m => (Year?)m.Value).Max();

    /// <summary>The newest 1 January that a municipality has been counted on, or null.</summary>
    public Year? Newest(MunicipalityCode municipality) => newest.Value.TryGetValue(municipality.Value, out var year) ? year : null;

    /// <summary>The municipalities of the country on a 1 January, each with its KOSTRA group.</summary>
    public IReadOnlyList<(MunicipalityCode Code, string? Group)> Members(Year year) => Known(members, year, () =>
    [
        .. session.Query(
            "SELECT DISTINCT code, kostra_group FROM municipality WHERE valid_from <= make_date($year, 1, 1) AND (valid_to IS NULL OR valid_to > make_date($year, 1, 1)) ORDER BY code",
            r => (Code: new MunicipalityCode(r.GetString(0)), Group: r.IsDBNull(1) ? null : r.GetString(1)),
            ("year", year.Value)).Where(m => m.Code.IsFictional == fictional),
    ]);

    /// <summary>All inhabitants on a 1 January, by municipality.</summary>
    public IReadOnlyDictionary<MunicipalityCode, double> Totals(Year year) => Known(totals, year, () => session.Query(
        "SELECT region, persons FROM population_total WHERE origin = $origin AND year = $year AND persons > 0 AND regexp_full_match(region, '[0-9]{4}')",
        r => (Code: new MunicipalityCode(r.GetString(0)), Persons: r.GetDouble(1)),
        ("origin", origin),
        ("year", year.Value)).ToDictionary(m => m.Code, m => m.Persons));

    /// <summary>Inhabitants by sex and age on a 1 January, by municipality.</summary>
    public IReadOnlyDictionary<MunicipalityCode, PopulationVector> ByAge(Year year) => Known(ages, year, () =>
    {
        var found = new Dictionary<MunicipalityCode, PopulationVector>();
        VectorReader.Read(
            session,
            "SELECT CAST(sex AS INTEGER), age, persons, municipality FROM population WHERE origin = $origin AND year = $year AND persons IS NOT NULL ORDER BY municipality, sex, age",
            r => new MunicipalityCode(r.GetString(3)),
            (code, persons) => found[code] = persons,
            ("origin", origin),
            ("year", year.Value));
        return found;
    });

    /// <summary>The inhabitants of several municipalities together, or null when one of them is not counted or there is none.</summary>
    public PopulationVector? Together(Year year, IReadOnlyList<MunicipalityCode> codes)
    {
        // Groups and the country are asked for once for every service and municipality.
        var key = (year, string.Join(',', codes));
        if (!together.TryGetValue(key, out var sum))
        {
            var counted = ByAge(year);
            together[key] = sum = codes.Count == 0 || codes.Any(c => !counted.ContainsKey(c)) ? null : PopulationVector.Together(codes.Select(c => counted[c]));
        }

        return sum;
    }

    private static T Known<T>(Dictionary<Year, T> known, Year year, Func<T> read) => known.TryGetValue(year, out var value) ? value : known[year] = read();
}
