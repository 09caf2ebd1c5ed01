using System.Text.Json;
using Analytics.Core;

namespace Analytics.Sources.JsonStat;

/// <summary>The sentence about a document that is well-formed JSON, but holds no dataset.</summary>
internal sealed class ForeignDocument(string place, DatasetDraft draft)
{
    private const string Dataset = "a JSON-stat dataset";
    private const string CheckQuery = "Check the query's variables and codes against the table's metadata.";

    public SourceFormatException Refuse(ReadOnlySpan<byte> document) => JsonSniffer.Sniff(document) switch
    {
        JsonDocumentKind.V1Error => RefuseV1(Text(document, "error")),
        JsonDocumentKind.V2Error => RefuseV2(document),
        JsonDocumentKind.V1Query => Say("query", "a PxWebApi 1 query", "Send it to the statistics bank; what comes back can be read."),
        JsonDocumentKind.V1Metadata => Say("variables", "PxWebApi 1's description of a table, without values", "Send a query for the table."),
        JsonDocumentKind.DimensionOnly => Say("class", "a dimension without a dataset", "Fetch the dataset to which the dimension belongs."),
        _ => Say("", $"JSON without a dataset; its keys are {Keys()}", "Check that the file is an answer from a statistics bank."),
    };

    private SourceFormatException RefuseV1(string error) => Say("error", $"the statistics bank's error \"{JsonFault.Shorten(error)}\"", error switch
    {
        _ when error.Contains("Too many values", StringComparison.OrdinalIgnoreCase) =>
            "The selection has more cells than the bank answers at once (SSB: 800 000): split it.",
        _ when error.StartsWith("429", StringComparison.Ordinal) => "The bank has had too many calls: wait, and fetch again.",
        _ => CheckQuery,
    });

    private SourceFormatException RefuseV2(ReadOnlySpan<byte> document)
    {
        var title = Text(document, "title");
        var detail = Text(document, "detail");
        var said = detail.Length == 0 ? title : $"{title}: {detail}";
        var status = Text(document, "status");
        return Say("title", $"the statistics bank's error \"{JsonFault.Shorten(said)}\" with status {status}", title switch
        {
            "Too many cells selected" => "The selection has more cells than the bank answers at once (SSB: 800 000): split it.",
            "Non-existent table" => "Check the table's id; a table that was closed or renamed answers so.",
            "Non-existent codelist" => "Check the code list's id: it is case-sensitive, and differs from table to table.",
            "Unsupported output format" => "Ask for outputFormat=json-stat2.",
            _ when title.StartsWith("Missing selection", StringComparison.Ordinal) => "Select values for every variable that cannot be left out.",
            _ => CheckQuery,
        });
    }

    private SourceFormatException Say(string path, string found, string nextStep) => JsonFault.At(place, path, found, Dataset, nextStep);

    private string Text(ReadOnlySpan<byte> document, string name)
    {
        if (!draft.Others.TryGetValue(name, out var part))
            return "";
        var cursor = new JsonCursor(document, place, part);
        cursor.Read();
        return cursor.Token switch
        {
            JsonTokenType.String => cursor.Text(),
            JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(cursor.Bytes),
            _ => "",
        };
    }

    private string Keys() => draft.Others.Count == 0 ? "none of JSON-stat's" : JsonFault.Shorten(string.Join(", ", draft.Others.Keys.Take(12)));
}
