using System.Globalization;
using Analytics.Analysis.Demography;
using Analytics.Analysis.Need;
using Analytics.Core;
using Analytics.Testing;

namespace Analytics.Analysis.Tests.Need;

/// <summary>The project's own cost key and need indices, and the folder of known answers.</summary>
internal static class NorwegianNeed
{
    public static string[] Sectors { get; } = ["grunnskole", "pleie", "barnehage", "kommunehelse", "barnevern", "sosial", "administrasjon"];

    public static CostKey Key { get; } = CostKey.FromReference(new Year(2026),
    [
        .. Csv.Read(RepositoryFolder.Combine("pipelines", "reference", "cost-keys-2026.csv")).Select(r => new CostKeyRow(
            r["sector"],
            r["name_nb"],
            r.Number("sector_weight"),
            new CostCriterion(
                r["criterion"],
                r["criterion_name_nb"],
                r["kind"] switch { "age" => CriterionKind.Age, "structure" => CriterionKind.Structure, _ => CriterionKind.LivingConditions },
                r["kind"] != "age" ? null : r["age_to"] is "" ? new AgeRange((int)r.Number("age_from")) : new AgeRange((int)r.Number("age_from"), (int)r.Number("age_to")),
                r.Number("weight")),
            r["source"],
            r["verification"])),
    ]);

    /// <summary>The official indices as the folder of known answers has them.</summary>
    public static IReadOnlyList<MunicipalityNeed> Known() =>
    [
        .. Csv.Rows("domain", "need_index_by_municipality.csv").Select(r => new MunicipalityNeed(
            new MunicipalityCode(r["municipality_code"]),
            r["need_index_2026_official_Ak"] is "" ? null : r.Number("need_index_2026_official_Ak"),
            Sectors.Where(s => r[$"{s}_2026"].Length > 0).ToDictionary(s => s, s => r.Number($"{s}_2026")),
            "",
            "")),
    ];

    /// <summary>All municipalities on 1 January 2026 (SSB 07459), by code.</summary>
    public static IReadOnlyDictionary<string, PopulationVector> Counted() => Csv.Rows("domain", "population_single_year_2026.csv")
        .GroupBy(r => r["municipality_code"])
        .ToDictionary(g => g.Key, g => new PopulationVector(Ages(g.Single(r => r["sex"] == "male")), Ages(g.Single(r => r["sex"] == "female"))));

    /// <summary>Persons of one column of the ten-group file on the 1 Januaries given, by code, and all persons.</summary>
    public static IReadOnlyDictionary<string, (double Group, double All)> Banded(string column, params string[] years) => Csv.Rows("domain", "population_by_age_band_2010_2026.csv")
        .Where(r => years.Contains(r["year_1_jan"]))
        .GroupBy(r => r["municipality_code"])
        .Where(g => g.Count() == years.Length)
        .ToDictionary(g => g.Key, g => (g.Sum(r => r.Number(column)), g.Sum(r => r.Number("total"))));

    public static PopulationVector Sum(IEnumerable<PopulationVector> parts)
    {
        var (male, female) = (new double[Age.Count], new double[Age.Count]);
        foreach (var part in parts)
        {
            for (var age = 0; age < Age.Count; age++)
                (male[age], female[age]) = (male[age] + part[Sex.Male, age], female[age] + part[Sex.Female, age]);
        }

        return new PopulationVector(male, female);
    }

    private static double[] Ages(Dictionary<string, string> row) =>
        [.. Enumerable.Range(0, Age.Count).Select(a => row[$"a{a.ToString(CultureInfo.InvariantCulture)}"] is "" ? 0 : row.Number($"a{a.ToString(CultureInfo.InvariantCulture)}"))];
}
