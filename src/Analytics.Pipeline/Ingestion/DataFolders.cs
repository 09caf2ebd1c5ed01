using Analytics.Core;

namespace Analytics.Pipeline.Ingestion;

/// <summary>Finds the files of the data folders.</summary>
internal static class DataFolders
{
    private static readonly string[] Endings = [".json", ".px", ".px.gz", ".csv", ".csv.gz", ".tsv", ".txt", ".xlsx", ".xls"];

    /// <summary>Every file that could hold data, in a fixed order.</summary>
    /// <exception cref="ConfigurationException">A folder does not exist or cannot be read.</exception>
    public static IReadOnlyList<string> Files(IReadOnlyList<string> folders)
    {
        var files = new List<string>();
        foreach (var folder in folders)
        {
            if (File.Exists(folder))
                files.Add(folder);
            else if (Directory.Exists(folder))
                files.AddRange(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsCandidate).Order(StringComparer.Ordinal));
            else
                throw new ConfigurationException($"--data {folder}", "there is no such folder or file", "a folder of saved answers", "Correct the path and run again.");
        }

        return files;
    }

    private static bool IsCandidate(string path) => Endings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
