using Microsoft.Playwright;
using Shouldly;

namespace Analytics.Server.Tests.Browser;

/// <summary>A window that remembers what was complained of.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private OpenPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            // What the browser says of an answer that is no 200 is no fault of the page.
            if (message.Type is "error" or "warning" && !message.Text.Contains("the server responded with a status of", StringComparison.Ordinal))
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    public IPage Page { get; }

    public static async Task<OpenPage> In(IBrowserContext context) => new(context, await context.NewPageAsync());

    public void ShouldBeQuiet() => complaints.ShouldBeEmpty();

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
