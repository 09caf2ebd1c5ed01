using System.Globalization;
using System.IO.Compression;
using System.Text;
using Analytics.Analysis.Borders;
using Analytics.Core;
using Analytics.Testing;

namespace Analytics.Analysis.Tests.Borders;

/// <summary>Norway's own changes and populations, from ../shared: KLASS 131 and table 07459 of Statistics Norway (CC BY 4.0).</summary>
internal static class RealBorders
{
    public static readonly DateOnly Of2024 = new(2024, 1, 1);

    private static readonly (string Name, char Separator)[] Files = [("Personer2015-2018_raw.csv.gz", '\t'), ("Personer2019_raw.csv.gz", ','), ("by_age_2021_raw.csv", ';')];

    private static readonly Lazy<IReadOnlyList<BorderChange>> AllChanges = new(() =>
    [
        .. Csv.Rows("real", "klass", "131_changes_1838_2024_edges.csv").Select(r => new BorderChange(
            new MunicipalityCode(r["from_code"]), new MunicipalityCode(r["to_code"]), Day(r["changeOccurred"]))),
    ]);

    private static readonly Lazy<BorderHistory> AllHistory = new(() => BorderHistory.FromComplete(Changes));

    private static readonly Lazy<Dictionary<MunicipalityYear, double>> Counted = new(() => CountOld(0));

    private static readonly Lazy<Dictionary<MunicipalityYear, double>> CountedFrom80 = new(() => CountOld(80));

    private static readonly Lazy<Dictionary<MunicipalityYear, double>> CountedInBordersOf2024 = new(() => CountOf2024(0));

    private static readonly Lazy<Dictionary<MunicipalityYear, double>> CountedFrom80InBordersOf2024 = new(() => CountOf2024(80));

    public static IReadOnlyList<BorderChange> Changes => AllChanges.Value;

    public static BorderHistory History => AllHistory.Value;

    /// <summary>Persons of 2015-2019 under the codes of the time, and of 2021 under those of 2020; 2015 and 2016 lack municipalities that ended by 2017.</summary>
    public static IReadOnlyDictionary<MunicipalityYear, double> Persons => Counted.Value;

    /// <summary>Persons of 2017-2019 in the borders of 2024, 244 municipalities, from another project that moved them itself.</summary>
    public static IReadOnlyDictionary<MunicipalityYear, double> PersonsInBordersOf2024 => CountedInBordersOf2024.Value;

    /// <summary>Those of <see cref="Persons"/> who are 80 or older.</summary>
    public static IReadOnlyDictionary<MunicipalityYear, double> PersonsFrom80 => CountedFrom80.Value;

    /// <summary>Those of <see cref="PersonsInBordersOf2024"/> who are 80 or older.</summary>
    public static IReadOnlyDictionary<MunicipalityYear, double> PersonsFrom80InBordersOf2024 => CountedFrom80InBordersOf2024.Value;

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly First(int year) => new(year, 1, 1);

    /// <summary>When each code was in use, as KLASS's list has it.</summary>
    public static IEnumerable<MunicipalityPeriod> Periods => Csv.Rows("real", "klass", "131_codes_1838_2024_nodes.csv")
        .Select(r => new MunicipalityPeriod(new(r["code"]), Day(r["validFrom"]), r["validTo"] is "NA" or "" ? null : Day(r["validTo"])));

    /// <summary>The codes that KLASS's list has on a day, "9999 Uoppgitt" left out.</summary>
    public static HashSet<string> CodesAt(DateOnly day) =>
        [.. Periods.Where(p => p.From <= day && (p.To is null || p.To > day)).Select(p => p.Code.Value).Where(c => c != "9999")];

    public static IEnumerable<MunicipalityValue> CountedIn(int year) =>
        Persons.Where(p => p.Key.Year.Value == year).Select(p => new MunicipalityValue(p.Key.Municipality, p.Key.Year, Measure.Of(p.Value)));

    private static Dictionary<MunicipalityYear, double> CountOf2024(int fromAge) => Csv
        .Read(SharedFolder.Combine("real", "population", "pop_age_sex_kommune2024_2005_2026_wide.csv.gz"), line => line[5..9] is "2017" or "2018" or "2019")
        .GroupBy(r => new MunicipalityYear(new(r["kommunenr"]), new((int)r.Number("year"))))
        .ToDictionary(g => g.Key, g => g.Sum(r => Enumerable.Range(fromAge, Age.Count - fromAge).Sum(a => r.Number($"a{a}"))));

    private static Dictionary<MunicipalityYear, double> CountOld(int fromAge)
    {
        var persons = new Dictionary<MunicipalityYear, double>();
        foreach (var (name, separator) in Files)
        {
            var lines = Lines(SharedFolder.Combine("real", "population", $"07459_{name}"))
                .Select(l => l.Split(separator).Select(c => c.Trim('"')).ToArray())
                .Where(c => c.Length > 2)
                .ToList();
            var years = lines[0][2..].Select(h => new Year(int.Parse(h[^4..], CultureInfo.InvariantCulture))).ToList();
            foreach (var cells in lines.Skip(1))
            {
                var region = cells[0].Replace("K-", "", StringComparison.Ordinal).Split(' ')[0];
                if (!MunicipalityCode.IsValid(region) || int.Parse(cells[1].Split(' ')[0], CultureInfo.InvariantCulture) < fromAge)
                    continue;
                var code = new MunicipalityCode(region);
                for (var i = 0; i < years.Count; i++)
                {
                    var key = new MunicipalityYear(code, years[i]);
                    persons[key] = persons.GetValueOrDefault(key) + double.Parse(cells[i + 2], CultureInfo.InvariantCulture);
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
}
