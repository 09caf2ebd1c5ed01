using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Running;

public sealed class SampleRunTests
{
    [Fact]
    public void Run_Samples_RendersAReportThatSaysItIsFictional()
    {
        using var run = new RunInTemporaryFolder();

        var result = run.Run([RunInTemporaryFolder.Samples]);
        var report = new RenderedReport(result.Report);

        result.Steps.Select(s => s.Step).ShouldBe(["Ingest", "Surveys", "Texts", "Model", "Borders", "Check", "Analyse", "Render"]);
        result.ChecksFailed.ShouldBe(0);
        run.Progress.StartedSteps.ShouldBe(["Ingest", "Surveys", "Texts", "Model", "Borders", "Check", "Analyse", "Render"]);
        run.Progress.Advances.ShouldBeGreaterThan(10);
        report.Text.ShouldContain("Lyngvær kommune");
        report.Text.ShouldContain("Oppdiktet kommune");
        report.Text.ShouldContain("KOSTRA-gruppe 5");
        report.Text.ShouldContain("Kommunekompasset");
    }

    [Fact]
    public void Run_Twice_DoesNoWorkTwice()
    {
        using var run = new RunInTemporaryFolder();
        var first = run.Run([RunInTemporaryFolder.Samples]);
        var written = File.GetLastWriteTimeUtc(first.Report);
        var parts = Directory.GetFiles(run.Store, "*.parquet", SearchOption.AllDirectories).Order().ToList();

        var second = run.Run([RunInTemporaryFolder.Samples]);

        first.NothingToDo.ShouldBeFalse();
        second.NothingToDo.ShouldBeTrue();
        File.GetLastWriteTimeUtc(second.Report).ShouldBe(written);
        Directory.GetFiles(run.Store, "*.parquet", SearchOption.AllDirectories).Order().ShouldBe(parts);
    }

    [Fact]
    public void Run_ReportDeleted_RendersTheSameBytesAgain()
    {
        using var run = new RunInTemporaryFolder();
        var first = run.Run([RunInTemporaryFolder.Samples]);
        var bytes = File.ReadAllBytes(first.Report);
        File.Delete(first.Report);

        var second = run.Run([RunInTemporaryFolder.Samples]);

        second.Steps.Single(s => s.Step == "Render").Unchanged.ShouldBeFalse();
        second.Steps.Single(s => s.Step == "Ingest").Unchanged.ShouldBeTrue();
        File.ReadAllBytes(second.Report).ShouldBe(bytes);
    }

    [Fact]
    public void Run_LimitChanged_AnalysesAgainWithoutReadingAgain()
    {
        using var pipelines = new Configuration.PipelineCopy();
        using var run = new RunInTemporaryFolder { Pipelines = pipelines.Root };
        run.Run([RunInTemporaryFolder.Samples]);
        pipelines.Replace("municipality.yaml", "at_most: 90.0", "at_most: 120.0");

        var second = run.Run([RunInTemporaryFolder.Samples]);

        second.Steps.Single(s => s.Step == "Ingest").Unchanged.ShouldBeTrue();
        second.Steps.Single(s => s.Step == "Analyse").Unchanged.ShouldBeFalse();
        new RenderedReport(second.Report).Text.Replace('\u00a0', ' ').ShouldContain("høyst 120");
    }

    /// <summary>The samples' 2025 figures of Lyngvær in March and in June; both stay, and either can be asked for.</summary>
    [Fact]
    public void Query_AsOfApril_SeesTheMarchVintage()
    {
        using var run = new RunInTemporaryFolder();
        run.Run([RunInTemporaryFolder.Samples]);
        const string Sql = "SELECT value, maturity FROM indicator_value WHERE indicator = 'netto-driftsresultat-konsern' AND region = '9905' AND year = 2025";

        var now = run.Query(Sql).Single();
        var april = run.Query(Sql, new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero)).Single();

        now.ShouldBe([0.8, "final"]);
        april.ShouldBe([1.0, "provisional"]);
    }

    /// <summary>March said 1.0 percent of Lyngvær's 2025, June 0.8: a revision, and the only year that June touched.</summary>
    [Fact]
    public void Revision_MarchToJune_SaysWhatChangedAndWhen()
    {
        using var run = new RunInTemporaryFolder();
        run.Run([RunInTemporaryFolder.Samples]);

        run.Query("SELECT old_value, new_value, CAST(new_published_at AS DATE)::VARCHAR FROM revision WHERE region = '9905' AND indicator = 'netto-driftsresultat-konsern'")
            .Single().ShouldBe([1.0, 0.8, "2026-06-15"]);
        run.Query("SELECT DISTINCT year FROM revision WHERE source_table = '12134'").Single()[0].ShouldBe(2025);
    }

    [Fact]
    public void Run_AsOfApril_RendersBesideTheCurrentReport()
    {
        using var run = new RunInTemporaryFolder();
        var current = run.Run([RunInTemporaryFolder.Samples]).Report;

        var april = run.Run([RunInTemporaryFolder.Samples], asOf: new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero)).Report;

        april.ShouldNotBe(current);
        new RenderedReport(april).Text.ShouldContain("oreløpig");
    }

    [Fact]
    public void Marts_Samples_HoldWhatTheReportSays()
    {
        using var run = new RunInTemporaryFolder();
        run.Run([RunInTemporaryFolder.Samples]);

        run.Query("SELECT count(*) FROM population WHERE municipality = '9905' AND year = 2026").Single()[0].ShouldBe(212L);
        run.Query("SELECT count(*) FROM projection WHERE municipality = '9905' AND alternative = 'main' AND year = 2051").Single()[0].ShouldBe(212L);
        run.Query("SELECT count(*) FROM finding WHERE municipality = '9905' AND text_nb <> ''").Single()[0].ShouldBeOfType<long>().ShouldBeGreaterThan(3);
        run.Query("SELECT count(*) FROM check_result WHERE passed = 'no'").Single()[0].ShouldBe(0L);
        run.Query("SELECT count(*) FROM register_item").Single()[0].ShouldBeOfType<long>().ShouldBeGreaterThan(0);
        run.Query("SELECT count(DISTINCT version) FROM compass_score WHERE municipality = '9905'").Single()[0].ShouldBe(2L);
    }

    /// <summary>Individual answers of the samples' surveys: no source takes them in, and no query can reach them; what may be shown is a mart.</summary>
    [Fact]
    public void Run_Samples_KeepsAnswersOfIndividualsOutOfReach()
    {
        using var run = new RunInTemporaryFolder();

        run.Run([RunInTemporaryFolder.Samples]);

        run.Progress.Notes.ShouldContain(n => n.Contains("ti-faktor", StringComparison.Ordinal) && n.Contains("not used", StringComparison.Ordinal));
        Should.Throw<ConfigurationException>(() => run.Query("SELECT * FROM raw.survey_answers_10_faktor"));
        run.Query("SELECT count(*) FROM survey_result WHERE n < 5").Single()[0].ShouldBe(0L);
        run.Query("SELECT count(*) FROM survey_result WHERE suppressed <> 'None' AND (n IS NOT NULL OR mean IS NOT NULL)").Single()[0].ShouldBe(0L);
        run.Query("SELECT count(DISTINCT survey) FROM survey_result WHERE mean IS NOT NULL").Single()[0].ShouldBe(4L);
    }
}
