using Analytics.Core;

namespace Analytics.Pipeline.Checking;

/// <summary>A check of the published numbers: one SELECT under <c>pipelines/checks</c> that counts what it tested and what failed.</summary>
/// <param name="Id">The file's name without ending.</param>
/// <param name="NameNb">What holds when it passes, in bokmål.</param>
/// <param name="IsError">Whether a failure makes the run end with exit code 1.</param>
/// <param name="Sql">One SELECT of tested, failed and detail, with $code and $origin.</param>
/// <param name="File">The file.</param>
internal sealed record NumberCheck(string Id, string NameNb, bool IsError, string Sql, string File)
{
    public static IReadOnlyList<NumberCheck> ReadFolder(string folder) =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.sql").Order(StringComparer.Ordinal).Select(Read)]
            : throw new ConfigurationException(folder, "the folder does not exist", "a folder with one SQL file a check", "Restore it from version control, or point --config at the folder that has it.");

    private static NumberCheck Read(string file)
    {
        var text = System.IO.File.ReadAllText(file);
        var severity = Header(text, "severity", file);
        if (severity is not ("error" or "warning"))
            throw new ConfigurationException(file, $"the severity is \"{severity}\"", "\"-- severity: error\" or \"-- severity: warning\"", "Correct the line and run again.");
        return new NumberCheck(Path.GetFileNameWithoutExtension(file), Header(text, "name", file), severity == "error", text, file);
    }

    private static string Header(string text, string key, string file) =>
        text.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.StartsWith($"-- {key}:", StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : throw new ConfigurationException(file, $"no line \"-- {key}: …\"", "the check's name and severity in its first lines", "Add the line and run again.");
}
