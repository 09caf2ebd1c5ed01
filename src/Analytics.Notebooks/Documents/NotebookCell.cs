using System.Text.Json.Nodes;

namespace Analytics.Notebooks.Documents;

/// <summary>A cell of a notebook.</summary>
/// <param name="Id">Its id: the file's own, or one made from place and text.</param>
/// <param name="Language">What it is written in.</param>
/// <param name="Source">Its text, with line feeds.</param>
public sealed record NotebookCell(string Id, CellLanguage Language, string Source)
{
    /// <summary>Tags, such as <c>parameters</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Whether it is run.</summary>
    public bool IsCode => Language is CellLanguage.CSharp or CellLanguage.Sql;

    /// <summary>The cell as the .ipynb has it, with whatever other programs keep there; null when it came from elsewhere.</summary>
    internal JsonObject? Node { get; init; }
}
