using Analytics.Store;

namespace Analytics.Pipeline.Contracts;

/// <summary>What the mart <c>check_result</c> says of the sources' newest files.</summary>
internal static class HeldFiles
{
    private static readonly DeclaredColumn[] Columns =
    [
        .. new[] { "source", "file", "rule", "check_name", "severity", "detail", "outcome", "next_step", "source_updated", "checked_at" }.Select(n => new DeclaredColumn(n, "VARCHAR")),
        new("tested", "BIGINT"), new("failed", "BIGINT"), new("is_current", "BOOLEAN"),
    ];

    /// <summary>Files that are held back and that no later one has taken the place of.</summary>
    public static IReadOnlyList<FileResult> Read(DuckDbSession session) => Read(session, "outcome = 'held back'");

    /// <summary>Rules that did not hold for files that were published nevertheless.</summary>
    public static IReadOnlyList<FileResult> Warnings(DuckDbSession session) => Read(session, "outcome = 'published' AND failed > 0");

    private static IReadOnlyList<FileResult> Read(DuckDbSession session, string condition)
    {
        session.DeclareEmpty(DatasetName.Mart("check_result"), Columns);
        return session.Query(
            $"SELECT source, file, rule, check_name, severity, tested, failed, detail, next_step FROM check_result WHERE is_current AND {condition} ORDER BY source, file, rule, check_name",
            r => new FileResult(
                r.GetString(0),
                r.GetString(1),
                new RuleResult(r.GetString(2), r.GetString(3), r.GetString(4) == "error" ? Severity.Error : Severity.Warning, r.GetInt64(5), r.GetInt64(6), r.GetString(7)),
                r.GetString(8)));
    }
}
