namespace Analytics.Sources.JsonStat;

/// <summary>One dimension of a cube.</summary>
/// <param name="Id">The dimension's id, which becomes the column's name.</param>
/// <param name="Label">The text for people; the id where the document has none.</param>
/// <param name="Role">What the dimension is about.</param>
/// <param name="Categories">The categories in position order, which need not be the order of their keys.</param>
public sealed record JsonStatDimension(string Id, string Label, JsonStatRole Role, IReadOnlyList<JsonStatCategory> Categories)
{
    /// <summary>Whether a query may leave the dimension out; SSB keeps to it in metadata answers only. Null where nothing is said.</summary>
    public bool? Elimination { get; init; }

    /// <summary>The dimension's notes.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
