using System.Text.Json;
using System.Text.Json.Serialization;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Dictionary;

namespace Analytics.Pipeline.Exporting;

/// <summary>The data dictionary of the star, made of the tables' files and the sources' contracts.</summary>
public static class StarDictionary
{
    private static readonly JsonSerializerOptions Json = new(ExportManifest.Json) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The sources of each table, by its name, in the order of their names.</summary>
    /// <param name="definition">What the text files say.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<SourceDefinition>> Sources(PipelineDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return definition.Star.ToDictionary(t => t.Name, IReadOnlyList<SourceDefinition> (t) => [.. definition.Sources.Where(s => t.Datasets.Contains(s.Dataset)).OrderBy(s => s.Name, StringComparer.Ordinal)], StringComparer.Ordinal);
    }

    /// <summary>The dictionary.</summary>
    /// <param name="definition">What the text files say.</param>
    /// <param name="rowsOf">How many rows a table has.</param>
    /// <param name="filesOf">A table's files, relative to the dictionary.</param>
    public static DataDictionary Of(PipelineDefinition definition, Func<string, long> rowsOf, Func<string, IReadOnlyList<string>> filesOf)
    {
        ArgumentNullException.ThrowIfNull(rowsOf);
        ArgumentNullException.ThrowIfNull(filesOf);
        var sources = Sources(definition);
        return new DataDictionary(
            [
                .. definition.Star.Select(t => new DictionaryTable(
                    t.Name, t.TitleNb, t.AboutNb, rowsOf(t.Name), t.Licence,
                    [.. t.Columns.Select(c => new DictionaryColumn(c.Name, Word(c.Type), t.Key.Contains(c.Name), c.References, c.AboutNb))],
                    [.. sources[t.Name].Select(s => s.Name)],
                    filesOf(t.Name))),
            ],
            [.. sources.Values.SelectMany(s => s).DistinctBy(s => s.Name).OrderBy(s => s.Name, StringComparer.Ordinal).Select(ContractWords.Of)]);
    }

    /// <summary>The dictionary as JSON.</summary>
    /// <param name="dictionary">The dictionary.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void WriteJson(DataDictionary dictionary, Stream stream) => JsonSerializer.Serialize(stream, dictionary, Json);

    internal static string Word(StarColumnType type) => type switch
    {
        StarColumnType.Integer => "heltall",
        StarColumnType.Number => "tall",
        StarColumnType.Date => "dato",
        StarColumnType.Time => "tidspunkt (UTC)",
        StarColumnType.Boolean => "sann eller usann",
        _ => "tekst",
    };
}
