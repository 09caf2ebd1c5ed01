using System.Text;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Importing;
using Analytics.Pipeline.Tests.Configuration;
using Analytics.Pipeline.Tests.Running;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Importing;

public sealed class FileImportTests : IDisposable
{
    private const string Synthetic = "IDENTITY";

    private readonly PipelineCopy pipelines = new();
    private readonly RunInTemporaryFolder run;

    public FileImportTests() => run = new RunInTemporaryFolder { Pipelines = pipelines.Root };

    [Fact]
    public void Propose_PeoplesOwnWords_AreLeftOutOrLeftToTheTexts()
    {
        var file = run.File("ris og ros.csv", "Enhet;Melding\nSkole;Kari Diktestad svarer aldri når vi ringer til skolen.\nBarnehage;Det er alt for kaldt inne om vinteren, og ingen hører.\n");

        var proposal = Import().Propose(new ImportOptions(file));

        proposal.LeftOut.ShouldHaveSingleItem().Reason.ShouldContain("people's own words");
        proposal.Preview.Rows.SelectMany(r => r).ShouldNotContain(c => c != null && c.Contains("Diktestad", StringComparison.Ordinal));
        Should.Throw<ConfigurationException>(() => Import().Propose(new ImportOptions(Path.Combine(RunInTemporaryFolder.Samples, "dialogkonferanse", "2026.csv")))).Message.ShouldContain("analytics run takes it in");
    }

    [Fact]
    public void Propose_NorwegianExport_GuessesTypesFromAllRows()
    {
        var file = run.File("Sykefravær 2025.csv", "");
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes("Kommunenr;Enhet;Antall årsverk;Fravær;Konto;Merknad;Tom\n0301;Skole;1 200;8,5;0410;a;\n1130;Skole;7;..;1020;b;\n1130;Barnehage;8;-;1020;c;\n1103;Barnehage;9;7,25;1020;d;\n\nKilde: HR\n"));

        var proposal = Import().Propose(new ImportOptions(file));

