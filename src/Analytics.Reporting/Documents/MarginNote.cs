namespace Analytics.Reporting.Documents;

/// <summary>A note beside a figure or table.</summary>
/// <param name="Term">Its first words, in bold.</param>
/// <param name="Text">The rest.</param>
public sealed record MarginNote(string Term, string Text);
