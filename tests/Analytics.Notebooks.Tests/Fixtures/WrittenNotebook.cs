using System.Text.Json.Nodes;
using Analytics.Testing;

namespace Analytics.Notebooks.Tests.Fixtures;

/// <summary>A notebook in a folder of its own, made of cells.</summary>
internal sealed class WrittenNotebook : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public WrittenNotebook(params (string Kind, string Source)[] cells)
        : this(Json(cells), "test.ipynb")
    {
    }

    public WrittenNotebook(string text, string name)
    {
        File = folder.Combine(name);
        System.IO.File.WriteAllText(File, text);
    }

    public string File { get; }

    public string Folder => folder.Path;

    public string Text => System.IO.File.ReadAllText(File);

    public JsonObject Root => JsonNode.Parse(Text)!.AsObject();

    public JsonArray Outputs(int cell) => Root["cells"]![cell]!["outputs"]!.AsArray();

    /// <summary>A kind is csharp, sql, markdown or parameters.</summary>
    public static string Json(params (string Kind, string Source)[] cells) => new JsonObject
    {
        ["cells"] = new JsonArray([.. cells.Select(c => (JsonNode)Cell(c.Kind, c.Source))]),
        ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = ".net-csharp" }, ["theirs"] = 1 },
        ["nbformat"] = 4,
        ["nbformat_minor"] = 2,
    }.ToJsonString();

    public void Dispose() => folder.Dispose();

    private static JsonObject Cell(string kind, string source)
    {
        if (kind == "markdown")
            return new JsonObject { ["cell_type"] = "markdown", ["metadata"] = new JsonObject(), ["source"] = source };
        var metadata = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = kind == "parameters" ? "csharp" : kind }, ["theirs"] = new JsonArray(1, 2) };
        if (kind == "parameters")
            metadata["tags"] = new JsonArray("parameters");
        return new JsonObject { ["cell_type"] = "code", ["execution_count"] = null, ["metadata"] = metadata, ["outputs"] = new JsonArray(), ["source"] = source };
    }
}
