using Analytics.Testing;
using Microsoft.Playwright;

namespace Analytics.Notebooks.Tests.Fixtures;

/// <summary>What axe-core finds wrong on a page.</summary>
internal static class Axe
{
    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')}`)
        """;

    /// <summary>Each rule with the elements that break it.</summary>
    public static async Task<string[]> Violations(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(RepositoryFolder.Combine("node_modules", "axe-core", "axe.min.js")));
        return await page.EvaluateAsync<string[]>(Run);
    }
}
