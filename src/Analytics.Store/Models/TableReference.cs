namespace Analytics.Store.Models;

/// <summary>A table that a statement reads.</summary>
/// <param name="Schema">The schema as written; null when there is none.</param>
/// <param name="Name">The table's name as written.</param>
/// <param name="Line">Where it stands, counted from 1.</param>
internal sealed record TableReference(string? Schema, string Name, int Line)
{
    /// <summary>The dataset that is meant: a name without a schema is a mart. Null for what cannot be a dataset, such as a file's name.</summary>
    public DatasetName? Dataset =>
        DatasetName.TryParse($"{Schema ?? DatasetName.MartSchema}/{Name}".ToLowerInvariant(), out var dataset) ? dataset : null;

    public override string ToString() => Schema is null ? Name : $"{Schema}.{Name}";
}
