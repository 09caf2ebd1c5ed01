using System.IO.Compression;
using CsvHelper;

namespace Analytics.Sources.Tests.JsonStat;

/// <summary>A csv beside a JSON-stat answer, flattened by another program: the independent answer to hold ours against.</summary>
internal static class FlatCsv
{
    public static List<Dictionary<string, string>> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using var csv = CsvReader.Create(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers.ToArray().Select((h, i) => (h, csv.GetString(i))).ToDictionary());
        return rows;
    }
}
