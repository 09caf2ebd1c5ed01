namespace Analytics.Store.Queries;

/// <summary>A column of a query's result.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Type">The .NET type of its values.</param>
public sealed record QueryColumn(string Name, Type Type);
