namespace Analytics.Pipeline.Configuration;

/// <summary>A column of the star.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its values are.</param>
/// <param name="AboutNb">What it says, in bokmål.</param>
/// <param name="References">The table whose key it holds; null for none.</param>
public sealed record StarColumn(string Name, StarColumnType Type, string AboutNb, string? References);
