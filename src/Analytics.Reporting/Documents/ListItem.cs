namespace Analytics.Reporting.Documents;

/// <summary>A statement of a list.</summary>
/// <param name="Term">What it is about, in bold.</param>
/// <param name="Text">The statement.</param>
/// <param name="Status">Shape before it, or null.</param>
public sealed record ListItem(string Term, string Text, DataStatus? Status = null);
