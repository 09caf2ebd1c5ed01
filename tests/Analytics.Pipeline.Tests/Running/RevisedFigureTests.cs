using System.Globalization;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Running;

public sealed class RevisedFigureTests
{
    private const string Caption = "Tall som er endret siden de ble publisert første gang";
    private const string Figure = "Netto driftsresultat i prosent av brutto driftsinntekter";

    [Fact]
    public void Run_FiguresPublishedAnewInJune_ShowsOldAndNewInChapterOne()
    {
        using var run = new RunInTemporaryFolder();
        var march = Directory.GetFiles(Path.Combine(RunInTemporaryFolder.Samples, "ssb", "2026-03"), "*13542*").Single();

        run.Run([.. RunInTemporaryFolder.FewSamples, march]);

        var changed = run.Query("SELECT old_value, new_value FROM revision WHERE region = '9905' AND indicator = 'netto-driftsresultat-konsolidert' AND year = 2025").Single();
        var report = new RenderedReport(Directory.GetFiles(run.Out).Single());
        report.Cell(Caption, Figure, "Før").ShouldBe(Norwegian(changed[0]));
        report.Cell(Caption, Figure, "Nå").ShouldBe(Norwegian(changed[1]));
        report.Cell(Caption, Figure, "Publisert før").ShouldBe("27.03.2026");
        report.Text.ShouldContain("Hva endringene gjorde med funnene");
    }

    [Fact]
    public void Run_FiguresPublishedOnce_SaysNothingOfRevisions()
    {
        using var run = new RunInTemporaryFolder();

        run.Run(RunInTemporaryFolder.FewSamples);

        new RenderedReport(Directory.GetFiles(run.Out).Single()).Text.ShouldNotContain(Caption);
    }

    private static string Norwegian(object? value) => ((double)value!).ToString("0.0", CultureInfo.GetCultureInfo("nb-NO"));
}
