using System.IO.Compression;
using System.Text;
using Analytics.Core;
using Analytics.Pipeline.Tests.Configuration;
using Analytics.Pipeline.Tests.Running;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Ingestion;

/// <summary>PC-Axis files through the whole run, into rows like those of json-stat.</summary>
public sealed class PxIngestionTests
{
    private const string Definition = """
        source: ferries
        title: Ferjepassasjerer
        format: px
        table: "99001"
        dataset: ferries
        region: Region
        files: ["ferjer*.px"]
        required: [Region, Tid]
        """;

    private const string Ferries = """
        CHARSET="ANSI";
        CODEPAGE="iso-8859-1";
        LANGUAGE="no";
        MATRIX="Ferjer";
        TABLEID="99001";
        TITLE="99001: Passasjerer, etter kommune, båt, statistikkvariabel og år";
        SOURCE="Oppdiktede tall";
        STUB="kommune","båt";
        HEADING="innhold","år";
        CONTVARIABLE="innhold";
        VARIABLECODE("kommune")="Region";
        VARIABLECODE("båt")="Baat";
        VALUES("kommune")="Lyngvær","Sørdal";
        VALUES("båt")="Ferje";
        VALUES("innhold")="Passasjerer","Belegg";
        VALUES("år")="2024","2025";
        CODES("kommune")="9905","9906";
        CODES("båt")="F";
        CODES("innhold")="PASS","BEL";
        TIMEVAL("år")=TLIST(A1),"2024","2025";
        SHOWDECIMALS=0;
        PRECISION("innhold","Belegg")=1;
        UNITS("Passasjerer")="personer";
        UNITS("Belegg")="prosent";
        LAST-UPDATED="20260615 08:00";
        DATASYMBOL3=":";
        DATA=
        1200 1300 45.5 50.1
        800 "..." 30.0 31.5
        ;
        """;

    [Fact]
    public void Run_FileWithTableId_GivesTheCommonColumns()
    {
        using var pipelines = Pipelines();
        using var run = new RunInTemporaryFolder { Pipelines = pipelines.Root };
        var file = Save(run, "any.px", Ferries);

        run.Run([.. RunInTemporaryFolder.FewSamples, file]);

        run.Query("SELECT source_table, region, region_name, period, contents_code, cell, \"Baat\", value, status, unit, decimals, origin FROM raw.ferries ORDER BY region, contents_code, period").ShouldBe(
        [
            ["99001", "9905", "Lyngvær", "2024", "BEL", "Baat=F", "F", 45.5, null, "prosent", 1L, "fictional"],
            ["99001", "9905", "Lyngvær", "2025", "BEL", "Baat=F", "F", 50.1, null, "prosent", 1L, "fictional"],
            ["99001", "9905", "Lyngvær", "2024", "PASS", "Baat=F", "F", 1200d, null, "personer", 0L, "fictional"],
            ["99001", "9905", "Lyngvær", "2025", "PASS", "Baat=F", "F", 1300d, null, "personer", 0L, "fictional"],
            ["99001", "9906", "Sørdal", "2024", "BEL", "Baat=F", "F", 30d, null, "prosent", 1L, "fictional"],
            ["99001", "9906", "Sørdal", "2025", "BEL", "Baat=F", "F", 31.5, null, "prosent", 1L, "fictional"],
            ["99001", "9906", "Sørdal", "2024", "PASS", "Baat=F", "F", 800d, null, "personer", 0L, "fictional"],
            ["99001", "9906", "Sørdal", "2025", "PASS", "Baat=F", "F", null, ":", "personer", 0L, "fictional"],
        ]);
    }

    [Fact]
    public void Run_FileKnownByNameWithoutContents_TakesTheMatrixAsContentsCode()
    {
        const string Old = """
            MATRIX="FERJE7";
            STUB="Region";
            HEADING="origin","år";
            UNITS="personer";
            VALUES("Region")="9905";
            VALUES("origin")="nord","sør";
            VALUES("år")="2025";
            TIMEVAL("år")=TLIST(A1),"2025";
            NOTE="Oppdiktede tall.";
            DATA=7 8;
            """;
        using var pipelines = Pipelines();
        using var run = new RunInTemporaryFolder { Pipelines = pipelines.Root };
        var file = Save(run, "ferjer-2025.px", Old);

        run.Run([.. RunInTemporaryFolder.FewSamples, file]);

        run.Query("SELECT source_table, region, period, contents_code, cell, value, unit, origin FROM raw.ferries ORDER BY value").ShouldBe(
            [["99001", "9905", "2025", "FERJE7", "origin_=nord", 7d, "personer", "fictional"], ["99001", "9905", "2025", "FERJE7", "origin_=sør", 8d, "personer", "fictional"]]);
    }

    [Fact]
    public void Run_PackedFileAgain_IsTakenInOnce()
    {
        using var pipelines = Pipelines();
        using var run = new RunInTemporaryFolder { Pipelines = pipelines.Root };
        var file = run.File("ferries.px.gz", "");
        using (var packed = new GZipStream(File.Create(file), CompressionMode.Compress))
            packed.Write(Encoding.Latin1.GetBytes(Ferries));

        run.Run([.. RunInTemporaryFolder.FewSamples, Path.GetDirectoryName(file)!]);
        run.Run([.. RunInTemporaryFolder.FewSamples, Path.GetDirectoryName(file)!]);

        run.Query("SELECT count(*), sum(value) FROM raw.ferries").Single().ShouldBe([8L, 3457.1]);
    }

    [Theory]
    [InlineData("VARIABLECODE(\"kommune\")=\"Region\";", "VARIABLECODE(\"kommune\")=\"Sted\";", "no variable Region; it has Sted, Baat, ContentsCode, Tid")]
    [InlineData("TIMEVAL(\"år\")=TLIST(A1),\"2024\",\"2025\";", "", "is said to be the time")]
    [InlineData("VARIABLECODE(\"båt\")=\"Baat\";", "VARIABLECODE(\"båt\")=\"Tid\";", "would both become the column Tid")]
    [InlineData("31.5", "31.5 9", "9 cells")]
    public void Run_FileThatDoesNotFit_SaysWhat(string old, string replacement, string expected)
    {
        using var pipelines = Pipelines();
        using var run = new RunInTemporaryFolder { Pipelines = pipelines.Root };
        var file = Save(run, "any.px", Ferries.Replace(old, replacement, StringComparison.Ordinal));

        var error = Should.Throw<SourceFormatException>(() => run.Run([file]));

        error.Message.ShouldContain("any.px");
        error.Message.ShouldContain(expected);
    }

    [Fact]
    public void Run_PublishedInTheFuture_LeavesTheEmbargoFileAlone()
    {
        using var pipelines = Pipelines();
        using var run = new RunInTemporaryFolder { Pipelines = pipelines.Root };
        var file = Save(run, "any.px", Ferries.Replace("20260615", "20270315", StringComparison.Ordinal));

        run.Run([.. RunInTemporaryFolder.FewSamples, file]);

        run.Progress.Warnings.ShouldContain(w => w.Contains("embargo", StringComparison.Ordinal));
        Should.Throw<ConfigurationException>(() => run.Query("SELECT count(*) FROM raw.ferries")).Message.ShouldContain("ferries does not exist");
    }

    private static PipelineCopy Pipelines()
    {
        var copy = new PipelineCopy();
        File.WriteAllText(Path.Combine(copy.Root, "sources", "ferries.yaml"), Definition);
        return copy;
    }

    private static string Save(RunInTemporaryFolder run, string name, string text)
    {
        var file = run.File(name, "");
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes(text));
        return file;
    }
}
