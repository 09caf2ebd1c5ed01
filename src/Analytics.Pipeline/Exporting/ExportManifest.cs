using System.Text.Json;

namespace Analytics.Pipeline.Exporting;

/// <summary>What an export holds; the file <c>export.json</c> in it, by which a folder is known as an export of ours.</summary>
/// <param name="Form">What the file is; always <see cref="OurForm"/>.</param>
/// <param name="State">SHA-256 of what was exported: the same state gives the same bytes.</param>
/// <param name="Municipality">Whose own surveys and texts are in it.</param>
/// <param name="Tables">The tables.</param>
/// <param name="Files">The files, without this one.</param>
public sealed record ExportManifest(string Form, string State, string Municipality, IReadOnlyList<ExportedTable> Tables, IReadOnlyList<ExportedFile> Files)
{
    /// <summary>The mark of an export of ours.</summary>
    public const string OurForm = "analytics-export-1";

    /// <summary>The file's name.</summary>
    public const string FileName = "export.json";

    internal static JsonSerializerOptions Json { get; } = new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the manifest of a folder; null when it is no export of ours.</summary>
    public static ExportManifest? Of(string folder)
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(folder, FileName));
            return JsonSerializer.Deserialize<ExportManifest>(file, Json) is { Form: OurForm, Files: not null, Tables: not null } manifest ? manifest : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
