using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Analytics.Store;

/// <summary>The columns that the catalogue says a part has, without opening its file.</summary>
internal static partial class PartColumns
{
    /// <summary>Takes a schema apart: <c>region VARCHAR, value DECIMAL(18,3)</c>.</summary>
    /// <returns>False where a name or a type is not plain, and could be read in several ways.</returns>
    public static bool TryRead(string schema, [NotNullWhen(true)] out IReadOnlyList<DeclaredColumn>? columns)
    {
        var read = Pieces(schema).Select(piece => Column().Match(piece)).ToList();
        columns = read.TrueForAll(m => m.Success) ? read.ConvertAll(m => new DeclaredColumn(m.Groups["name"].Value, m.Groups["type"].Value)) : null;
        return columns is not null;
    }

    /// <summary>Between commas that stand in no parentheses.</summary>
    private static IEnumerable<string> Pieces(string schema)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < schema.Length; i++)
        {
            depth += schema[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (schema[i] != ',' || depth != 0)
                continue;
            yield return schema[start..i].Trim();
            start = i + 1;
        }

        yield return schema[start..].Trim();
    }

    [GeneratedRegex("^(?<name>[a-z_][a-z0-9_]*) (?<type>[A-Z][A-Z0-9_ (),\\[\\]]*)$")]
    private static partial Regex Column();
}
