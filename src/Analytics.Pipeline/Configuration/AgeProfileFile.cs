using System.Globalization;
using Analytics.Analysis.Demography.Alternatives;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/reference/age-profiles.csv</c>.</summary>
internal static class AgeProfileFile
{
    /// <summary>Names that the file must not define: they are computed from the municipality's own figures.</summary>
    public static readonly IReadOnlyDictionary<string, LikeProfile> Computed =
        new Dictionary<string, LikeProfile>(StringComparer.Ordinal) { ["like-movers"] = LikeProfile.Movers, ["like-population"] = LikeProfile.Population };

    private const double Tolerance = 1e-6;
    private static readonly string[] Columns = ["profile", "age_from", "age_to", "share", "source", "verification"];

    public static IReadOnlyList<AgeProfile> Read(string file) =>
    [
        .. CsvRows.Read(file, Columns, ReadRow).GroupBy(r => r.Profile).Select(rows => Sum(rows) is var sum && Math.Abs(sum - 1) <= Tolerance
            ? AgeProfile.OfRanges(rows.Key, rows.Select(r => r.Share), string.Join("; ", rows.Select(r => r.Source).Distinct()), string.Join("; ", rows.Select(r => r.Verification).Distinct()))
            : throw new ConfigurationException(
                rows.Last().Place,
                string.Create(CultureInfo.InvariantCulture, $"the shares of profile \"{rows.Key}\" sum to {sum}"),
                "shares that sum to 1",
                "Correct column share and run again.")),
    ];

    private static double Sum(IEnumerable<Row> rows) => Math.Round(rows.Sum(r => r.Share.Share), 9);

    private static Row ReadRow(CsvRows row)
    {
        var name = row.Required("profile");
        if (Computed.ContainsKey(name))
            throw row.Wrong("profile", $"another name: {string.Join(" and ", Computed.Keys)} are computed from the municipality's own figures");
        var share = row.Number("share");
        return share is >= 0 and <= 1
            ? new Row(name, new AgeShare(row.Ages(), share.Value), row.Required("source"), row.Required("verification"), row.Place)
            : throw row.Wrong("share", "a share from 0 to 1, such as 0.25");
    }

    private sealed record Row(string Profile, AgeShare Share, string Source, string Verification, string Place);
}
