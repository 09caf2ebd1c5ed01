namespace Analytics.Notebooks.Running;

/// <summary>Something that a cell put out.</summary>
/// <param name="Kind">Printed text, a value that was shown, the cell's own value, or an error.</param>
/// <param name="Contents">Text by its kind: <c>text/plain</c>, <c>text/html</c> …; printed text and errors have the first alone.</param>
/// <param name="ErrorName">The error's type; null when it is none.</param>
/// <param name="Line">The line of the cell that the error is in, from 1; null when not known.</param>
public sealed record CellOutput(OutputKind Kind, IReadOnlyDictionary<string, string> Contents, string? ErrorName = null, int? Line = null)
{
    /// <summary>The text of it.</summary>
    public string Text => Contents.GetValueOrDefault("text/plain", "");
}
