using Microsoft.Playwright;
using Shouldly;

namespace Analytics.Reporting.Tests.Browser;

/// <summary>An open report that remembers what it asked for and complained of.</summary>
public sealed class ReportPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> requests = [];
    private readonly List<string> complaints = [];

    private ReportPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    public IPage Page { get; }

    public static async Task<ReportPage> Load(IBrowserContext context, string address)
    {
        var report = new ReportPage(context, await context.NewPageAsync());
        await report.Page.GotoAsync(address);
        return report;
    }

    /// <summary>Waits until every figure is drawn.</summary>
    public Task Drawn() => Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.tegning')].every(t => t.querySelector('.main-svg'))");

    /// <summary>Nothing but the file was asked for, and nothing was complained of.</summary>
    public void ShouldBeQuiet()
    {
        complaints.ShouldBeEmpty();
        requests.Where(r => !r.StartsWith("data:", StringComparison.Ordinal) && !r.StartsWith("blob:", StringComparison.Ordinal)).Select(r => r.Split('#')[0]).Distinct().ShouldHaveSingleItem().ShouldStartWith("file:");
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
