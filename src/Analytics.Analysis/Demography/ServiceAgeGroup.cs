using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>An age group that a municipal service plans for.</summary>
/// <param name="NameNb">Name in bokmål: "6–15 år", "90 år og eldre".</param>
/// <param name="Range">The ages.</param>
/// <param name="ServiceNb">What the group is for: "grunnskole"; empty when none is named.</param>
public sealed record ServiceAgeGroup(string NameNb, AgeRange Range, string ServiceNb)
{
    /// <summary>The groups that the report uses: 1-5, 6-15, 16-66, 67-79, 80-89 and 90+ (age 0 stands outside, as no service plans for it alone).</summary>
    public static IReadOnlyList<ServiceAgeGroup> Standard { get; } =
    [
        new("1–5 år", new AgeRange(1, 5), "barnehage"),
        new("6–15 år", new AgeRange(6, 15), "grunnskole"),
        new("16–66 år", new AgeRange(16, 66), "yrkesaktiv alder"),
        new("67–79 år", new AgeRange(67, 79), "yngre eldre"),
        new("80–89 år", new AgeRange(80, 89), "omsorg"),
        new("90 år og eldre", new AgeRange(90), "omsorg"),
    ];
}
