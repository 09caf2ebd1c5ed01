using System.Text.Json.Nodes;
using Analytics.Core;
using Analytics.Notebooks.Documents;

namespace Analytics.Notebooks.Running;

/// <summary>Writes what was put out back into the notebook, and compares it with what stands there.</summary>
public static class NotebookFile
{
    /// <summary>Writes the outputs into the .ipynb, whole or not at all; a file that would be the same is not touched, and neither is a .dib.</summary>
    /// <param name="run">What was run.</param>
    /// <returns>Whether the file was written.</returns>
    /// <exception cref="ConfigurationException">The file was changed while it ran, or cannot be written.</exception>
    public static bool Write(NotebookRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var (document, path) = (run.Document, run.Document.Path);
        if (!document.KeepsOutputs)
            return false;
        var bytes = IpynbFile.Write(document, run.Results);
        if (bytes.AsSpan().SequenceEqual(document.Bytes))
            return false;
        var written = $"{path}.part";
        try
        {
            if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(document.Bytes))
                throw new ConfigurationException(path, "the file was changed while it was run", "the file that was read", "Run it again.");
            File.WriteAllBytes(written, bytes);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(written, File.GetUnixFileMode(path));
            File.Move(written, path, overwrite: true);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(path, $"the file cannot be written: {error.Message.TrimEnd('.')}", "a file that may be written", "Change its rights, or run with --check, which writes nothing.", error);
        }
        finally
        {
            File.Delete(written);
        }
    }

    /// <summary>The cells whose stored outputs differ from those of a run; ids and execution counts do not count.</summary>
    /// <param name="run">What was run.</param>
    /// <returns>The cells' places, from 1.</returns>
    /// <exception cref="ConfigurationException">The file keeps no outputs.</exception>
    public static IReadOnlyList<int> Differing(NotebookRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (!run.Document.KeepsOutputs)
            throw new ConfigurationException(run.Document.Path, "a .dib keeps no outputs, so there is nothing to check", "a .ipynb", "Run it without --check.");
        return [.. run.Document.Cells
            .Select((cell, i) => (cell, Place: i + 1))
            .Where(c => run.Results.TryGetValue(c.cell.Id, out var result) && !JsonNode.DeepEquals(Plain(c.cell.Node?["outputs"] as JsonArray), Plain(IpynbFile.Outputs(result))))
            .Select(c => c.Place)];
    }

    // Programs differ in whether a text is one or a list of lines.
    private static JsonNode Plain(JsonArray? outputs)
    {
        var plain = new JsonArray();
        foreach (var output in outputs ?? [])
        {
            var copy = (JsonObject)Joined(output!.DeepClone());
            copy.Remove("execution_count");
            copy.Remove("metadata");
            plain.Add(copy);
        }

        return plain;
    }

    private static JsonNode Joined(JsonNode node)
    {
        if (node is not JsonObject parts)
            return node;
        foreach (var name in new[] { "text", "data" })
        {
            if (parts[name] is JsonArray lines)
                parts[name] = Text(lines);
        }

        if (parts["data"] is not JsonObject data)
            return parts;
        foreach (var kind in data.Select(d => d.Key).ToList())
        {
            if (data[kind] is JsonArray lines && kind.StartsWith("text/", StringComparison.Ordinal))
                data[kind] = Text(lines);
        }

        return parts;
    }

    private static string Text(JsonArray lines) => string.Concat(lines.Select(l => l is JsonValue value && value.TryGetValue<string>(out var text) ? text : ""));
}
