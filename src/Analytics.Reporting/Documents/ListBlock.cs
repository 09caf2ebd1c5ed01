namespace Analytics.Reporting.Documents;

/// <summary>A titled list of short statements.</summary>
/// <param name="Title">Title.</param>
/// <param name="Items">The statements.</param>
public sealed record ListBlock(string Title, IReadOnlyList<ListItem> Items) : Block;
