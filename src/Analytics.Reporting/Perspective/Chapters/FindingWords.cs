namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>What is said of a finding.</summary>
/// <param name="Heading">Stands alone, without numbers.</param>
/// <param name="Text">What, compared with what, and what speaks against.</param>
/// <param name="Amount">Size when it has none in kroner.</param>
/// <param name="Note">Under the size.</param>
internal sealed record FindingWords(string Heading, string Text, string Amount, string Note);
