using System.Security.Cryptography;
using Analytics.Analysis.Demography;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Figures from outside that calculations rest on: <c>pipelines/reference</c>.</summary>
/// <param name="Rates">National mortality and fertility.</param>
/// <param name="UnitCosts">Kroner per person and sector by age band.</param>
/// <param name="Fingerprint">SHA-256 of the files: new figures make analyses run again.</param>
public sealed record ReferenceData(NationalRates Rates, IReadOnlyList<UnitCost> UnitCosts, string Fingerprint)
{
    private static readonly string[] RateColumns = ["measure", "sex", "age_from", "year_from", "year_to", "value", "source", "verification"];

    internal static ReferenceData Read(string folder)
    {
        var rates = Path.Combine(folder, "national-rates.csv");
        var costs = Path.Combine(folder, "unit-costs.csv");
        return new ReferenceData(
            NationalRates.FromReference(CsvRows.Read(rates, RateColumns, ReadRate)),
            UnitCostFile.Read(costs),
            Convert.ToHexStringLower(SHA256.HashData([.. File.ReadAllBytes(rates), .. File.ReadAllBytes(costs)])));
    }

    private static ReferenceRate ReadRate(CsvRows row) => new(
        row.Required("measure"),
        row.Choice<Sex?>("sex", ("", null), ("male", Sex.Male), ("female", Sex.Female)),
        row.Text("age_from").Length == 0 ? null : row.Integer("age_from"),
        row.Integer("year_from"),
        row.Integer("year_to"),
        row.Number("value") ?? throw row.Wrong("value", "a number"),
        row.Required("source"),
        row.Required("verification"));
}
