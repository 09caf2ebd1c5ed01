using Analytics.Core;

namespace Analytics.Pipeline.Running;

/// <summary>Where rendered files go. A file is written beside its place and moved there whole, so that a killed run leaves the old one or the new.</summary>
internal static class OutputFolder
{
    /// <summary>Makes the folder, and makes sure that it can be written, before any work is done.</summary>
    /// <exception cref="ConfigurationException">It cannot be written.</exception>
    public static void Prepare(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".write-test-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"--out {folder}", $"the output folder cannot be written ({e.Message})", "a folder that this user may write to", "Give another folder with --out, or change its permissions.", e);
        }
    }

    /// <summary>Writes a file whole or not at all.</summary>
    public static void Write(string file, Action<TextWriter> content) => WriteBytes(file, stream =>
    {
        using var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        content(text);
    });

    /// <summary>Writes a file whole or not at all.</summary>
    public static void WriteBytes(string file, Action<Stream> content)
    {
        var temporary = $"{file}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                content(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(file, $"the file cannot be written ({e.Message})", "a file that this user may write", "Close it where it is open, free some space, or give another folder with --out.", e);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
