namespace Analytics.Pipeline.Configuration;

/// <summary>Turns columns that are really values of one variable into rows.</summary>
/// <param name="Columns">Regular expression over headers; its first group is the code.</param>
/// <param name="Name">Name of the code column in the store.</param>
/// <param name="Value">Name of the number column in the store.</param>
public sealed record UnpivotDefinition(string Columns, string Name, string Value);
