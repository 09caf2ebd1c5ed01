using System.Text;
using Analytics.Core;
using Analytics.Pipeline.Tests.Ingestion;
using Analytics.Pipeline.Tests.Running;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Configuration;

/// <summary>The keys of a source file that state how its tables are laid out.</summary>
public sealed class TableLayoutTests : IDisposable
{
    private const string Stated = """
        format: csv
        delimiter: ";"
        decimal: ","
        encoding: windows-1252
        header_line: 2
        footer_lines: 1
        columns:
          - { from: Enhet, to: unit, type: text, extract: "^([^-]+)" }
          - { from: Verdi, to: value, type: number, missing: [mangler], status: value_status }
        constants: [ { name: municipality, value: "1130" } ]
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Read_StatedLayout_IsFollowed()
    {
        var (shape, rows) = Read(Stated, "Tittel; med tegn\nEnhet;Verdi\nSkole–øst;1,234\nBarnehage-2;mangler\nSum;9\n");

        shape.ShouldBe("windows-1252, delimiter ;, header on line 2, 1 line(s) under the table left out");
        rows.Select(r => $"{r["unit"]} {r["value"]} {r["value_status"]} {r["municipality"]}").ShouldBe(["Skole–øst 1.234  1130", "Barnehage  mangler 1130"]);
    }

    [Theory]
    [InlineData("delimiter: \";\"", "delimiter: tab", "line 2: a header of 2 names between \";\", and no tabs. Expected names between tabs, as the mapping says.")]
    [InlineData("decimal: \",\"", "decimal: \".\"", "line 3, column Verdi: \"1,234\". Expected a number such as 12.5.")]
    [InlineData("encoding: windows-1252", "encoding: utf-8", "line 3: bytes that are not UTF-8. Expected UTF-8, as the mapping says. The file looks like windows-1252")]
    [InlineData("encoding: windows-1252", "encoding: iso-8859-1", "line 3: bytes that are control characters in ISO-8859-1.")]
    [InlineData("header_line: 2", "header_line: 3", "header: the names Skole–øst, 1,234. Expected a column")]
    [InlineData("footer_lines: 1", "footer_lines: 9", "Expected 9 lines under the table, as footer_lines says.")]
    public void Read_StatedKeyThatTheFileContradicts_IsRefusedWithThePlace(string key, string other, string sentence)
    {
        var yaml = Stated.Replace("type: number,", "type: number, required: true,", StringComparison.Ordinal).Replace(key, other, StringComparison.Ordinal);

        Should.Throw<SourceFormatException>(() => Read(yaml, "Tittel\nEnhet;Verdi\nSkole–øst;1,234\nSum;9\n")).Message.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("delimiter: \";\"", "delimiter: semikolon", "key \"delimiter\" has \"semikolon\". Expected one of \";\", \",\", tab, \"|\".")]
    [InlineData("decimal: \",\"", "decimal: komma", "key \"decimal\" has \"komma\"")]
    [InlineData("encoding: windows-1252", "encoding: latin1", "key \"encoding\" has \"latin1\". Expected one of utf-8, windows-1252, iso-8859-1, utf-16.")]
    [InlineData("header_line: 2", "header_line: 0", "key \"header_line\" has 0")]
    [InlineData("footer_lines: 1", "footer_lines: -1", "key \"footer_lines\" has -1")]
    [InlineData("footer_lines: 1", "header_rows: 2", "unknown key \"header_rows\"")]
    [InlineData("\"^([^-]+)\"", "\"^(?=x)\"", "key \"columns[0].extract\" has \"^(?=x)\"")]
    [InlineData("status: value_status", "digits: 4", "unknown key \"columns[1].digits\"")]
    [InlineData("value: \"1130\" } ]", "value: \"1130\" }, { name: municipality, value: \"1\" } ]", "\"municipality\" for the second time")]
    public void Parse_WrongKey_NamesItAndWhatWasExpected(string key, string other, string sentence) =>
        Should.Throw<ConfigurationException>(() => Read(Stated.Replace(key, other, StringComparison.Ordinal), "x")).Message.ShouldContain(sentence);

    [Theory]
    [InlineData("^(?<year>[0-9]{4}) ([a-z]+)$")]
    [InlineData("^[0-9]{4}$")]
    [InlineData("^([0-9]{2})([0-9]{2})$")]
    public void Parse_UnpivotWithUnclearGroups_IsRefused(string pattern) =>
        Should.Throw<ConfigurationException>(() => Read($"format: csv\ncolumns: [ {{ from: a, to: a, type: code }} ]\nunpivot: {{ columns: \"{pattern}\", name: year, value: value }}", "x"))
            .Message.ShouldContain("a regular expression with one group, such as ^a([0-9]+)$, or with named groups");

    [Fact]
    public void Run_LayoutThatIsNotStated_IsNotedForEachFile()
    {
        using var pipelines = new PipelineCopy();
        File.WriteAllText(Path.Combine(pipelines.Root, "sources", "units.yaml"), """
            source: units
            title: Enheter
            format: csv
            dataset: units
            table: units
            files: ["enheter*.csv"]
            columns: [ { from: Enhet, to: unit, type: text }, { from: Verdi, to: value, type: number, status: value_status } ]
            constants: [ { name: municipality, value: "1130" } ]
            """);
        using var run = new RunInTemporaryFolder { Pipelines = pipelines.Root };

        run.Run([.. RunInTemporaryFolder.FewSamples, run.File("enheter.csv", "Tittel\n\nEnhet;Verdi\nSkole;1,5\n\nKilde: HR\n")]);

        run.Progress.Notes.ShouldContain(n => n.EndsWith("enheter.csv: 1 rows of units (utf-8, delimiter ;, header on line 3, decimal sign ,, 1 line(s) under the table left out)", StringComparison.Ordinal));
        run.Query("SELECT unit, value, value_status, municipality FROM raw.units").Single().ShouldBe(["Skole", 1.5, null, "1130"]);
    }

    public void Dispose() => folder.Dispose();

    private (string? Shape, List<Dictionary<string, object?>> Rows) Read(string yaml, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        File.WriteAllBytes(folder.Combine("a.csv"), Encoding.GetEncoding(1252).GetBytes(text));
        return TableRows.Read(folder.Combine("a.csv"), yaml);
    }
}
