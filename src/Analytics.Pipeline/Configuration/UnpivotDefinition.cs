namespace Analytics.Pipeline.Configuration;

/// <summary>Turns columns that are really values of one or more variables into rows.</summary>
/// <param name="Columns">Regular expression over headers: its only group is the code, or each named group is a code of that name.</param>
/// <param name="Name">Name of the code column in the store; null where the groups are named.</param>
/// <param name="Value">Name of the number column in the store.</param>
public sealed record UnpivotDefinition(string Columns, string? Name, string Value)
{
    /// <summary>The code columns in the store: the name, or the named groups.</summary>
    public required IReadOnlyList<string> CodeColumns { get; init; }

    /// <summary>Name of the column in the store that takes SSB's signs, or null.</summary>
    public string? Status { get; init; }

    /// <summary>Words that stand where there is no number.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
