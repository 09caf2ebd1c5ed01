using System.Net;
using Analytics.Server.Tests.Fixtures;
using Analytics.Store.Operations;
using Shouldly;
using Xunit;

namespace Analytics.Server.Tests.Access;

[Collection(SampleStoreGroup.Name)]
public sealed class FormTests(SampleStore store)
{
    private static readonly (string Name, string Value)[] RunC09 = [("hendelse", "C09"), ("kommune", "")];

    /// <summary>Every address that takes a form, so that a new one cannot be forgotten.</summary>
    public static TheoryData<string> Addresses => [.. Server.Pages.Routes.All.Where(r => r.Method == "POST").Select(r => r.Path)];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Form_WithoutItsMark_IsRefusedEverywhere(string address)
    {
        await using var pages = await ServedPages.Start(store);
        using var person = pages.Client();

        foreach (var fields in new[] { [], RunC09, [.. RunC09, ("skjema", "")], [.. RunC09, ("skjema", "abc")] })
        {
            var answer = await person.PostAsync(address, ServedPages.Form(fields));
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await person.PostAsync(address, new StringContent("{}", null, "application/json"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        pages.Schedule.Wishes.ShouldBeEmpty();
        pages.Audit.List().ShouldContain(e => e.Action == "send" && e.Outcome == "refused" && e.What == address);
    }

    [Fact]
    public async Task Form_WithItsMark_IsDone_AndLeadsToAPage()
    {
        await using var pages = await ServedPages.Start(store);
        using var person = pages.Client();

        var answer = await ServedPages.Send(person, "/plan", "/plan/kjor", RunC09);

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        pages.Schedule.Wishes.ShouldBe(["run C09"]);
        (await person.GetStringAsync("/plan")).ShouldContain("Kjøringen er satt i gang.");
        (await person.GetStringAsync("/plan")).ShouldNotContain("Kjøringen er satt i gang.", Case.Sensitive, "it is said once");
        pages.Audit.List().ShouldContain(e => e.Action == "run" && e.What == "C09" && e.Outcome == "ok" && e.Who == "local");
    }

    [Fact]
    public async Task Form_WithAnotherPersonsMark_IsRefused()
    {
        await using var pages = await ServedPages.Start(store);
        using var kari = await pages.SignedIn(pages.Token("kari", AccessRole.Operator));
        using var ola = await pages.SignedIn(pages.Token("ola", AccessRole.Operator));
        var mark = ServedPages.MarkIn(await ola.GetStringAsync("/plan"));

        (await kari.PostAsync("/plan/kjor", ServedPages.Form([.. RunC09, ("skjema", mark)]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        pages.Schedule.Wishes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Origin", "http://ond.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Form_FromAnotherSite_IsRefusedWithTheRightMarkToo(string header, string value)
    {
        await using var pages = await ServedPages.Start(store);
        using var person = pages.Client();
        var mark = ServedPages.MarkIn(await person.GetStringAsync("/plan"));
        person.DefaultRequestHeaders.Add(header, value);

        (await person.PostAsync("/plan/kjor", ServedPages.Form([.. RunC09, ("skjema", mark)]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        pages.Schedule.Wishes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Form_OfAProgramWithAToken_NeedsNoMark()
    {
        await using var pages = await ServedPages.Start(store);
        using var program = pages.Client(pages.Token("jobb", AccessRole.Operator));

        (await program.PostAsync("/plan/kjor", ServedPages.Form(RunC09))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Form_TooLarge_IsRefused()
    {
        await using var pages = await ServedPages.Start(store);
        using var person = pages.Client();

        (await person.PostAsync("/sporring", ServedPages.Form(("sql", new string('x', 400_000))))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Answer_ThatSomebodyElseMade_IsNotShown()
    {
        await using var pages = await ServedPages.Start(store);
        using var person = pages.Client();
        person.DefaultRequestHeaders.Add("Cookie", "analytics-svar=" + "UmluZyA4MTAgMDAgMDAw" + ".aaaa");

        (await person.GetStringAsync("/")).ShouldNotContain("class=\"svar\"");
    }
}
