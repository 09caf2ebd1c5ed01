namespace Analytics.Pipeline.Importing;

/// <summary>A column that a proposed mapping leaves out.</summary>
/// <param name="Header">Its name in the file.</param>
/// <param name="Reason">Why.</param>
public sealed record LeftOutColumn(string Header, string Reason);
