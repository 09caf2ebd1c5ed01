using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Analytics.Cli.Commands.Analyses;

/// <summary>What the analyses share in how they print.</summary>
internal static class AnalysisOutput
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object on standard output, with Norwegian letters as they are.</summary>
    public static void WriteJson(object result) => Console.WriteLine(JsonSerializer.Serialize(result, Readable));

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
