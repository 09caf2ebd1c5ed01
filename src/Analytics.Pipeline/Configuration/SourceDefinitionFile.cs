using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Core;
using Analytics.Pipeline.Contracts;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/sources/*.yaml</c>.</summary>
internal static class SourceDefinitionFile
{
    private const double DefaultAcceptLoss = 0.5;

    /// <summary>Reads all of them.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="own">The municipality of municipality.yaml, whose the sources are that say <c>own: true</c>.</param>
    public static IReadOnlyList<SourceDefinition> ReadAll(string folder, MunicipalityCode own)
    {
        if (!Directory.Exists(folder))
            throw new ConfigurationException(folder, "the folder does not exist", "a folder with one YAML file a source", "Point --config at a pipelines folder.");
        var sources = Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(f => Read(YamlSection.Load(f), f, File.ReadAllBytes(f), own)).ToList();
        var twice = sources.Where(s => s.IsCube).GroupBy(s => s.Table).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? sources
            : throw new ConfigurationException(twice.Last().Place, $"table {twice.Key} is also the table of {twice.First().Place}", "one source a table", "Join the two files, or take one out.");
    }

    /// <summary>Reads a definition that is not, or not yet, a file.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="file">What it is called, or will be.</param>
    /// <param name="own">The municipality of municipality.yaml.</param>
    public static SourceDefinition Parse(string text, string file, MunicipalityCode own) => Read(YamlSection.Parse(text, file), file, Encoding.UTF8.GetBytes(text), own);

    private static SourceDefinition Read(YamlSection yaml, string file, byte[] content, MunicipalityCode own)
    {
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
        MunicipalityCode? tenant = yaml.Flag("own") ? own : null;
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
            Convert.ToHexStringLower(SHA256.HashData(content)) + (tenant is null ? "" : $" {tenant}"))
        {
            Tenant = tenant,
            Layout = TableLayoutSection.Read(yaml, format),
            Constants = format is SourceFormat.Csv or SourceFormat.Excel ? ReadConstants(yaml) : [],
            Klass = klass,
        };
        if (format == SourceFormat.JsonStat)
            definition = definition with { Query = SourceQuery.Read(yaml, definition) };
        definition = definition with { Contract = ContractFile.Read(yaml.OptionalSection("contract"), definition) };
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
        var type = yaml.Choice("type", required: true, "text", "code", "date", "integer", "number");
        var isNumber = type is "integer" or "number";
        var column = new ColumnDefinition(yaml.Text("from"), yaml.Text("to"), Enum.Parse<ColumnType>(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(type)), yaml.Flag("required"))
        {
            Digits = type == "code" ? TableLayoutSection.Positive(yaml, "digits") : null,
            Extract = type is "text" or "code" && yaml.OptionalText("extract") is { } pattern ? Pattern(yaml, "extract", pattern).ToString() : null,
            Status = isNumber ? yaml.OptionalText("status") : null,
            Missing = isNumber ? yaml.Texts("missing") : [],
        };
        yaml.RefuseUnknownKeys();
        return column;
    }

    private static Dictionary<string, string> ReadConstants(YamlSection yaml)
    {
        var constants = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var constant in yaml.Sections("constants"))
        {
            if (!constants.TryAdd(constant.Text("name"), constant.Text("value")))
                throw constant.Wrong("name", $"\"{constant.Text("name")}\" for the second time", "each name once");
            constant.RefuseUnknownKeys();
        }

        return constants;
    }

    private static UnpivotDefinition? ReadUnpivot(YamlSection? yaml)
    {
        if (yaml is null)
            return null;
        const string Expected = "a regular expression with one group, such as ^a([0-9]+)$, or with named groups, such as ^(?<year>[0-9]{4}) (?<contents>.+)$";
        var text = yaml.Text("columns");
        var pattern = Pattern(yaml, "columns", text);
        string[] named = [.. pattern.GetGroupNames().Where(n => !char.IsAsciiDigit(n[0]))];
        if (pattern.GetGroupNumbers().Length != (named.Length == 0 ? 2 : named.Length + 1))
            throw yaml.Wrong("columns", $"\"{text}\"", Expected);
        var name = named.Length == 0 ? yaml.Text("name") : null;
        var unpivot = new UnpivotDefinition(text, name, yaml.Text("value"))
        {
            CodeColumns = name is null ? named : [name],
            Status = yaml.OptionalText("status"),
            Missing = yaml.Texts("missing"),
        };
        yaml.RefuseUnknownKeys();
        return unpivot;
    }

    /// <summary>A pattern as the readers use it: without backtracking, so that none can hang on a long field.</summary>
    private static Regex Pattern(YamlSection yaml, string key, string text)
    {
        try
        {
            return new Regex(text, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw yaml.Wrong(key, $"\"{text}\" ({e.Message})", "a regular expression without look-around and back-references");
        }
    }
}
