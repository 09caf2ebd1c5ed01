using System.Globalization;
using System.IO.Compression;
using Analytics.Testing;

namespace Analytics.Analysis.Tests;

/// <summary>Comma-separated files of known answers and of pipelines/reference, plain or gzipped.</summary>
internal static class Csv
{
    public static IEnumerable<Dictionary<string, string>> Rows(params string[] parts) => Read(SharedFolder.Combine(parts));

    public static IEnumerable<Dictionary<string, string>> Read(string path, Func<string, bool>? which = null)
    {
        using Stream file = File.OpenRead(path);
        using var plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        var header = Split(reader.ReadLine()!);
        while (reader.ReadLine() is { } line)
        {
            if (which is not null && !which(line))
                continue;
            var cells = Split(line);
            yield return header.Zip(cells).ToDictionary(p => p.First, p => p.Second);
        }
    }

    public static double Number(this IReadOnlyDictionary<string, string> row, string column) =>
        double.Parse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>One column of a file as numbers, top to bottom.</summary>
    public static double[] Column(this IEnumerable<Dictionary<string, string>> rows, string column) => [.. rows.Select(r => r.Number(column))];

    private static string[] Split(string line)
    {
        var cells = new List<string>();
        var quoted = false;
        var cell = new System.Text.StringBuilder();
        foreach (var c in line)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
