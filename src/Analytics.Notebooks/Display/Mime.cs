using System.Text.Encodings.Web;
using System.Text.Json;

namespace Analytics.Notebooks.Display;

/// <summary>Kinds of content that a cell's output can have.</summary>
internal static class Mime
{
    public const string Text = "text/plain";
    public const string Html = "text/html";
    public const string Markdown = "text/markdown";

    /// <summary>A figure as Jupyter, VS Code and JupyterLab draw it.</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>Both drawings of a figure, with the page's own colours; only between our own programs.</summary>
    public const string Figure = "application/vnd.analytics.figure+json";

    /// <summary>Letters of all languages stand as they are.</summary>
    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
