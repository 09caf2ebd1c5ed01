using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Analytics.Core;
using Analytics.Pipeline.Contracts;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/sources/*.yaml</c>.</summary>
internal static class SourceDefinitionFile
{
    private const double DefaultAcceptLoss = 0.5;

    public static IReadOnlyList<SourceDefinition> ReadAll(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ConfigurationException(folder, "the folder does not exist", "a folder with one YAML file a source", "Point --config at a pipelines folder.");
        var sources = Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(Read).ToList();
        var twice = sources.Where(s => s.IsCube).GroupBy(s => s.Table).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? sources
            : throw new ConfigurationException(twice.Last().Place, $"table {twice.Key} is also the table of {twice.First().Place}", "one source a table", "Join the two files, or take one out.");
    }

    private static SourceDefinition Read(string file)
    {
        var yaml = YamlSection.Load(file);
        var format = yaml.Choice("format", required: true, "json-stat", "csv", "excel", "px", "klass") switch
        {
            "csv" => SourceFormat.Csv,
            "excel" => SourceFormat.Excel,
            "px" => SourceFormat.Px,
            "klass" => SourceFormat.Klass,
            _ => SourceFormat.JsonStat,
        };
        var dataset = yaml.Text("dataset");
        if (!Regex.IsMatch(dataset, "^[a-z][a-z0-9_]*$"))
            throw yaml.Wrong("dataset", $"\"{dataset}\"", "lower-case letters, digits and underscores");
        var klass = format == SourceFormat.Klass ? KlassQueryFile.Read(yaml) : null;
        var definition = new SourceDefinition(
            yaml.Text("source"),
            yaml.Text("title"),
            format,
            dataset,
            yaml.Text("table"),
            format is SourceFormat.JsonStat or SourceFormat.Px ? yaml.Text("region") : null,
            yaml.Flag("kostra"),
            yaml.Texts("required"),
            yaml.Texts("optional"),
            yaml.Texts("files"),
            klass?.Columns ?? [.. yaml.Sections("columns").Select(ReadColumn)],
            ReadUnpivot(yaml.OptionalSection("unpivot")),
            yaml.OptionalDate("published"),
            yaml.OptionalNumber("accept_loss") ?? DefaultAcceptLoss,
            file,
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))))
        {
            Sheet = format == SourceFormat.Excel ? yaml.OptionalText("sheet") : null,
            Klass = klass,
            HeaderLine = format == SourceFormat.Excel ? ReadPositive(yaml, "header_line") : null,
            Contract = ContractFile.Read(yaml.OptionalSection("contract"), format is SourceFormat.JsonStat or SourceFormat.Px),
        };
        if (format == SourceFormat.JsonStat)
            definition = definition with { Query = SourceQuery.Read(yaml, definition) };
        yaml.RefuseUnknownKeys();
        if (definition.AcceptLoss is < 0 or > 1)
            throw yaml.Wrong("accept_loss", FormattableString.Invariant($"{definition.AcceptLoss}"), "a share from 0 to 1, such as 0.5");
        if (!definition.IsCube && definition.FilePatterns.Count == 0)
            throw yaml.Wrong("files", "no pattern", "a list of file names, such as [\"compass_scores*.csv\"]");
        if (!definition.IsCube && definition.Columns.Count == 0)
            throw yaml.Wrong("columns", "no column", "a list of { from, to, type }");
        return definition;
    }

    private static ColumnDefinition ReadColumn(YamlSection yaml)
    {
        var type = yaml.Choice("type", required: true, "text", "code", "integer", "number");
        var column = new ColumnDefinition(yaml.Text("from"), yaml.Text("to"), Enum.Parse<ColumnType>(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(type)), yaml.Flag("required"))
        {
            Digits = type == "code" ? ReadPositive(yaml, "digits") : null,
        };
        yaml.RefuseUnknownKeys();
        return column;
    }

    private static int? ReadPositive(YamlSection yaml, string key)
    {
        if (yaml.OptionalText(key) is null)
            return null;
        var number = yaml.Integer(key, 0);
        return number > 0 ? number : throw yaml.Wrong(key, string.Create(CultureInfo.InvariantCulture, $"{number}"), "a whole number from 1");
    }

    private static UnpivotDefinition? ReadUnpivot(YamlSection? yaml)
    {
        if (yaml is null)
            return null;
        var pattern = yaml.Text("columns");
        try
        {
            if (new Regex(pattern).GetGroupNumbers().Length != 2)
                throw yaml.Wrong("columns", $"\"{pattern}\"", "a regular expression with one group, such as ^a([0-9]+)$");
        }
        catch (RegexParseException e)
        {
            throw yaml.Wrong("columns", $"\"{pattern}\" ({e.Message})", "a regular expression with one group, such as ^a([0-9]+)$");
        }

        var unpivot = new UnpivotDefinition(pattern, yaml.Text("name"), yaml.Text("value"));
        yaml.RefuseUnknownKeys();
        return unpivot;
    }
}