        proposal.IsNew.ShouldBeTrue();
        proposal.Shape.ShouldBe("csv: iso-8859-1, delimiter ;, header on line 1, 1 line(s) under the table left out, decimal sign ,");
        proposal.LeftOut.ShouldBe([new LeftOutColumn("Tom", "it is blank throughout")]);
        proposal.Yaml.ShouldBe(
            """
            source: sykefravaer-2025
            title: Sykefravær 2025
            format: csv
            dataset: sykefravaer_2025
            table: sykefravaer_2025
            files: ["Sykefravær *.csv"]
            delimiter: ";"
            decimal: ","
            encoding: iso-8859-1
            columns:
              - { from: Kommunenr, to: municipality, type: code, digits: 4, required: true }
              - { from: Enhet, to: enhet, type: code, required: true }
              - { from: Antall årsverk, to: antall_arsverk, type: integer }
              - { from: Fravær, to: fravaer, type: number, status: fravaer_status, missing: ["-"] }
              - { from: Konto, to: konto, type: code, digits: 4, required: true }
              - { from: Merknad, to: merknad, type: text, required: true }

            """, StringCompareShould.IgnoreLineEndings);
        proposal.Preview.Columns.ShouldBe(["municipality", "enhet", "antall_arsverk", "fravaer", "fravaer_status", "konto", "merknad", "origin"]);
        proposal.Preview.Rows[0].ShouldBe(["0301", "Skole", "1200", "8.5", null, "0410", "a", "real"]);
        proposal.Preview.Rows[2].ShouldBe(["1130", "Barnehage", "8", null, "-", "1020", "c", "real"]);
        File.Exists(proposal.Source.Place).ShouldBeFalse();
        Directory.Exists(run.Store).ShouldBeFalse();
    }

    [Fact]
    public void Store_ProposedSource_IsWrittenAndCanBeQueried()
    {
        var file = run.File("fravaer-2025.csv", "enhet;2024;2025\nSkole;8,5;9,25\n");
        var import = Import();

        var result = import.Store(import.Propose(new ImportOptions(file)), run.Store);

        result.ShouldBe(new ImportResult(2, "raw.fravaer_2025", Path.Combine(pipelines.Root, "sources", "fravaer-2025.yaml")));
        run.Query("SELECT enhet, year, value FROM raw.fravaer_2025 ORDER BY year").ShouldBe([["Skole", "2024", 8.5], ["Skole", "2025", 9.25]]);
        Import().Propose(new ImportOptions(file)).IsNew.ShouldBeFalse();
        Import().Store(Import().Propose(new ImportOptions(file)), run.Store).Rows.ShouldBe(0);

        // Next year's export goes the same way, and an existing source is never overwritten.
        run.Run([.. RunInTemporaryFolder.FewSamples, run.File("fravaer-2026.csv", "enhet;2025;2026\nSkole;9,0;9,5\n")]);
        run.Query("SELECT count(*) FROM raw.fravaer_2025").Single().ShouldBe([4L]);
        Should.Throw<ConfigurationException>(() => Import().Propose(new ImportOptions(run.File("fravaer 2025.csv", "a;b\n1;2\n")))).Message.ShouldContain("Use --as fravaer-2025");
    }

    [Fact]
    public void Store_WithStatedSource_UsesItsMappingWhateverTheFileIsCalled()
    {
        var file = run.File("eksport.csv", "register;item;status;annet\ntiltak;Bygge skole;ferdig;x\n");

        var proposal = Import().Propose(new ImportOptions(file, Source: "tertialregister"));
        var result = Import().Store(proposal, run.Store);

        proposal.IsNew.ShouldBeFalse();
        result.ShouldBe(new ImportResult(1, "raw.register_items", null));
        run.Query("SELECT item, status FROM raw.register_items").Single().ShouldBe(["Bygge skole", "ferdig"]);
        Should.Throw<ConfigurationException>(() => Import().Propose(new ImportOptions(file, Source: "ssb-12134"))).Message.ShouldContain("source ssb-12134 is of the format JsonStat");
        Should.Throw<ConfigurationException>(() => Import().Propose(new ImportOptions(file, Source: "tertialregister", DecimalSign: ','))).Message.ShouldContain("--decimal: source tertialregister reads the file, and does not say so.");
        Should.Throw<ConfigurationException>(() => Import().Propose(new ImportOptions(file, Source: "nothing"))).Message.ShouldContain("\"nothing\" is no source. Expected one of ");
    }

    [Theory]
    [InlineData("Fødselsnr", "1")]
    [InlineData("E-post", "x")]
    [InlineData("Navn", "Kari Nordmann")]
    [InlineData("Kontakt", "kari@example.org")]
    [InlineData("Merknad", $"gjelder {Synthetic}")]
    public void Propose_ColumnAboutPeople_IsLeftOutAndItsValuesAreNowhere(string header, string value)
    {
        var secret = value.Replace(Synthetic, NumberThatChecks(), StringComparison.Ordinal);
        var file = run.File("ansatte.csv", $"enhet;stilling;{header}\nSkole;100;ukjent\nSkole;50;{secret}\n");

        var proposal = Import().Propose(new ImportOptions(file));

        proposal.LeftOut.ShouldHaveSingleItem().Header.ShouldBe(header);
        proposal.Source.Columns.Select(c => c.From).ShouldBe(["enhet", "stilling"]);
        (proposal.Yaml + string.Join(' ', proposal.Preview.Rows.SelectMany(r => r)) + string.Join(' ', proposal.Warnings)).ShouldNotContain(secret.Length == 1 ? header : secret);
    }

    [Fact]
    public void Propose_StatedSourceWithAColumnAboutPeople_HidesItsValues()
    {
        File.WriteAllText(Path.Combine(pipelines.Root, "sources", "staff.yaml"), """
            source: staff
            title: Ansatte
            format: csv
            dataset: staff
            table: staff
            files: ["ansatte*.csv"]
            columns: [ { from: Enhet, to: unit, type: code }, { from: Navn, to: name, type: text }, { from: Merknad, to: note, type: text } ]
            """);

        var proposal = Import().Propose(new ImportOptions(run.File("ansatte.csv", $"Enhet;Navn;Merknad\nSkole;Kari;se {NumberThatChecks()}\n")));

        proposal.Preview.Rows.ShouldHaveSingleItem().ShouldBe(["Skole", "•••", "•••", "real"]);
        proposal.Warnings.Count.ShouldBe(2);
    }

    [Fact]
    public void Propose_NamesOfPlacesBesideTheirCodes_AreKept() =>
        Import().Propose(new ImportOptions(run.File("steder.csv", "kode;Navn\n0301;Oslo\n1130;Strand\n"))).LeftOut.ShouldBeEmpty();

    [Fact]
    public void Store_AnswersOfIndividuals_AreNeitherShownNorStored()
    {
        var proposal = Import().Propose(new ImportOptions(run.File("svar-x.csv", "enhet;q1;q2;q3;q4\nSkole;1;2;3;4\nSkole;4;5;6;1\nBarnehage;4;5;6;1\n")));

        proposal.IsIndividual.ShouldBeTrue();
        proposal.Preview.Rows.ShouldBeEmpty();
        Should.Throw<ConfigurationException>(() => Import().Store(proposal, run.Store)).Message.ShouldContain("its rows look like the answers of individuals");
        File.Exists(proposal.Source.Place).ShouldBeFalse();
    }

    [Fact]
    public void Propose_SumUnderTheTable_IsLeftOut()
    {
        var proposal = Import().Propose(new ImportOptions(run.File("belop.csv", "enhet;beløp\nSkole;10\nBarnehage;20\nSum;30\n")));

        proposal.Yaml.ShouldContain("footer_lines: 1");
        proposal.Preview.RowCount.ShouldBe(2);
        proposal.Warnings.ShouldHaveSingleItem().ShouldContain("looks like a sum");
    }

    [Fact]
    public void Propose_NumbersThatCanBeReadBothWays_WantsTheSign()
    {
        var file = run.File("belop.csv", "enhet;beløp\nSkole;1,234\n");

        Should.Throw<SourceFormatException>(() => Import().Propose(new ImportOptions(file))).Message.ShouldContain("line 2, column beløp: \"1,234\", and no number of the file shows");
        Import().Propose(new ImportOptions(file, DecimalSign: ',')).Preview.Rows[0][1].ShouldBe("1.234");
    }

    [Fact]
    public void Propose_Workbooks_OfBothKinds()
    {
        object?[][] rows = [["Oppdiktede tall"], [], ["Kommunenr", "Enhet", 2024, 2025], [301, "Skole", 8.5, 9], [1130, "Skole", 7, ".."]];
        File.WriteAllBytes(run.File("ark.xlsx", ""), new FictionalWorkbook().Sheet("Om", [["x"]]).Sheet("Tall", rows).ToBytes());
        File.WriteAllBytes(run.File("gammelt.xls", ""), FictionalOldWorkbook.Write("Tall", rows));

        foreach (var options in new[] { new ImportOptions(Path.Combine(run.Root, "data", "ark.xlsx"), Sheet: "Tall"), new ImportOptions(Path.Combine(run.Root, "data", "gammelt.xls")) })
        {
            var proposal = Import().Propose(options);

            proposal.Shape.ShouldBe("excel: sheet Tall, header on row 3");
            proposal.Yaml.ShouldContain("sheet: Tall");
            proposal.Preview.Rows[0].ShouldBe(["0301", "Skole", "2024", "8.5", null, "fictional"]);
            proposal.Preview.Rows[3].ShouldBe(["1130", "Skole", "2025", null, "..", "fictional"]);
        }
    }

    [Fact]
    public void Propose_DatasetOfAnotherSource_IsNotMixedInto()
    {
        var proposal = Import().Propose(new ImportOptions(run.File("kostra.csv", "a;b\nx;2\n")));

        proposal.Source.Dataset.ShouldBe("own_kostra");
    }

    [Fact]
    public void Propose_MutatedTables_AreProposedOrRefusedWithASentence()
    {
        var rounds = Environment.GetEnvironmentVariable("ANALYTICS_FULL") == "1" ? 10_000 : 200;
        var random = new Random(2025);
        var import = Import();
        var file = run.File("mutert.csv", "");
        var seed = Encoding.UTF8.GetBytes("Tittel\n\nKommunenr;Enhet;2024;2025;Verdi\n0301;\"a;b\";1,5;2;-\n1130;c;..;4,25;7\n\nKilde\n");
        string[] strange = ["\"", ";", "\n", "\t", "\0", "å", "\u2028", ": ", "- {", "#", "\\", "'", "NA", "(?<", "status"];
        var proposed = 0;
        for (var round = 0; round < rounds; round++)
        {
            var bytes = seed.ToList();
            for (var edits = random.Next(1, 5); edits > 0; edits--)
            {
                var at = random.Next(bytes.Count);
                if (random.Next(3) > 0)
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(strange[random.Next(strange.Length)]));
                else
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 9), bytes.Count - at));
            }

            File.WriteAllBytes(file, [.. bytes]);
            try
            {
                import.Propose(new ImportOptions(file)).Yaml.ShouldContain("columns:");
                proposed++;
            }
            catch (SourceFormatException refusal)
            {
                refusal.Message.ShouldStartWith(file);
            }
        }

        proposed.ShouldBeInRange(rounds / 10, rounds - 1);
    }

    [SharedTheory]
    [InlineData("09220_kindergartens.json", 27, "2195")] // the file's first value
    [InlineData("1106_population_change_quarterly_430kommuner.json", 38_700, null)] // 430 regions, 10 contents, 9 quarters
    public void Store_LegacyJsonStat_IsKnownByItsFileName(string name, int rows, string? first)
    {
        var file = SharedFolder.Combine("real", "ssb-jsonstat1-legacy", name);

        var proposal = Import().Propose(new ImportOptions(file));
        var result = Import().Store(proposal, run.Store);

        proposal.Yaml.ShouldContain($"files: [\"{name}\"]");
        result.Rows.ShouldBe(rows);
        if (first is not null)
            proposal.Preview.Rows[0].ShouldContain(first);
        run.Query($"SELECT count(*) FROM {result.Dataset}").Single().ShouldBe([(long)rows]);
    }

    [SharedFact]
    public void Propose_RealTables_AreAllReadByWhatIsProposed()
    {
        string[] files = [.. Directory.GetFiles(SharedFolder.Combine("real", "kostra"), "*.csv*"), .. Directory.GetFiles(SharedFolder.Combine("real", "projections"), "*.csv*"), .. Directory.GetFiles(SharedFolder.Combine("real", "components"), "*.csv"), .. Directory.GetFiles(SharedFolder.Combine("real", "population"), "*_raw.csv")];

        foreach (var file in files)
            Import().Propose(new ImportOptions(file)).Preview.RowCount.ShouldBeGreaterThan(20, file);
        files.Length.ShouldBeGreaterThan(20);
    }

    public void Dispose()
    {
        run.Dispose();
        pipelines.Dispose();
    }

    private FileImport Import() => new(PipelineDefinition.Load(pipelines.Root), run.Clock, run.Progress);

    /// <summary>A number of the synthetic kind (month + 80), found by trying control digits, so that no person's number stands here.</summary>
    private static string NumberThatChecks() =>
        Enumerable.Range(0, 100_000).Select(n => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"159065{n:D5}")).First(NationalIdentityNumber.IsIn);
}
