using System.Security.Cryptography;
using Analytics.Analysis.Benchmarking;
using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Alternatives;
using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Analysis.Need;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Figures from outside that calculations rest on: <c>pipelines/reference</c>.</summary>
/// <param name="Rates">National mortality and fertility.</param>
/// <param name="UnitCosts">Kroner per person and sector by age band.</param>
/// <param name="Alternatives">What SSB's letters stand for.</param>
/// <param name="AgeProfiles">Named profiles that the municipality's own alternatives may use.</param>
/// <param name="Services">Coverage, utilisation and årsverk by service.</param>
/// <param name="Fingerprint">SHA-256 of the files: new figures make analyses run again.</param>
public sealed record ReferenceData(
    NationalRates Rates,
    IReadOnlyList<UnitCost> UnitCosts,
    AlternativeAssumptions Alternatives,
    IReadOnlyList<AgeProfile> AgeProfiles,
    IReadOnlyList<ServiceRates> Services,
    string Fingerprint)
{
    private static readonly string[] RateColumns = ["measure", "sex", "age_from", "year_from", "year_to", "value", "source", "verification"];

    /// <summary>Cost keys and official need indices, the oldest year first.</summary>
    public IReadOnlyList<NeedYear> Need { get; init; } = [];

    /// <summary>Services for one age group, and how their spending is split.</summary>
    public IReadOnlyList<TargetGroup> TargetGroups { get; init; } = [];

    /// <summary>What an årsverk costs in the services where that is known.</summary>
    public IReadOnlyList<FullTimeCost> FullTimeCosts { get; init; } = [];

    /// <summary>Services whose årsverk follow the inhabitants' ages.</summary>
    public IReadOnlyList<StaffingReference> Staffing { get; init; } = [];

    internal static ReferenceData Read(string folder)
    {
        string[] files = [.. new[] { "national-rates.csv", "unit-costs.csv", "alternatives.csv", "age-profiles.csv", "service-demand.csv", "target-groups.csv", "full-time-costs.csv", "staffing.csv" }.Select(f => Path.Combine(folder, f))];
        var (costs, services) = (UnitCostFile.Read(files[1]), ServiceDemandFile.Read(files[4]));
        return new ReferenceData(
            NationalRates.FromReference(CsvRows.Read(files[0], RateColumns, ReadRate)),
            costs,
            AlternativeAssumptionsFile.Read(files[2]),
            AgeProfileFile.Read(files[3]),
            services,
            Convert.ToHexStringLower(SHA256.HashData([.. files.Concat(NeedFiles.In(folder)).SelectMany(File.ReadAllBytes)])))
        {
            TargetGroups = TargetGroupFile.Read(files[5]),
            FullTimeCosts = FullTimeCostFile.Read(files[6]),
            Staffing = StaffingReferenceFile.Read(files[7], costs, services),
            Need = NeedFiles.Read(folder),
        };
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
