using System.Text;
using Analytics.Server.Pages;
using Analytics.Server.Tests.Fixtures;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Server.Tests.Pages;

/// <summary>Answers and texts of individuals lie in the store of the samples; no page has them, whoever asks and however.</summary>
[Collection(SampleStoreGroup.Name)]
public sealed class RestrictedDataTests(SampleStore store)
{
    private const int LongEnough = 30;

    private static readonly string[] Queries =
    [
        "SHOW ALL TABLES",
        "SELECT * FROM text_theme",
        "SELECT * FROM survey_result",
        "SELECT * FROM check_result",
        "SELECT * FROM raw.result_contract",
        "SELECT * FROM duckdb_views()",
        "SELECT * FROM raw.survey_answers",
        "SELECT * FROM information_schema.columns",
    ];

    [Fact]
    public async Task NoPageAndNoFile_HasAnAnswerOrATextOfAPerson()
    {
        var planted = Texts().ToList();
        planted.Count.ShouldBeGreaterThan(100, "the samples have texts of people");
        Directory.EnumerateFiles(Path.Combine(store.Path, "restricted"), "*", SearchOption.AllDirectories).ShouldNotBeEmpty("they were taken in");
        await using var pages = await ServedPages.Start(store);
        using var client = pages.Client();
        var read = new StringBuilder();
        foreach (var path in Routes.All.Where(r => r.Method == "GET").Select(r => r.Path).Concat(store.Definition.Indicators.Select(i => $"/sporing?indikator={i.Code.Value}")))
            read.Append(await client.GetStringAsync(path == "/kjoringer/logg" ? "/" : path));
        foreach (var sql in Queries)
        {
            foreach (var form in new[] { "side", "csv", "json" })
                read.Append(await (await ServedPages.Send(client, "/sporring", "/sporring", ("sql", sql), ("som", form))).Content.ReadAsStringAsync());
        }

        read.Append(await client.GetStringAsync("/utgaver/9905/2026-1/html"));

        var all = System.Net.WebUtility.HtmlDecode(read.ToString());
        all.Length.ShouldBeGreaterThan(1_000_000);
        planted.Where(t => all.Contains(t, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    /// <summary>What people of the samples wrote, each text long enough to be told from any other.</summary>
    private static IEnumerable<string> Texts() =>
        from folder in new[] { "dialogkonferanse", "innbyggerinnspill" }
        from file in Directory.EnumerateFiles(RepositoryFolder.Combine("data-samples", folder), "*.csv")
        from line in File.ReadLines(file).Skip(1)
        from field in line.Split(';', ',')
        let text = field.Trim('"', ' ')
        where text.Length >= LongEnough
        select text;
}
