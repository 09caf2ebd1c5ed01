using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.Pipeline.Tests.Running;
using Analytics.Testing;

namespace Analytics.Pipeline.Tests.Ingestion;

/// <summary>KLASS 131 from ../shared, in the shape of KLASS's own answers: all codes and changes from 1838, the lines of a code to itself left out.</summary>
internal static partial class RealKlass
{
    public static void WriteTo(RunInTemporaryFolder run)
    {
        var codes = Rows("131_codes_1838_2024_nodes.csv").Select(r => new
        {
            code = r[0],
            parentCode = (string?)null,
            level = "1",
            name = r[1],
            shortName = "",
            validFromInRequestedRange = r[3],
            validToInRequestedRange = Day(r[4]),
            notes = "",
        });
        var changes = Rows("131_changes_1838_2024_edges.csv").Where(r => r[0] != r[4]).Select(r => new
        {
            oldCode = r[0], oldName = r[1], newCode = r[4], newName = r[5], changeOccurred = r[8],
        });
        run.File("131_codes_1838.json", JsonSerializer.Serialize(new { codes }));
        run.File("131_changes_1838.json", JsonSerializer.Serialize(new { codeChanges = changes }));
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(SharedFolder.Combine("real", "klass", file)).Skip(1).Where(l => l.Length > 0).Select(l => Cell().Matches(l).Select(m => m.Value.Trim('"')).ToArray());

    private static string? Day(string text) => text is "NA" ? null : text;

    [GeneratedRegex("\"[^\"]*\"|NA")]
    private static partial Regex Cell();
}
