namespace Analytics.Notebooks.Watching;

/// <summary>What a page that is open must change.</summary>
/// <param name="Title">The notebook's title.</param>
/// <param name="Order">Ids of all cells, in order.</param>
/// <param name="Cells">The cells that are new or other than before.</param>
/// <param name="Status">What goes on, in a sentence.</param>
internal sealed record LiveChange(string Title, IReadOnlyList<string> Order, IReadOnlyList<LiveCell> Cells, string Status);
