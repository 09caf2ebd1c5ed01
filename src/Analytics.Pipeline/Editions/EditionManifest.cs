namespace Analytics.Pipeline.Editions;

/// <summary>What a frozen edition was made of.</summary>
/// <param name="Edition">Year and number: <c>2026-1</c>.</param>
/// <param name="Municipality">The municipality's code.</param>
/// <param name="FrozenAt">When, UTC.</param>
/// <param name="Program">Version of the program.</param>
/// <param name="Definitions">SHA-256 over the pipeline definitions.</param>
/// <param name="Parts">SHA-256 of each published part that the numbers came from.</param>
/// <param name="DocumentHash">SHA-256 of the document.</param>
/// <param name="FindingsHash">SHA-256 of the findings.</param>
public sealed record EditionManifest(
    string Edition,
    string Municipality,
    DateTimeOffset FrozenAt,
    string Program,
    string Definitions,
    IReadOnlyList<string> Parts,
    string DocumentHash,
    string FindingsHash)
{
    /// <summary>The kind of document that is written now: its blocks say whom they are for and what they are about.</summary>
    public const int NewestForm = 1;

    /// <summary>The kind of document that was frozen; 0 for those from before blocks said whom they are for.</summary>
    public int Form { get; init; }
}
