using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Analytics.Testing;
using ExcelDataReader;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests.Exporting;

/// <summary><c>analytics export</c>, read back as others read it.</summary>
public sealed class ExportCommandTests(ExportedStore exported) : IClassFixture<ExportedStore>
{
    /// <summary>The marts that facts are made of, with the condition of what of them is in the fact.</summary>
    private static readonly (string Table, string Rows)[] Facts =
    [
        ("fact_indicator", "SELECT value FROM indicator_value WHERE indicator IS NOT NULL"),
        ("fact_finance", "SELECT value FROM indicator_value WHERE cell LIKE '%KOKart%' OR cell LIKE '%KOKfunksjon0000%' OR cell LIKE '%KOKregnskapsomfa0000%'"),
        ("fact_kostra_cell", "SELECT value FROM indicator_value WHERE indicator IS NULL AND cell NOT LIKE '%KOKart%' AND cell NOT LIKE '%KOKfunksjon0000%' AND cell NOT LIKE '%KOKregnskapsomfa0000%'"),
        ("fact_indicator_current_borders", "SELECT value FROM indicator_value_current_borders"),
        ("fact_population", "SELECT persons AS value FROM population"),
        ("fact_population_total", "SELECT persons AS value FROM population_total"),
        ("fact_population_current_borders", "SELECT persons AS value FROM population_current_borders"),
        ("fact_population_event", "SELECT persons AS value FROM population_event"),
        ("fact_projection", "SELECT persons AS value FROM projection"),
        ("fact_compass", "SELECT score AS value FROM compass_score"),
        ("fact_survey", "SELECT mean AS value FROM survey_result"),
        ("fact_text_theme", "SELECT CAST(n AS DOUBLE) AS value FROM text_theme"),
        ("fact_unit_figure", "SELECT value FROM unit_figure"),
        ("fact_register_item", "SELECT value FROM register_item"),
        ("fact_revision", "SELECT new_value AS value FROM revision"),
    ];

    [PythonFact("pandas")]
    public void Csv_ReadByPandas_HasTheStoresRowsSumsAndStatuses()
    {
        var read = JsonNode.Parse(InstalledProgram.Run(PythonFactAttribute.With("pandas")!, Script("read_export.py"), Path.Combine(exported.Export, "csv")))!;

        read["orphans"]!.GetValue<int>().ShouldBe(0);
        foreach (var (name, rows) in Facts)
        {
            var (table, mart) = (read["tables"]![name]!, exported.Query($"SELECT count(*) AS n, coalesce(sum(value), 0) AS total, count(*) - count(value) AS without, count(*) FILTER (value = 0) AS zeros FROM ({rows})")[0]!);
            table["rows"]!.GetValue<long>().ShouldBe(mart["n"]!.GetValue<long>(), name);
            var total = mart["total"]!.GetValue<double>();
            table["sum"]!.GetValue<double>().ShouldBe(total, 1e-9 * Math.Max(1, Math.Abs(total)), name);
            table["without_value"]!.GetValue<long>().ShouldBe(mart["without"]!.GetValue<long>(), name);
            table["zeros"]!.GetValue<long>().ShouldBe(mart["zeros"]!.GetValue<long>(), name);
        }

        var statuses = read["tables"]!["fact_indicator"]!["statuses"]!.AsObject();
        foreach (var (sign, status) in new[] { ("IS NULL", "observed"), ("= '..'", "missing"), ("= ':'", "confidential"), ("= '.'", "not_applicable") })
            (statuses[status]?.GetValue<long>() ?? 0).ShouldBe(exported.Query($"SELECT count(*) AS n FROM indicator_value WHERE indicator IS NOT NULL AND status {sign}")[0]!["n"]!.GetValue<long>(), status);
        statuses["missing"]!.GetValue<int>().ShouldBeGreaterThan(0);
        statuses["confidential"]!.GetValue<int>().ShouldBeGreaterThan(0);
    }

