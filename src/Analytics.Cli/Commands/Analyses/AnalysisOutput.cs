using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary>What the analyses share in how they print.</summary>
internal static class AnalysisOutput
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Writes a result as it was asked for: one JSON object with Norwegian letters as they are, comma-separated values, or a table.</summary>
    /// <param name="settings">What was asked for; JSON goes before comma-separated values.</param>
    /// <param name="json">Makes the object.</param>
    /// <param name="csv">Writes the values.</param>
    /// <param name="table">Writes the table.</param>
    public static void Write(Settings settings, Func<object> json, Action csv, Action table)
    {
        if (settings.Json)
            Console.WriteLine(JsonSerializer.Serialize(json(), Readable));
        else if (settings.Csv)
            csv();
        else
            table();
    }

    /// <summary>Notes on standard error, unless it is to be quiet.</summary>
    public static void WriteNotes(IEnumerable<string> notes, Settings settings)
    {
        if (settings.Quiet)
            return;
        foreach (var note in notes)
            Console.Error.WriteLine(note);
    }

    /// <summary>An empty table whose columns do not wrap, all but the first to the right.</summary>
    public static Table Table(params IEnumerable<string> headings)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var (heading, place) in headings.Select((h, i) => (h, i)))
            table.AddColumn(new TableColumn(Markup.Escape(heading)) { NoWrap = true, Alignment = place == 0 ? Justify.Left : Justify.Right });
        return table;
    }

    /// <summary>A text as a field of comma-separated values, in quotation marks where it needs them.</summary>
    public static string Field(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
