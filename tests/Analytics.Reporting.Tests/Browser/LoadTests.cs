using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Browser;

public sealed class LoadTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    [ChromiumFact]
    public async Task Page_BeforeItIsLoaded_ReadsNoLibraryAndDrawsNothing()
    {
        await using var report = await browser.Open();
        await report.Drawn();

        // The order says what a stopwatch on a busy machine cannot: nothing of the drawing is part of loading.
        (await report.Page.EvaluateAsync<bool>("performance.getEntriesByType('navigation')[0].loadEventEnd < performance.getEntriesByName('bibliotek')[0].startTime")).ShouldBeTrue();
        (await report.Page.EvaluateAsync<bool>("document.getElementById('plotly') === null && typeof Plotly === 'object'")).ShouldBeTrue();
        report.ShouldBeQuiet();
    }

    [ChromiumFact]
    public async Task Print_BeforeAnythingIsDrawn_HasAllFigures()
    {
        await using var report = await browser.Open();
        await report.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        (await report.Page.EvaluateAsync<int>("[...document.querySelectorAll('.tegning')].filter(t => !t.querySelector('.main-svg')).length")).ShouldBe(0);
    }
}
