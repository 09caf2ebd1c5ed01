namespace Analytics.Reporting.Documents;

/// <summary>Ruled lines to write on where the document is printed; on screen there is nothing to write on, and it is left out.</summary>
/// <param name="Title">What the lines are for.</param>
/// <param name="Lines">How many.</param>
public sealed record NotesBlock(string Title, int Lines) : Block;
