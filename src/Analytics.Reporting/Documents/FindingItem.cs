namespace Analytics.Reporting.Documents;

/// <summary>A finding in words.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Heading">Stands alone, without numbers.</param>
/// <param name="Text">What, compared with what, and what speaks against.</param>
/// <param name="Dots">Filled certainty dots, 1-4.</param>
/// <param name="CertaintyWord">"Sikkert, foreløpig tall".</param>
/// <param name="Influence">"Kan påvirkes".</param>
/// <param name="Amount">Size: "7,2 mill. kr".</param>
/// <param name="AmountNote">Under the size: "0,9 prosentpoeng"; empty when nothing.</param>
/// <param name="Sources">Source markers.</param>
/// <param name="Trace">Where the size comes from.</param>
public sealed record FindingItem(
    int Rank,
    string Heading,
    string Text,
    int Dots,
    string CertaintyWord,
    string Influence,
    string Amount,
    string AmountNote,
    IReadOnlyList<SourceMarker> Sources,
    NumberTrace Trace)
{
    /// <summary>What it is about, which a block with its numbers names among its <see cref="Block.Subjects"/>; empty when no block does.</summary>
    public string Subject { get; init; } = "";
}
