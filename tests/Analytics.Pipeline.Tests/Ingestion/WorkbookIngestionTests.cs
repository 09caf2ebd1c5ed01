using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Tests.Configuration;
using Analytics.Pipeline.Tests.Running;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Ingestion;

public sealed class WorkbookIngestionTests
{
    private const string Source =
        """
        source: sick_leave
        title: Sykefravær, kommunens eget regneark
        format: excel
        files: ["sykefravaer*.xlsx"]
        sheet: Tall
        dataset: sick_leave
        table: Sykefravær
        columns:
          - { from: Kommune, to: municipality, type: code, digits: 4, required: true }
          - { from: Enhet, to: unit, type: text, required: true }
        unpivot: { columns: "^(20[0-9]{2})$", name: year, value: percent }
        """;

    [Fact]
    public void Run_FictionalWorkbook_CanBeQueriedAndFollowsAnEdit()
    {
        using var copy = new PipelineCopy();
        File.WriteAllText(Path.Combine(copy.Root, "sources", "sick-leave.yaml"), Source);
        using var run = new RunInTemporaryFolder { Pipelines = copy.Root };
        var file = run.File("sykefravaer-2025.xlsx", "");
        Write(9.25);
        run.Run([.. RunInTemporaryFolder.FewSamples, file]);
        Rows().ShouldBe(["0301 Skole 2024 8.5 fictional", "0301 Skole 2025 9.25 fictional"]);

        Write(9.5);
        run.Run([.. RunInTemporaryFolder.FewSamples, file]);
        Rows().ShouldBe(["0301 Skole 2024 8.5 fictional", "0301 Skole 2025 9.5 fictional"]);

        void Write(double newest) => File.WriteAllBytes(file, new FictionalWorkbook()
            .Sheet("Om", [["Om tallene"]])
            .Sheet("Tall", [["Oppdiktede tall"], [], ["Kommune", "Enhet", 2024, 2025], [301, "Skole", 8.5, newest]])
            .ToBytes());

        IEnumerable<string> Rows() => run.Query("SELECT municipality || ' ' || unit || ' ' || year || ' ' || percent || ' ' || origin FROM raw.sick_leave ORDER BY year").Select(r => (string)r[0]!);
    }

    [Theory]
    [InlineData("format: excel", "format: csv", "unknown key \"sheet\"")]
    [InlineData("sheet: Tall", "header_line: 0", "key \"header_line\" has 0. Expected a whole number from 1")]
    [InlineData("digits: 4", "digits: four", "key \"columns[0].digits\" has \"four\"")]
    public void Load_WrongKey_IsRefusedWithFileAndKey(string old, string with, string sentence)
    {
        using var copy = new PipelineCopy();
        File.WriteAllText(Path.Combine(copy.Root, "sources", "sick-leave.yaml"), Source.Replace(old, with, StringComparison.Ordinal));

        Should.Throw<ConfigurationException>(() => PipelineDefinition.Load(copy.Root)).Message.ShouldContain(sentence);
    }
}
