using System.Text.RegularExpressions;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Sources.JsonStat;
using Analytics.Sources.Px;
using Analytics.Sources.Tables;

namespace Analytics.Pipeline.Importing;

/// <summary>Proposes a source for a file that none knows.</summary>
internal sealed partial class SourceProposer(string file, string dataset)
{
    private const int FewestLettersOfPattern = 4;

    private static readonly string[] CommonDimensions = ["ContentsCode", "Tid"];

    /// <summary>The source's name: that of the file, as a file name.</summary>
    public static string Name(string file) => StoreNames.Of(Stem(file)).Replace('_', '-');

    public ProposedSource Table(RawTable table, ImportOptions options)
    {
        var leftOut = new List<LeftOutColumn>();
        var warnings = new List<string>();
        var wide = UnpivotGuess.Find(table);
        var used = new HashSet<string>(wide?.Definition is { } unpivot ? [.. unpivot.CodeColumns, unpivot.Value, .. unpivot.Status is { } status ? [status] : (string[])[]] : [], StringComparer.Ordinal);
        var columns = new List<ColumnDefinition>();
        for (var column = 0; column < table.Header.Count; column++)
        {
            if (wide?.Fields.Contains(column) == true)
                continue;
            if (ReasonAgainst(table, column) is { } reason)
            {
                leftOut.Add(new LeftOutColumn(table.Header[column], reason));
                continue;
            }

            var guess = ColumnGuess.Of(table, column, StoreNames.Column(table.Header[column], used));
            columns.Add(guess.Status is { } own ? guess with { Status = StoreNames.Column(own, used) } : guess);
        }

        if (columns.Count == 0)
            throw new SourceFormatException(file, $"the columns {string.Join(", ", table.Header)}, none of which can be proposed", "at least one column that is not about people and has a name of its own", "Write a source file by hand, and use --as.");
        var footer = FooterLines(table, warnings);
        var yaml = Head(table.Shape is null ? "excel" : "csv", StoreNames.Of(Stem(file)), Stem(file)).List("files", [Pattern()]);
        if (table.Shape is { } shape)
        {
            yaml.Line("delimiter", shape.Delimiter == '\t' ? "tab" : $"{shape.Delimiter}").Line("decimal", options.DecimalSign?.ToString() ?? DecimalSign(table, columns, wide?.Definition))
                .Line("encoding", shape.Encoding.WebName.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? "utf-16" : shape.Encoding.WebName);
        }
        else
            yaml.Line("sheet", table.Sheet).Line("decimal", options.DecimalSign?.ToString());
        if (table.HeaderLine > 1)
            yaml.Number("header_line", table.HeaderLine);
        if (footer > 0)
            yaml.Number("footer_lines", footer);
        return new ProposedSource(yaml.Columns(columns).Unpivot(wide?.Definition).ToString(), leftOut, warnings);
    }

    public ProposedSource Cube(JsonStatDataset cube)
    {
        var region = cube.Dimensions.FirstOrDefault(d => d.Role == JsonStatRole.Geo) ?? cube.Dimensions.FirstOrDefault(d => d.Id.Contains("region", StringComparison.OrdinalIgnoreCase)) ?? cube.Dimensions[0];
        return Cube("json-stat", cube.TableId, cube.Label, region.Id, cube.Dimensions.Select(d => d.Id));
    }

    public ProposedSource Cube(PxDataset cube)
    {
        var region = cube.Dimensions.FirstOrDefault(d => d.Code.Contains("region", StringComparison.OrdinalIgnoreCase) || d.Label.Contains("region", StringComparison.OrdinalIgnoreCase)) ?? cube.Dimensions[0];
        return Cube("px", cube.TableId ?? cube.Matrix, cube.Title, region.Code, []);
    }

    private ProposedSource Cube(string format, string? table, string? title, string region, IEnumerable<string> dimensions)
    {
        var yaml = Head(format, table ?? StoreNames.Of(Stem(file)), title ?? Stem(file)).List("files", table is null ? [Pattern()] : []).Line("region", region);
        yaml.List("required", dimensions.Any() ? [region, .. CommonDimensions] : [region]).List("optional", dimensions.Except([region, .. CommonDimensions], StringComparer.Ordinal));
        return new ProposedSource(yaml.ToString(), [], []);
    }

    private SourceText Head(string format, string table, string title) =>
        new SourceText().Line("source", Name(file)).Line("title", title).Line("format", format).Line("dataset", dataset).Line("table", table);

    private static string? ReasonAgainst(RawTable table, int column)
    {
        var header = table.Header[column];
        if (PersonalData.Reason(table, column) is { } personal)
            return personal;
        if (header.Length == 0)
            return "it has no name";
        if (table.Header.Count(h => string.Equals(h, header, StringComparison.OrdinalIgnoreCase)) > 1)
            return "another column has the same name: rename one of them in the file";
        return table.Rows.Any(r => r.Length > column && r[column].Length > 0) ? null : "it is blank throughout";
    }

    /// <summary>Next year's export has another year in its name.</summary>
    private string Pattern()
    {
        var name = Path.GetFileName(file);
        var pattern = Year().Replace(name, "*");
        return Path.GetFileNameWithoutExtension(pattern).Count(char.IsLetter) >= FewestLettersOfPattern ? pattern : name;
    }

    /// <summary>The sign as the reader finds it in the number columns; null where no number has decimals.</summary>
    private string? DecimalSign(RawTable table, IEnumerable<ColumnDefinition> columns, UnpivotDefinition? unpivot)
    {
        var numbers = columns.Where(c => c.Type is ColumnType.Integer or ColumnType.Number).Select(c => new TableColumn(c.From, c.To, TableColumnType.Number)).ToList();
        if (numbers.Count == 0 && unpivot is null)
            return null;
        var mapping = new TableMapping(numbers) { Delimiter = table.Shape!.Delimiter, HeaderLine = table.HeaderLine, Unpivot = unpivot is null ? null : new UnpivotMapping(unpivot.Columns, unpivot.Name, unpivot.Value) };
        using var stream = File.OpenRead(file);
        return DelimitedReader.Open(stream, mapping, file, new DelimitedOptions { FindDecimalSign = true, FooterLines = null }).Shape.DecimalSign?.ToString();
    }

    /// <summary>A sum under the table would be counted once more.</summary>
    private static int FooterLines(RawTable table, List<string> warnings)
    {
        if (table.Shape is null || table.Shape.Footer.Count > 0 || table.Rows.Count < 2 || !Sum().IsMatch(Array.Find(table.Rows[^1], f => f.Length > 0) ?? ""))
            return 0;
        warnings.Add("The last line looks like a sum of the others, and is left out: footer_lines.");
        return 1;
    }

    private static string Stem(string file)
    {
        var name = Path.GetFileName(file);
        return name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Path.GetFileNameWithoutExtension(name[..^3]) : Path.GetFileNameWithoutExtension(name);
    }

    [GeneratedRegex("(?<![0-9])(19|20)[0-9]{2}(?![0-9])")]
    private static partial Regex Year();

    [GeneratedRegex("^(sum|total|totalt|i alt|sum totalt)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sum();
}
