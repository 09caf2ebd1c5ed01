using System.Globalization;
using System.IO.Compression;
using System.Text;
using Analytics.Pipeline.Tests.Ingestion;
using Analytics.Pipeline.Tests.Running;
using Analytics.Testing;
using Shouldly;

namespace Analytics.Pipeline.Tests.Borders;

/// <summary>Norway: SSB's table 07459 under the codes of the time, in the borders that KLASS 131 tells of, lines of a code to itself left out.</summary>
public sealed class RealBordersTests : IDisposable
{
    private static readonly (string Name, char Separator)[] Files = [("Personer2015-2018_raw.csv.gz", '\t'), ("Personer2019_raw.csv.gz", ','), ("by_age_2021_raw.csv", ';')];
    private readonly RunInTemporaryFolder run = new();

    public void Dispose() => run.Dispose();

    [SharedFact]
    public async Task Ingest_TotalsOfOldMunicipalities_StandInTodaysBorders()
    {
        RealKlass.WriteTo(run);
        var counted = Counted();
        run.File("07459.json", Cube.Json(
            "07459", "Statistisk sentralbyrå", "Region",
            [("Region", [.. counted.Keys.Select(k => k.Code).Distinct().Order(StringComparer.Ordinal)]), ("ContentsCode", ["Personer1"]), ("Tid", ["2015", "2016", "2017", "2018", "2019", "2021"])],
            c => counted.TryGetValue((c[0], c[2]), out var persons) ? persons : null));

        await run.IngestAsync(Path.Combine(run.Root, "data"));

        // Drammen: Drammen, Nedre Eiker and Svelvik became 3005 in 2020, and 3301 in 2024. 07459 has 68 713, 24 917 and 6 672 on 1 January 2018.
        Total("3301", 2018).ShouldBe([100_302.0, "summed", "0602, 0625, 0711"]);
        Total("3301", 2021).ShouldBe([counted[("3005", "2021")], "recoded", "3005"]);

        // Stavanger kept its number when Finnøy and Rennesøy joined it, and KLASS's changes tell of those two only.
        Total("1103", 2019).ShouldBe([counted[("1103", "2019")] + counted[("1141", "2019")] + counted[("1142", "2019")], "summed", "1103, 1141, 1142"]);

        // Snillfjord was split on Heim, Hitra and Orkland.
        foreach (var heir in (string[])["5055", "5056", "5059"])
            Total(heir, 2019)[1].ShouldBe("estimated", heir);
        run.Query("SELECT sum(persons) FROM population_total_current_borders WHERE region IN ('5055', '5056', '5059') AND year = 2019").Single()[0]
            .ShouldBe(new[] { "5011", "5012", "5013", "5016", "5023", "5024", "5059", "1571" }.Sum(c => counted.GetValueOrDefault((c, "2019"))));
        Total("1130", 2019).ShouldBe([counted[("1130", "2019")], "exact", "1130"]);
        run.Query("SELECT count(*), count(DISTINCT region) FROM population_total_current_borders WHERE year = 2019").ShouldBe([[357L, 357L]]);
    }

    private static Dictionary<(string Code, string Year), double> Counted()
    {
        var persons = new Dictionary<(string, string), double>();
        foreach (var (name, separator) in Files)
        {
            var lines = Lines(SharedFolder.Combine("real", "population", $"07459_{name}")).Select(l => l.Split(separator).Select(c => c.Trim('"')).ToArray()).Where(c => c.Length > 2).ToList();
            foreach (var cells in lines.Skip(1))
            {
                var code = cells[0].Replace("K-", "", StringComparison.Ordinal).Split(' ')[0];
                if (code.Length != 4 || !code.All(char.IsAsciiDigit))
                    continue;
                for (var i = 2; i < cells.Length; i++)
                {
                    var key = (code, lines[0][i][^4..]);
                    persons[key] = persons.GetValueOrDefault(key) + double.Parse(cells[i], CultureInfo.InvariantCulture);
                }
            }
        }

        return persons;
    }

    private static IEnumerable<string> Lines(string path)
    {
        using Stream file = File.OpenRead(path);
        using var plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain, Encoding.Latin1);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private object?[] Total(string municipality, int year) =>
        run.Query($"SELECT persons, flag, from_codes FROM population_total_current_borders WHERE region = '{municipality}' AND year = {year}").Single();
}
