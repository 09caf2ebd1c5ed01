using System.Globalization;
using Analytics.Sources.JsonStat;
using Analytics.Sources.PxWeb;

namespace Analytics.Sources.Tests.PxWeb;

/// <summary>Small tables.</summary>
internal static class TestTable
{
    /// <summary>A table shaped as 12134: a KOSTRA region variable without a role, contents and years.</summary>
    public static PxWebTable Kostra(PxWebVersion version = PxWebVersion.V2) => Of(
        version,
        Variable("KOKkommuneregion0000", JsonStatRole.None, false, ("0301", "Oslo - Oslove"), ("1130", "Strand"), ("4601", "Bergen"), ("EKA03", "Oslo fylke"), ("EKG01", "KOSTRA-gruppe 1"), ("EAK", "Landet"), ("EAKUO", "Landet uten Oslo")),
        Variable("ContentsCode", JsonStatRole.Metric, false, ("KOSAG110000", "Frie inntekter"), ("KOSAGD230000", "Netto driftsresultat")),
        Variable("Tid", JsonStatRole.Time, false, [.. Years(2015, 2025)]));

    /// <summary>A table with a variable that may be left out.</summary>
    public static PxWebTable Population(PxWebVersion version = PxWebVersion.V2) => Of(
        version,
        Variable("Region", JsonStatRole.Geo, true, ("0301", "Oslo"), ("1130", "Strand")),
        Variable("Alder", JsonStatRole.None, true, ("000", "0 år"), ("001", "1 år"), ("105+", "105 år eller eldre")),
        Variable("ContentsCode", JsonStatRole.Metric, false, ("Personer1", "Personer")),
        Variable("Tid", JsonStatRole.Time, false, [.. Years(2020, 2026)]));

    public static PxWebTable Of(PxWebVersion version, params PxWebVariable[] variables) => new("12134", "Test", null, null, variables, version, "no");

    public static PxWebVariable Variable(string code, JsonStatRole role, bool elimination, params (string Code, string Label)[] values) =>
        new(code, code.ToLowerInvariant(), role, elimination, [.. values.Select(v => new PxWebValue(v.Code, v.Label))], []);

    public static PxWebSelection Select(string variable, params string[] values) => new(variable, values);

    private static IEnumerable<(string Code, string Label)> Years(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => (y, y));
}
