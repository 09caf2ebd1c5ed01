using System.Text.RegularExpressions;
using Analytics.Reporting.Figures;

namespace Analytics.Reporting.Html;

/// <summary>Figures for programs that know nothing of the report's page, such as Jupyter: colours and fonts are those of its light scheme instead of CSS variables.</summary>
internal static partial class PlainFigure
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Values = new(ReadValues);

    /// <summary>The figure as the JSON that plotly.js reads.</summary>
    public static string Json(FigureSpecification figure) => Resolve(FigureJson.Write(figure));

    /// <summary>A figure's JSON with variables replaced.</summary>
    public static string Resolve(string json) => Variable().Replace(json, m => Values.Value.TryGetValue(m.Groups[1].Value, out var value) ? value : m.Value);

    private static Dictionary<string, string> ReadValues()
    {
        var style = EmbeddedAssets.Text("report.css");
        var start = style.IndexOf(":root{", StringComparison.Ordinal);
        var block = style[start..style.IndexOf('}', start)];
        // Family names stand in double quotes there, which would end a JSON text.
        return Declaration().Matches(block).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Trim().Replace('"', '\''), StringComparer.Ordinal);
    }

    [GeneratedRegex(@"var\(--([a-z0-9-]+)\)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"--([a-z0-9-]+):([^;]+);")]
    private static partial Regex Declaration();
}
