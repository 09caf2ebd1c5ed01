using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Core;
using Analytics.Notebooks.Running;

namespace Analytics.Notebooks.Documents;

/// <summary>Jupyter's format, nbformat 4. What other programs keep in a notebook or a cell stays as it is.</summary>
internal static class IpynbFile
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static NotebookDocument Parse(string path, byte[] bytes)
    {
        var root = Root(path, NotebookDocument.Text(path, bytes));
        if (root["nbformat"] is not JsonValue format || !format.TryGetValue<int>(out var version) || version != 4)
            throw new ConfigurationException(path, root["nbformat"] is { } other ? $"nbformat {other.ToJsonString()}" : "there is no nbformat", "nbformat 4", "Open it in Jupyter or VS Code and save it, which brings it up to date.");
        if (root["cells"] is not JsonArray nodes)
            throw new ConfigurationException(path, "there is no list of cells", "\"cells\": [ … ]", "Open it in an editor for notebooks and save it.");
        var standard = Standard(path, root);
        var cells = new List<NotebookCell>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var place = FormattableString.Invariant($"{path}, cell {cells.Count + 1}");
            if (node is not JsonObject cell)
                throw new ConfigurationException(place, "the cell is no object", "an object with cell_type and source", "Open it in an editor for notebooks and save it.");
            var source = Source(place, cell["source"]);
            var id = Text(cell["id"]);
            if (!CellIds.IsValid(id) || !taken.Add(id!))
                taken.Add(id = CellIds.Make(cells.Count, source));
            cells.Add(new NotebookCell(id!, Language(place, cell, standard), source) { Tags = Tags(cell), Node = cell });
        }

        return new NotebookDocument(path, bytes, cells, root);
    }

    /// <summary>The notebook with the outputs of a run, as the file's bytes.</summary>
    public static byte[] Write(NotebookDocument document, IReadOnlyDictionary<string, CellResult> results)
    {
        var root = (JsonObject)document.Root!.DeepClone();
        var cells = new JsonArray();
        foreach (var cell in document.Cells)
            cells.Add(Node(cell, results.GetValueOrDefault(cell.Id)));
        root["cells"] = cells;
        root["nbformat"] = 4;
        root["nbformat_minor"] = Math.Max(5, root["nbformat_minor"] is JsonValue minor && minor.TryGetValue<int>(out var known) ? known : 5);
        root["metadata"] ??= new JsonObject();
        Complete(root["metadata"]!["kernelspec"] as JsonObject);
        return Encoding.UTF8.GetBytes(root.ToJsonString(Written) + "\n");
    }

    /// <summary>Outputs as nbformat has them.</summary>
    public static JsonArray Outputs(CellResult result) => new([.. result.Outputs.Select(o => NbOutput.Of(o, result.Number))]);

    // Both are asked for by the schema of nbformat 4.5.
    private static void Complete(JsonObject? kernel)
    {
        if (kernel is null)
            return;
        kernel["name"] ??= ".net-csharp";
        kernel["display_name"] ??= ".NET (C#)";
    }

    private static JsonObject Node(NotebookCell cell, CellResult? result)
    {
        var node = (JsonObject?)cell.Node?.DeepClone() ?? new JsonObject { ["cell_type"] = cell.IsCode ? "code" : "markdown", ["metadata"] = new JsonObject() };
        node["id"] = cell.Id;
        node["metadata"] ??= new JsonObject();
        if (cell.Node is null)
        {
            node["source"] = Lines(cell.Source);
            node["metadata"] = new JsonObject { ["tags"] = new JsonArray([.. cell.Tags.Select(t => (JsonNode)t)]) };
        }

        if (Text(node["cell_type"]) != "code")
            return node;
        node["execution_count"] = result is null ? null : result.Number;
        node["outputs"] = result is null ? new JsonArray() : Outputs(result);
        return node;
    }

    private static JsonArray Lines(string text) => new([.. text.Split('\n').Select((line, i) => (JsonNode)(i < text.Count(c => c == '\n') ? line + "\n" : line))]);

    private static JsonObject Root(string path, string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw new ConfigurationException(path, "the file holds no JSON object", "a notebook: { \"cells\": [ … ], \"nbformat\": 4 … }", "Choose another file.");
        }
        catch (JsonException error)
        {
            throw new ConfigurationException(
                FormattableString.Invariant($"{path}, line {(error.LineNumber ?? 0) + 1}"),
                "the file is not valid JSON",
                "a notebook as Jupyter and VS Code write it",
                "Correct the line, or take an earlier version of the file: git checkout -- FILE",
                error);
        }
        catch (ArgumentException error)
        {
            throw new ConfigurationException(path, $"the file is not valid JSON: {error.Message.TrimEnd('.')}", "each name once in an object", "Correct it, or take an earlier version of the file.", error);
        }
    }

    private static CellLanguage Standard(string path, JsonObject root)
    {
        var metadata = root["metadata"] as JsonObject;
        var name = Text((metadata?["polyglot_notebook"] as JsonObject)?["kernelInfo"]?["defaultKernelName"])
            ?? Text((metadata?["kernelspec"] as JsonObject)?["name"]) ?? "csharp";
        return KernelNames.Language(name) ?? throw KernelNames.Unknown(path, name);
    }

    private static CellLanguage Language(string place, JsonObject cell, CellLanguage standard)
    {
        switch (Text(cell["cell_type"]))
        {
            case "markdown":
                return CellLanguage.Markdown;
            case "raw":
                return CellLanguage.Raw;
            case "code":
                break;
            case var other:
                throw new ConfigurationException(place, $"cell_type is {other ?? "not given"}", "code, markdown or raw", "Open the notebook in an editor and save it.");
        }

        var metadata = cell["metadata"] as JsonObject;
        var name = Text((metadata?["polyglot_notebook"] as JsonObject)?["kernelName"])
            ?? Text((metadata?["dotnet_interactive"] as JsonObject)?["language"])
            ?? Text((metadata?["vscode"] as JsonObject)?["languageId"]);
        return name is null ? standard : KernelNames.Language(name is "polyglot-notebook" ? "csharp" : name) ?? throw KernelNames.Unknown(place, name);
    }

    private static string[] Tags(JsonObject cell) => (cell["metadata"] as JsonObject)?["tags"] is JsonArray tags ? [.. tags.Select(Text).OfType<string>()] : [];

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string Source(string place, JsonNode? source) => source switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text.ReplaceLineEndings("\n"),
        JsonArray lines when lines.All(l => Text(l) is not null) => string.Concat(lines.Select(Text)).ReplaceLineEndings("\n"),
        _ => throw new ConfigurationException(place, "source is neither a text nor a list of texts", "the cell's text", "Open the notebook in an editor and save it."),
    };
}
