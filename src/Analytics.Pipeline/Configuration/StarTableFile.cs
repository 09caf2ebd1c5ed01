using System.Text.RegularExpressions;
using Analytics.Core;
using Analytics.Store;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/star/*.yaml</c>, a table each. Queries that several build on are files of <c>pipelines/star/with</c>.</summary>
internal static partial class StarTableFile
{
    private static readonly string[] Types = [.. Enum.GetNames<StarColumnType>().Select(t => t.ToLowerInvariant())];

    /// <summary>Reads the files in order of name; without the folder there is no star.</summary>
    /// <exception cref="ConfigurationException">A file is wrong, or refers to what is not there.</exception>
    public static IReadOnlyList<StarTable> ReadAll(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        var tables = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(file => Read(file, Path.Combine(folder, "with"))).ToList();
        foreach (var (table, column) in tables.SelectMany(t => t.Columns.Where(c => c.References is not null).Select(c => (t, c))))
        {
            if (tables.FirstOrDefault(t => t.Name == column.References) is not { Key.Count: 1 } referred || referred.Columns.First(c => c.Name == referred.Key[0]).Type != column.Type)
                throw new ConfigurationException(table.Place, $"column {column.Name} refers to \"{column.References}\"", "a table of this folder whose key is one column of the same type", "Correct the name.");
        }

        return tables;
    }

    private static StarTable Read(string file, string with)
    {
        var yaml = YamlSection.Load(file);
        var name = yaml.Text("table");
        // It becomes a file's name, and a part of an address.
        if (!Word().IsMatch(name) || name != Path.GetFileNameWithoutExtension(file))
            throw yaml.Wrong("table", $"\"{name}\"", "the file's own name, of small letters a-z, digits and underscores");
        var columns = yaml.Sections("columns").Select(Column).ToList();
        var key = yaml.Texts("key");
        if (key.Count == 0 || key.Any(k => columns.All(c => c.Name != k)))
            throw yaml.Wrong("key", $"\"{string.Join(", ", key)}\"", "columns of the table, one at least");
        if (columns.GroupBy(c => c.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw yaml.Wrong("columns", $"\"{twice.Key}\" twice", "each column once");
        var bases = yaml.Texts("with").Select(b => (Name: b, File: Path.Combine(with, $"{b}.sql"))).ToList();
        if (bases.FirstOrDefault(b => !Word().IsMatch(b.Name) || !File.Exists(b.File)) is { Name: { } missing })
            throw yaml.Wrong("with", $"\"{missing}\"", $"a file of {with}, without .sql");
        var licence = yaml.OptionalText("licence");
        if (licence is not null && !Uri.IsWellFormedUriString(licence, UriKind.Absolute))
            throw yaml.Wrong("licence", $"\"{licence}\"", "an address, such as https://creativecommons.org/licenses/by/4.0/");
        var sql = string.Concat(bases.Select((b, i) => $"{(i == 0 ? "WITH " : "")}{SqlLiteral.Name(b.Name)} AS (\n{File.ReadAllText(b.File)}),\n")) + $"{(bases.Count == 0 ? "WITH " : "")}star AS (\n{yaml.Text("sql")}\n)\nSELECT * FROM star";
        var table = new StarTable(name, yaml.Text("title"), yaml.Text("about"), key, columns, yaml.Texts("datasets"), licence, yaml.Choice("least", required: false, "reader", "analyst") == "analyst", sql, file);
        yaml.RefuseUnknownKeys();
        return table;
    }

    private static StarColumn Column(YamlSection yaml)
    {
        var name = yaml.Text("name");
        if (!Word().IsMatch(name))
            throw yaml.Wrong("name", $"\"{name}\"", "small letters a-z, digits and underscores, beginning with a letter");
        var column = new StarColumn(name, Enum.Parse<StarColumnType>(yaml.Choice("type", required: true, Types), ignoreCase: true), yaml.Text("about"), yaml.OptionalText("references"));
        yaml.RefuseUnknownKeys();
        return column;
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,59}\\z")]
    private static partial Regex Word();
}
