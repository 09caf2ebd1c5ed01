using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Tests.Configuration;
using Analytics.Pipeline.Tests.Running;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Ingestion;

/// <summary>Saved answers of KLASS in a data folder.</summary>
public sealed class KlassIngestionTests
{
    private const string Changes = """
        {"codeChanges":[
          {"oldCode":"9951","oldName":"Nordvik","oldShortName":"","newCode":"9953","newName":"Vik","newShortName":"","changeOccurred":"2020-01-01"},
          {"oldCode":"9952","oldName":"Sørvik","oldShortName":"","newCode":"9953","newName":"Vik","newShortName":"","changeOccurred":"2020-01-01"}]}
        """;

    [Theory]
    [InlineData("""{"codes":{"code":"9951"}}""")]
    [InlineData("""{"list":{"codes":[{"code":"9951","level":"1","name":"Nordvik"}]}}""")]
    [InlineData("""[{"codes":[]}]""")]
    public void Run_JsonThatOnlyResemblesKlass_IsLeftOut(string json)
    {
        using var run = new RunInTemporaryFolder();
        run.File("klass-131-codes.json", json);

        run.Run([.. RunInTemporaryFolder.FewSamples, Path.Combine(run.Root, "data")]);

        run.Query("SELECT * FROM municipality_code").ShouldBeEmpty();
        run.Progress.Notes.ShouldContain(n => n.Contains("klass-131-codes.json: not used, it is no answer with figures"));
    }

    [Fact]
    public void Run_FileThatAPatternKnows_IsInTheMart()
    {
        using var run = new RunInTemporaryFolder();
        run.File("klass-131-changes-2020.json", Changes);

        run.Run([.. RunInTemporaryFolder.FewSamples, Path.Combine(run.Root, "data")]);

        run.Query("SELECT old_code, old_name, new_code, new_name, occurred::VARCHAR, origin FROM municipality_change ORDER BY old_code").ShouldBe(
            [["9951", "Nordvik", "9953", "Vik", "2020-01-01", "fictional"], ["9952", "Sørvik", "9953", "Vik", "2020-01-01", "fictional"]]);
    }

    [Fact]
    public void Run_FileThatNoPatternKnows_IsLeftOutAndSaid()
    {
        using var run = new RunInTemporaryFolder();
        run.File("changes.json", Changes);

        run.Run([.. RunInTemporaryFolder.FewSamples, Path.Combine(run.Root, "data")]);

        run.Query("SELECT * FROM municipality_change").ShouldBeEmpty();
        run.Progress.Notes.ShouldContain(n => n.Contains("changes.json: not used, it is an answer of KLASS (Changes)"));
    }

    [Fact]
    public void Run_EmptyAnswer_StopsWithTheFile()
    {
        using var run = new RunInTemporaryFolder();
        run.File("klass-131-codes.json", """{"codes":[]}""");

        var error = Should.Throw<SourceFormatException>(() => run.Run([.. RunInTemporaryFolder.FewSamples, Path.Combine(run.Root, "data")]));

        error.Message.ShouldContain("klass-131-codes.json");
        error.Message.ShouldContain("empty list");
    }

    [Fact]
    public void Run_NoAnswerOfKlass_LeavesTheReferenceAsItWas()
    {
        using var run = new RunInTemporaryFolder();
        run.Run(RunInTemporaryFolder.FewSamples);

        run.Query("SELECT count(*) FROM municipality").ShouldBe(run.Query("SELECT count(DISTINCT (code, valid_from)) FROM raw.municipality_reference"));
        run.Query("SELECT count(*), any_value(name), any_value(county), any_value(kostra_group) FROM municipality WHERE code = '1130'").ShouldBe([[1L, "Strand", "Rogaland", "EKG07"]]);
    }

    [SharedFact]
    public void Run_RealCodes_GiveOneRowAPeriodAndKeepTheReferencesGroups()
    {
        using var run = new RunInTemporaryFolder();
        RealKlass.WriteTo(run);

        run.Run([.. RunInTemporaryFolder.FewSamples, Path.Combine(run.Root, "data")]);

        run.Query("SELECT count(*) - count(DISTINCT (code, valid_from)) FROM municipality").ShouldBe([[0L]]);
        run.Query("SELECT valid_from::VARCHAR, valid_to::VARCHAR, county, kostra_group FROM municipality WHERE code = '3301'").ShouldBe([["2024-01-01", null, "Buskerud", "EKG12"]]);
        run.Query("SELECT count(*) FROM municipality WHERE valid_to IS NULL AND code NOT LIKE '99%'").ShouldBe([[357L]]);
    }

    [Theory]
    [InlineData("what: changes", "what: versions", "codes, changes, corresponds")]
    [InlineData("  from: 1838-01-01", "", "the first day, such as 1838-01-01")]
    [InlineData("classification: 131", "classification: 0", "the number of a classification, such as 131")]
    [InlineData("  from: 1838-01-01", "  from: 1838-01-01\n  target: 131", "target")]
    [InlineData("klass:", "klasse:", "the question to KLASS")]
    public void Load_WrongQuestion_NamesFileKeyAndWhatWasExpected(string right, string wrong, string expected)
    {
        using var pipelines = new PipelineCopy();
        pipelines.Replace(Path.Combine("sources", "klass-municipality-changes.yaml"), right, wrong);

        var error = Should.Throw<ConfigurationException>(() => PipelineDefinition.Load(pipelines.Root));

        error.Message.ShouldContain("klass-municipality-changes.yaml");
        error.Message.ShouldContain(expected);
    }
}
