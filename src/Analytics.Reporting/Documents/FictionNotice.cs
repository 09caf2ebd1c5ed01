namespace Analytics.Reporting.Documents;

/// <summary>The notice that municipality and numbers are invented.</summary>
/// <param name="Heading">Its first words, in bold.</param>
/// <param name="Text">The rest.</param>
public sealed record FictionNotice(string Heading, string Text);
