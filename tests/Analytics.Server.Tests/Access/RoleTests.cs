using System.Net;
using Analytics.Server.Pages;
using Analytics.Server.Tests.Fixtures;
using Analytics.Store.Operations;
using Shouldly;
using Xunit;

namespace Analytics.Server.Tests.Access;

[Collection(SampleStoreGroup.Name)]
public sealed class RoleTests(SampleStore store)
{
    [Fact]
    public async Task EveryPage_ShowsItselfToItsRoleAndThoseAbove_AndToNobodyElse()
    {
        await using var pages = await ServedPages.Start(store);
        foreach (var role in new AccessRole?[] { null, AccessRole.Reader, AccessRole.Analyst, AccessRole.Operator })
        {
            using var client = role is { } r ? pages.Client(pages.Token(r.ToString(), r)) : pages.Client();
            pages.Token("another", AccessRole.Reader);
            foreach (var route in Routes.All.Where(r => r.Method == "GET" && r.Path != "/kjoringer/logg"))
            {
                var expected = role >= route.Least || route.Least is null ? HttpStatusCode.OK : role is null ? HttpStatusCode.SeeOther : HttpStatusCode.Forbidden;
                (await client.GetAsync(route.Path)).StatusCode.ShouldBe(expected, $"{role} {route.Path}");
            }

            foreach (var route in Routes.All.Where(r => r.Method == "POST" && r.Path.StartsWith("/plan", StringComparison.Ordinal)))
                (await client.PostAsync(route.Path, ServedPages.Form(("hendelse", "C09")))).StatusCode.ShouldBe(role == AccessRole.Operator ? HttpStatusCode.SeeOther : role is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden, $"{role} {route.Path}");
        }

        pages.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reports_PublicOnesForAnybody_OthersForThoseWhoMay()
    {
        await using var pages = await ServedPages.Start(store);
        using var nobody = pages.Client();
        using var reader = pages.Client(pages.Token("kari", AccessRole.Reader));
        using var bound = pages.Client(pages.Token("ola", AccessRole.Reader, "9906"));

        (await Status(nobody, "/rapporter/9905/2026-1/tall.xlsx")).ShouldBe(HttpStatusCode.OK);
        (await Status(nobody, "/rapporter/9905/utkast/tall.xlsx")).ShouldBe(HttpStatusCode.SeeOther);
        (await Status(nobody, "/rapporter/9905/finnes-ikke/tall.xlsx")).ShouldBe(HttpStatusCode.SeeOther, "what is hidden is not told apart from what is not there");
        (await Status(nobody, "/utgaver/9905/2026-1/html")).ShouldBe(HttpStatusCode.SeeOther);
        (await Status(reader, "/rapporter/9905/utkast/tall.xlsx")).ShouldBe(HttpStatusCode.OK);
        (await Status(reader, "/rapporter/9906/2026-1/rapport.html")).ShouldBe(HttpStatusCode.OK);
        (await Status(reader, "/utgaver/9905/2026-1/xlsx")).ShouldBe(HttpStatusCode.OK);
        (await Status(bound, "/rapporter/9906/2026-1/rapport.html")).ShouldBe(HttpStatusCode.OK);
        (await Status(bound, "/rapporter/9905/2026-1/tall.xlsx")).ShouldBe(HttpStatusCode.OK, "it is public");
        (await Status(bound, "/rapporter/9905/utkast/tall.xlsx")).ShouldBe(HttpStatusCode.Forbidden);
        (await Status(bound, "/rapporter/9905/finnes-ikke/tall.xlsx")).ShouldBe(HttpStatusCode.Forbidden);
        (await Status(bound, "/utgaver/9905/2026-1/html")).ShouldBe(HttpStatusCode.Forbidden);

        var front = await bound.GetStringAsync("/");
        front.ShouldContain("/rapporter/9906/2026-1/rapport.html");
        front.ShouldNotContain("utkast");
        front.ShouldNotContain("/utgaver/9905");
        (await nobody.GetStringAsync("/")).ShouldNotContain("9906");
    }

    [Fact]
    public async Task TokenOfOneMunicipality_SeesNoOtherOnesRuns_AndRunsForItsOwnAlone()
    {
        await using var pages = await ServedPages.Start(store);
        using var bound = pages.Client(pages.Token("ola", AccessRole.Operator, "9906"));
        foreach (var (code, detail) in new[] { ("9905", "Lyngværs hemmelighet"), ("9906", "Havsunds egen"), ("", "Alles hemmelighet") })
            pages.Occurrences.Occurrences.Add(new Occurrence(new OccurrenceKey("C09", code, store.Clock.GetUtcNow(), "1-ingest"), OccurrenceState.Failed, "n1", 1, store.Clock.GetUtcNow(), store.Clock.GetUtcNow(), detail));

        var runs = await bound.GetStringAsync("/kjoringer");
        runs.ShouldContain("Havsunds egen");
        runs.ShouldNotContain("hemmelighet");
        (await Status(bound, RunWords.Address("/kjoringer/logg", pages.Occurrences.Occurrences[0].Key))).ShouldBe(HttpStatusCode.NotFound);
        await bound.PostAsync("/plan/kjor", ServedPages.Form(("hendelse", "C09"), ("kommune", "9905")));
        await bound.PostAsync("/plan/igjen", ServedPages.Form([.. RunWords.Fields(pages.Occurrences.Occurrences[0].Key)]));
        pages.Schedule.Wishes.ShouldBe(["run C09 9906"]);
        foreach (var page in Routes.All.Where(r => r.IsOfAll && r.Method == "GET"))
            (await Status(bound, page.Path)).ShouldBe(HttpStatusCode.Forbidden, page.Path);
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, string path) => (await client.GetAsync(path)).StatusCode;
}