    [RFact]
    public void Csv_ReadByR_JoinsItsDimensionsWithoutOrphans()
    {
        var lines = InstalledProgram.Run("Rscript", "--vanilla", Script("read_export.R"), Path.Combine(exported.Export, "csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).ToDictionary(f => f[0]);

        lines.Count.ShouldBe(2);
        foreach (var (name, rows) in Facts.Where(f => lines.ContainsKey(f.Table)))
        {
            var (fields, mart) = (lines[name], exported.Query($"SELECT count(*) AS n, sum(value) AS total, count(*) - count(value) AS without FROM ({rows})")[0]!);
            long.Parse(fields[1], CultureInfo.InvariantCulture).ShouldBe(mart["n"]!.GetValue<long>());
            fields[2].ShouldBe(fields[1], "every row has its dimensions");
            double.Parse(fields[3], CultureInfo.InvariantCulture).ShouldBe(mart["total"]!.GetValue<double>(), 1e-3);
            long.Parse(fields[4], CultureInfo.InvariantCulture).ShouldBe(mart["without"]!.GetValue<long>());
        }

        lines["fact_indicator"][5].ShouldNotBe("0", "confidential cells are told from missing ones");
        lines["fact_indicator"][6].ShouldNotBe("0");
    }

    [Fact]
    public void Parquet_HasTheRowsOfTheStore()
    {
        foreach (var (name, rows) in Facts)
        {
            // The store's own DuckDB reads no file but its own: the number of rows stands in the answer, and csv was read from the very file.
            var answered = exported.Answer["tables"]!.AsArray().Single(t => t!["name"]!.GetValue<string>() == name)!["rows"]!.GetValue<long>();
            answered.ShouldBe(exported.Query($"SELECT count(*) AS n FROM ({rows})")[0]!["n"]!.GetValue<long>(), name);
            using var file = File.OpenRead(Path.Combine(exported.Export, "parquet", $"{name}.parquet"));
            var mark = new byte[4];
            file.ReadExactly(mark);
            mark.ShouldBe("PAR1"u8.ToArray());
        }
    }

    [Fact]
    public void Workbook_HasTheRowsAndASheetWithTheSource()
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(Path.Combine(exported.Export, "xlsx", "fact_indicator.xlsx"));
        using var book = ExcelReaderFactory.CreateReader(stream);
        book.Name.ShouldBe("fact_indicator");
        var (rows, sum) = (0, 0.0);
        book.Read().ShouldBeTrue();
        var columns = Enumerable.Range(0, book.FieldCount).Select(book.GetString).ToList();
        while (book.Read())
        {
            rows++;
            sum += book.GetValue(columns.IndexOf("value")) is double value ? value : 0;
        }

        var mart = exported.Query("SELECT count(*) AS n, sum(value) AS total FROM indicator_value WHERE indicator IS NOT NULL")[0]!;
        rows.ShouldBe((int)mart["n"]!.GetValue<long>());
        sum.ShouldBe(mart["total"]!.GetValue<double>(), 1e-3);
        book.NextResult().ShouldBeTrue();
        book.Name.ShouldBe("Kilde");
        book.Read();
        book.GetString(0).ShouldBe("Indikatorverdier");
    }

    [Fact]
    public void SmallGroups_StaySuppressed_AndNoAnswerOfAPersonIsInIt()
    {
        var rows = File.ReadLines(Path.Combine(exported.Export, "csv", "fact_survey.csv")).Skip(1).Select(l => l.Split(',')).ToList();
        var header = File.ReadLines(Path.Combine(exported.Export, "csv", "fact_survey.csv")).First().Split(',').ToList();
        var hidden = rows.Where(r => r.Length == header.Count && r[header.IndexOf("status")] == "suppressed").ToList();
        hidden.Count.ShouldBeGreaterThan(20);
        foreach (var column in new[] { "value", "n", "low", "high" })
            hidden.ShouldAllBe(r => r[header.IndexOf(column)].Length == 0);

        var planted = (from folder in new[] { "dialogkonferanse", "innbyggerinnspill" }
                       from file in Directory.EnumerateFiles(RepositoryFolder.Combine("data-samples", folder), "*.csv")
                       from line in File.ReadLines(file).Skip(1)
                       from field in line.Split(';', ',')
                       let text = field.Trim('"', ' ')
                       where text.Length >= 30
                       select text).ToList();
        planted.Count.ShouldBeGreaterThan(100);
        var all = string.Concat(Directory.EnumerateFiles(exported.Export, "*.csv", SearchOption.AllDirectories).Select(File.ReadAllText));
        planted.Where(t => all.Contains(t, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Fact]
    public void Again_HasTheSameBytes_AndReplacesTheOldOne()
    {
        var other = exported.NewName();
        CommandLine.Run("export", other, "--store", exported.Store, "--format", "csv", "--quiet").ExitCode.ShouldBe(0);
        Directory.Exists(Path.Combine(other, "parquet")).ShouldBeFalse();

        CommandLine.Run("export", other, "--store", exported.Store, "--quiet").ExitCode.ShouldBe(0);

        Bytes(other).ShouldBe(Bytes(exported.Export));
        Directory.Exists($"{other}.exporting").ShouldBeFalse();
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(other, "export.json")))!;
        foreach (var file in manifest["files"]!.AsArray())
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(other, file!["path"]!.GetValue<string>())))).ShouldBe(file["hash"]!.GetValue<string>());
    }

    [Fact]
    public void FolderOfOthers_IsRefusedAndUntouched()
    {
        var others = exported.NewName();
        Directory.CreateDirectory(others);
        File.WriteAllText(Path.Combine(others, "budsjett.xlsx"), "mitt");
        var ours = exported.NewName();
        CommandLine.Run("export", ours, "--store", exported.Store, "--format", "csv", "--quiet").ExitCode.ShouldBe(0);
        File.WriteAllText(Path.Combine(ours, "csv", "min-rapport.pbix"), "mitt");

        var refused = CommandLine.Run("export", others, "--store", exported.Store);
        var held = CommandLine.Run("export", ours, "--store", exported.Store);
        var inside = CommandLine.Run("export", Path.Combine(exported.Store, "parts", "x"), "--store", exported.Store);

        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("is no export of ours");
        held.ExitCode.ShouldBe(2);
        held.Error.ShouldContain("csv/min-rapport.pbix");
        inside.ExitCode.ShouldBe(2);
        File.ReadAllText(Path.Combine(others, "budsjett.xlsx")).ShouldBe("mitt");
        File.Exists(Path.Combine(ours, "csv", "min-rapport.pbix")).ShouldBeTrue();
    }

    [Fact]
    public void Killed_LeavesTheOldOrTheNew()
    {
        var place = exported.NewName();
        CommandLine.Run("export", place, "--store", exported.Store, "--format", "csv", "--quiet").ExitCode.ShouldBe(0);
        var (old, whole) = (Bytes(place), Bytes(exported.Export));
        var watch = Stopwatch.StartNew();
        CommandLine.Run("export", exported.NewName(), "--store", exported.Store, "--quiet").ExitCode.ShouldBe(0);
        var takes = watch.Elapsed;

        for (var i = 1; i <= 3; i++)
        {
            using var process = CommandLine.Start("export", place, "--store", exported.Store, "--quiet");
            Thread.Sleep(takes * Math.Sqrt(i / 3.0));
            process.Kill();
            process.WaitForExit();
            Bytes(place).ShouldBeOneOf(old, whole);
        }

        CommandLine.Run("export", place, "--store", exported.Store, "--quiet").ExitCode.ShouldBe(0);
        Bytes(place).ShouldBe(whole);
    }

    [Fact]
    public void WrongUse_IsToldInASentence()
    {
        var format = CommandLine.Run("export", exported.NewName(), "--store", exported.Store, "--format", "sas");
        var store = CommandLine.Run("export", exported.NewName(), "--store", exported.NewName());

        format.ExitCode.ShouldBe(2);
        format.Error.ShouldContain("\"sas\" is no format of exports");
        store.ExitCode.ShouldBe(2);
        store.Error.ShouldContain("there is no store yet");
        CommandLine.Run("export", "--help").Output.ShouldContain("analytics export out/export --format parquet,csv");
    }

    [Fact]
    public void TableFile_WithAKeyThatStandsTwice_IsToldAndNothingIsWritten()
    {
        using var folder = new TemporaryFolder();
        FolderCopy.Make(RepositoryFolder.Combine("pipelines"), folder.Combine("pipelines"));
        var file = folder.Combine("pipelines", "star", "fact_population_total.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("key: [origin, municipality, year]", "key: [origin, municipality]", StringComparison.Ordinal));

        var outcome = CommandLine.Run("export", folder.Combine("export"), "--store", exported.Store, "--config", folder.Combine("pipelines"));

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("the key origin, municipality is there twice: ");
        Directory.Exists(folder.Combine("export")).ShouldBeFalse();
        Directory.Exists(folder.Combine("export.exporting")).ShouldBeFalse();
    }

    [Fact]
    public void Dictionary_NamesEveryColumnOfEveryTable()
    {
        var dictionary = JsonNode.Parse(File.ReadAllText(Path.Combine(exported.Export, "dictionary.json")))!;
        var page = File.ReadAllText(Path.Combine(exported.Export, "dictionary.html"));

        var tables = dictionary["tables"]!.AsArray();
        tables.Count.ShouldBe(Directory.GetFiles(Path.Combine(exported.Export, "csv"), "*.csv").Length);
        foreach (var table in tables)
        {
            var name = table!["name"]!.GetValue<string>();
            page.ShouldContain($"id=\"{name}\"");
            File.ReadLines(Path.Combine(exported.Export, "csv", $"{name}.csv")).First().Split(',').ShouldBe(table["columns"]!.AsArray().Select(c => c!["name"]!.GetValue<string>()));
        }

        dictionary["sources"]!.AsArray().Single(s => s!["table"]!.GetValue<string>() == "12134")!["promisesNb"]!.AsArray().Count.ShouldBeGreaterThan(4);
        page.ShouldContain("Finansielle nøkkeltall, konsern");
    }

    [Fact]
    public void Workbooks_HaveNoFormula()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(exported.Export, "xlsx")))
        {
            using var zip = ZipFile.OpenRead(file);
            foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(entry.Open());
                reader.ReadToEnd().ShouldNotContain("<f>");
            }
        }
    }

    private static string Script(string name) => RepositoryFolder.Combine("tests", "Analytics.Cli.Tests", "Exporting", name);

    private static string Bytes(string folder) => string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(f => $"{Path.GetRelativePath(folder, f)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}"));
}
