using System.Globalization;
using System.Text.Json;
using Analytics.Core;
using Analytics.Pipeline.Tests.Running;

namespace Analytics.Pipeline.Tests.Borders;

/// <summary>
/// An invented country in which 9951 and 9952 became 9953 (2020), 9981 took in 9982 and kept its number (2020, a line that KLASS leaves out), 9961 was
/// split into 9962 and 9963 (2021), 9971 got the number 9972 (2022), and 9991 has never changed. Figures are of 2018 to 2023.
/// </summary>
internal static class Borderland
{
    private const string Source = "Oppdiktede tall";
    private static readonly (string Code, int From, int To)[] Codes =
    [
        ("9951", 2010, 2020), ("9952", 2010, 2020), ("9953", 2020, 0), ("9961", 2010, 2021), ("9962", 2021, 0), ("9963", 2021, 0),
        ("9971", 2010, 2022), ("9972", 2022, 0), ("9981", 2010, 0), ("9982", 2010, 2020), ("9991", 2010, 0),
    ];

    private static readonly (string Old, string New, int Year)[] Changes =
        [("9951", "9953", 2020), ("9952", "9953", 2020), ("9982", "9981", 2020), ("9961", "9962", 2021), ("9961", "9963", 2021), ("9971", "9972", 2022)];

    private static readonly string[] Years = ["2018", "2019", "2020", "2021", "2022", "2023"];
    private static readonly string[] Ages = [.. Enumerable.Range(0, 106).Select(a => a == 105 ? "105+" : a.ToString("000", CultureInfo.InvariantCulture))];

    /// <summary>Persons of a municipality on 1 January, all sexes and ages; 0 where it did not exist, as SSB fills in.</summary>
    public static double Persons(string code, int year) => 106 * (PerAge(code, year, "1") + PerAge(code, year, "2"));

    public static void WriteKlass(RunInTemporaryFolder run, bool withCodes = true, string? onlyOld = null)
    {
        run.File("klass-131-changes.json", JsonSerializer.Serialize(new
        {
            codeChanges = Changes.Where(c => onlyOld is null || c.Old == onlyOld).Select(c => new { oldCode = c.Old, oldName = $"Kommune {c.Old}", newCode = c.New, newName = $"Kommune {c.New}", changeOccurred = $"{c.Year}-01-01" }),
        }));
        if (withCodes)
            run.File("klass-131-codes.json", JsonSerializer.Serialize(new
            {
                codes = Codes.Select(c => new { code = c.Code, level = "1", name = $"Kommune {c.Code}", validFromInRequestedRange = $"{c.From}-01-01", validToInRequestedRange = c.To == 0 ? null : $"{c.To}-01-01" }),
            }));
    }

    public static void WritePopulation(RunInTemporaryFolder run) => run.File("07459.json", Cube.Json(
        "07459", Source, "Region",
        [("Region", [.. Codes.Select(c => c.Code)]), ("Kjonn", ["1", "2"]), ("Alder", Ages), ("ContentsCode", ["Personer1"]), ("Tid", Years)],
        c => PerAge(c[0], Number(c[4]), c[1])));

    /// <summary>An edition of SSB's projection in the municipalities of its first year, in all three alternatives: their count stands still.</summary>
    public static void WriteProjection(RunInTemporaryFolder run, string table, Year first, int horizon) => run.File($"{table}.json", Cube.Json(
        table, Source, "Region",
        [
            ("Region", [.. Codes.Select(c => c.Code).Where(c => Exists(c, first.Value))]), ("Kjonn", ["1", "2"]), ("Alder", Ages),
            ("ContentsCode", ["Personer", "Personer1", "Personer2"]), ("Tid", [.. Enumerable.Range(0, horizon + 1).Select(passed => first.Plus(passed).ToString())]),
        ],
        c => PerAge(c[0], first.Value, c[1])));

    /// <summary>One contents of a KOSTRA table, with a value for every municipality of its time and none for the others, or what SSB fills in.</summary>
    public static void WriteKostra(RunInTemporaryFolder run, string table, string contents, Func<string, int, double?> value, (string Id, string Code)? line = null, double? fill = null) => run.File($"{table}.json", Cube.Json(
        table, Source, "KOKkommuneregion0000",
        [
            ("KOKkommuneregion0000", [.. Codes.Select(c => c.Code)]),
            .. line is { } other ? new[] { (other.Id, new[] { other.Code }) } : [],
            ("ContentsCode", [contents]),
            ("Tid", Years),
        ],
        c => Exists(c[0], Number(c[^1])) ? value(c[0], Number(c[^1])) : fill));

    public static bool Exists(string code, int year) => Codes.Any(c => c.Code == code && year >= c.From && (c.To == 0 || year < c.To));

    private static double PerAge(string code, int year, string sex) =>
        Exists(code, year) ? int.Parse(code[2..], CultureInfo.InvariantCulture) - 40 + (sex == "1" ? 0 : 1) + (year - 2018) : 0;

    private static int Number(string year) => int.Parse(year, CultureInfo.InvariantCulture);
}
