using System.Text.Json.Nodes;
using Analytics.Notebooks.Display;
using Analytics.Notebooks.Running;
using Analytics.Reporting.Html;

namespace Analytics.Notebooks.Documents;

/// <summary>An output as nbformat 4 has it.</summary>
internal static class NbOutput
{
    public static JsonObject Of(CellOutput output, int number) => output.Kind switch
    {
        OutputKind.Printed or OutputKind.PrintedError => new JsonObject
        {
            ["name"] = output.Kind == OutputKind.Printed ? "stdout" : "stderr",
            ["output_type"] = "stream",
            ["text"] = Lines(output.Text),
        },
        OutputKind.Error => new JsonObject
        {
            ["ename"] = output.ErrorName ?? "Error",
            ["evalue"] = output.Text,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray(output.Line is { } line ? FormattableString.Invariant($"line {line}: {output.ErrorName}: {output.Text}") : $"{output.ErrorName}: {output.Text}"),
        },
        OutputKind.Value => new JsonObject { ["data"] = Data(output), ["execution_count"] = number, ["metadata"] = new JsonObject(), ["output_type"] = "execute_result" },
        _ => new JsonObject { ["data"] = Data(output), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" },
    };

    private static JsonObject Data(CellOutput output)
    {
        var data = new JsonObject();
        foreach (var (kind, text) in output.Contents.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            if (kind == Mime.Figure)
                data[Mime.Plotly] = Plotly(text);
            else
                data[kind] = Lines(text);
        }

        return data;
    }

    // Programs other than our own page know no CSS variables, and stretch the figure to their own width.
    private static JsonObject Plotly(string figure)
    {
        var wide = (JsonObject)JsonNode.Parse(PlainFigure.Resolve(figure))!["bred"]!.DeepClone();
        wide["config"] = new JsonObject { ["displayModeBar"] = false, ["responsive"] = true };
        return wide;
    }

    private static JsonArray Lines(string text)
    {
        var lines = text.Split('\n');
        return new JsonArray([.. lines.Select((line, i) => i < lines.Length - 1 ? line + "\n" : line).Where(l => l.Length > 0).Select(l => (JsonNode)l)]);
    }
}
