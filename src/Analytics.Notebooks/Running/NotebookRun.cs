using Analytics.Notebooks.Documents;

namespace Analytics.Notebooks.Running;

/// <summary>A notebook that has been run, to its end or to its first error.</summary>
/// <param name="Document">Its cells, with the one that sets parameters.</param>
/// <param name="Results">What the code cells put out, by the cells' ids; those after an error are not there.</param>
public sealed record NotebookRun(NotebookDocument Document, IReadOnlyDictionary<string, CellResult> Results)
{
    /// <summary>How many of them were run now.</summary>
    public int Ran => Results.Values.Count(r => !r.IsCached);

    /// <summary>How many were taken from an earlier run.</summary>
    public int Cached => Results.Values.Count(r => r.IsCached);

    /// <summary>The error that ended it, in a sentence with file, cell and line; null when there is none.</summary>
    public string? Error
    {
        get
        {
            if (Results.Values.FirstOrDefault(r => r.Error is not null) is not { Error: { } error } failed)
                return null;
            var cell = Document.Cells.ToList().FindIndex(c => c.Id == failed.Cell) + 1;
            return FormattableString.Invariant($"{Document.Path}, cell {cell}{(error.Line is { } line ? FormattableString.Invariant($", line {line}") : "")}: {error.ErrorName}: {error.Text}");
        }
    }
}
