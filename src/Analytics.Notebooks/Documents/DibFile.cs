using System.Text;

namespace Analytics.Notebooks.Documents;

/// <summary>The text format of Polyglot notebooks: a line such as <c>#!csharp</c> begins a cell; nothing but source is kept in it.</summary>
internal static class DibFile
{
    private const string Meta = "meta";

    // Magic commands inside a cell, which begin none.
    private static readonly string[] Inside = ["share", "set", "time", "r", "import", "connect", "value", "who", "whos", "about", "lsmagic", "log"];

    public static NotebookDocument Parse(string path, byte[] bytes)
    {
        var cells = new List<(string Name, string Options, StringBuilder Text)>();
        var number = 0;
        foreach (var line in NotebookDocument.Text(path, bytes).Split('\n'))
        {
            number++;
            if (Head(line) is var (name, options) && !Inside.Contains(name))
            {
                if (name != Meta && KernelNames.Language(name) is null)
                    throw KernelNames.Unknown(FormattableString.Invariant($"{path}, line {number}, cell {cells.Count(c => c.Name != Meta) + 1}"), name);
                cells.Add((name, options, new StringBuilder()));
            }
            else if (cells.Count > 0 || line.Trim().Length > 0)
            {
                // What stands before the first head is C#, as it is for Polyglot.
                if (cells.Count == 0)
                    cells.Add(("csharp", "", new StringBuilder()));
                cells[^1].Text.Append(line).Append('\n');
            }
        }

        var made = new List<NotebookCell>();
        foreach (var (name, options, text) in cells.Where(c => c.Name != Meta))
        {
            // A name for the result belongs to the cell's own text, as it does in .ipynb.
            var source = (options.Length > 0 ? $"#!{name} {options}\n" : "") + text.ToString().Trim('\n');
            if (source.Length == 0)
                continue;
            made.Add(new NotebookCell(CellIds.Make(made.Count, source), KernelNames.Language(name)!.Value, source) { Tags = Tags(source) });
        }

        return new NotebookDocument(path, bytes, made, null);
    }

    private static (string Name, string Options)? Head(string line)
    {
        if (!line.StartsWith("#!", StringComparison.Ordinal))
            return null;
        var parts = line[2..].Trim().Split(' ', 2, StringSplitOptions.TrimEntries);
        return parts[0].Length == 0 ? null : (parts[0], parts.Length > 1 ? parts[1] : "");
    }

    // The format keeps no tags: a comment in the first line stands for one.
    private static string[] Tags(string source) => source.Split('\n')[0].Trim() is "// parameters" or "//parameters" ? [NotebookDocument.ParametersTag] : [];
}
