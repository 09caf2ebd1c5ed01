namespace Analytics.Reporting.Documents;

/// <summary>A column of a table.</summary>
/// <param name="Header">Header.</param>
/// <param name="Numeric">Whether its cells are numbers, aligned to the right.</param>
/// <param name="Own">Whether it is the municipality's own, which stands out.</param>
public sealed record TableColumn(string Header, bool Numeric = false, bool Own = false)
{
    /// <summary>The arithmetic behind the column's numbers; empty when they stand as published.</summary>
    public string Formula { get; init; } = "";
}
