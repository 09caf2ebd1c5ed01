using System.Globalization;
using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Testing;

namespace Analytics.Analysis.Tests;

/// <summary>The project's own reference files, and real municipalities from ../shared.</summary>
internal static class Reference
{
    private static readonly Provenance Source = new("07459", "Personer1", "", AccountingScope.None, null, new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), DataMaturity.Final, "");

    public static IReadOnlyList<ReferenceRate> Rows { get; } =
    [
        .. Csv.Read(RepositoryFolder.Combine("pipelines", "reference", "national-rates.csv")).Select(r => new ReferenceRate(
            r["measure"],
            r["sex"] switch { "male" => Sex.Male, "female" => Sex.Female, _ => null },
            r["age_from"] is "" ? null : int.Parse(r["age_from"], CultureInfo.InvariantCulture),
            int.Parse(r["year_from"], CultureInfo.InvariantCulture),
            int.Parse(r["year_to"], CultureInfo.InvariantCulture),
            r.Number("value"),
            r["source"],
            r["verification"])),
    ];

    public static NationalRates National { get; } = NationalRates.FromReference(Rows);

    public static IReadOnlyList<UnitCost> UnitCosts { get; } =
    [
        .. Csv.Read(RepositoryFolder.Combine("pipelines", "reference", "unit-costs.csv")).Select(r => new UnitCost(
            r["sector"],
            r["age_to"] is "" ? new AgeRange((int)r.Number("age_from")) : new AgeRange((int)r.Number("age_from"), (int)r.Number("age_to")),
            r.Number("kroner_per_person"),
            (int)r.Number("price_year"),
            r["source"],
            r["verification"])),
    ];

    /// <summary>One municipality projected as if it were a country.</summary>
    public static Outcome<PopulationProjection> Project(PopulationHistory history, ProjectionVariant variant, int horizon, Year? baseYear = null)
    {
        var projector = Projector.Of([history], history.Municipality, National, horizon, baseYear);
        return projector.HasValue ? projector.Value.Project(variant) : Outcome<PopulationProjection>.None(projector.WhyNotNb);
    }

    public static PopulationHistory History(string name, IReadOnlyDictionary<Year, PopulationVector> byAge, string code = "9901") =>
        new(new MunicipalityCode(code), name, byAge, byAge.ToDictionary(p => p.Key, p => p.Value.Total), Source);

    /// <summary>A real municipality 2005-2026 in the borders of 2024: Statistics Norway, table 07459 (CC BY 4.0).</summary>
    public static PopulationHistory Real(string code) =>
        History(
            code,
            Csv.Read(SharedFolder.Combine("real", "population", "pop_age_sex_kommune2024_2005_2026_wide.csv.gz"), line => line.StartsWith(code, StringComparison.Ordinal))
                .GroupBy(r => new Year(int.Parse(r["year"], CultureInfo.InvariantCulture)))
                .Where(y => y.Count() == 2)
                .ToDictionary(
                    y => y.Key,
                    y => new PopulationVector(Ages(y.First(r => r["sex"] == "male")), Ages(y.First(r => r["sex"] == "female")))),
            code);

    private static double[] Ages(Dictionary<string, string> row) => [.. Enumerable.Range(0, Age.Count).Select(a => row.Number($"a{a}"))];
}
