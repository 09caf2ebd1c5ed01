using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Contracts;

/// <summary>A rule's result of one file, as it is kept in <c>raw.result_contract</c>.</summary>
/// <param name="Source">The file's source.</param>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="FileHash">SHA-256 of its bytes.</param>
/// <param name="Published">The source's own time of publication, or null.</param>
/// <param name="Result">What the rule said.</param>
/// <param name="IsPublished">Whether the file was published, or held back.</param>
/// <param name="NextStep">What to do about it; empty when nothing.</param>
internal sealed record ContractLogRow(SourceDefinition Source, string File, string FileHash, DateTimeOffset? Published, RuleResult Result, bool IsPublished, string NextStep)
{
    /// <summary>All that is kept of it, as text in the order of <see cref="ContractLog.TextColumns"/>.</summary>
    public IReadOnlyList<string?> Texts =>
    [
        Source.Name, Source.Table, File, FileHash, Published is { } p ? FormattableString.Invariant($"{p.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}") : null, Result.Rule, Result.NameNb,
        Result.Severity == Severity.Error ? "error" : "warning", Result.Detail, IsPublished ? "published" : "held back", NextStep,
    ];
}
