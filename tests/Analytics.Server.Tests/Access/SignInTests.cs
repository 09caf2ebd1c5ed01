using System.Net;
using Analytics.Server.Access;
using Analytics.Server.Tests.Fixtures;
using Analytics.Store.Operations;
using Shouldly;
using Xunit;

namespace Analytics.Server.Tests.Access;

[Collection(SampleStoreGroup.Name)]
public sealed class SignInTests(SampleStore store)
{
    [Fact]
    public void Token_IsOfManyBitsAndKnowable()
    {
        var tokens = Enumerable.Range(0, 1000).Select(_ => TokenSecret.New()).ToList();

        tokens.Distinct().Count().ShouldBe(1000);
        tokens.ShouldAllBe(t => TokenSecret.IsLike(t) && t.Length == "analytics_".Length + 43);
        TokenSecret.IsLike("analytics_kort").ShouldBeFalse();
        TokenSecret.IsLike(tokens[0][..^1] + "=").ShouldBeFalse();
        // SHA-256 of "abc", FIPS 180-2 appendix B.1.
        TokenSecret.HashOf("abc").ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    [Fact]
    public async Task SignIn_RightToken_GivesASessionThatIsNotTheToken()
    {
        await using var pages = await ServedPages.Start(store);
        var token = pages.Token("kari", AccessRole.Analyst);
        using var browser = pages.Client();

        var answer = await ServedPages.Send(browser, "/logg-inn?til=/ferskhet", "/logg-inn", ("nokkel", token), ("til", "/ferskhet"));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe("/ferskhet");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("analytics-okt=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldNotContain("; secure", Case.Insensitive, "a browser would never send it over http");
        cookie.ShouldNotContain(token["analytics_".Length..]);
        (await browser.GetStringAsync("/ferskhet")).ShouldContain("kari");
        pages.Audit.List().ShouldContain(e => e.Who == "kari" && e.Action == "sign in" && e.Outcome == "ok");
        pages.Audit.List().ShouldContain(e => e.Who == "kari" && e.Action == "read" && e.What == "/ferskhet");
    }

    [Fact]
    public async Task Session_TokenTakenBackOrExpired_EndsAtOnce()
    {
        await using var pages = await ServedPages.Start(store);
        using var browser = await pages.SignedIn(pages.Token("kari", AccessRole.Analyst));
        (await browser.GetAsync("/ferskhet")).StatusCode.ShouldBe(HttpStatusCode.OK);

        pages.Tokens.Revoke("kari");

        (await browser.GetAsync("/ferskhet")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        await using var pages = await ServedPages.Start(store);
        using var browser = await pages.SignedIn(pages.Token("kari", AccessRole.Analyst));

        (await ServedPages.Send(browser, "/ferskhet", "/logg-ut")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await browser.GetAsync("/ferskhet")).Headers.Location!.ToString().ShouldBe("/logg-inn?til=%2Fferskhet");
    }

    [Fact]
    public void Ticket_ChangedOrOldOrOfAnotherKey_IsNone()
    {
        using var folder = new Testing.TemporaryFolder();
        using var other = new Testing.TemporaryFolder();
        var (key, now, lasts) = (SigningKey.Of(folder.Path), store.Clock.GetUtcNow(), TimeSpan.FromHours(12));
        var ticket = SessionTicket.Write(key, "abc", now);

        SessionTicket.Read(key, ticket, now, lasts).ShouldBe("abc");
        SessionTicket.Read(SigningKey.Of(folder.Path), ticket, now, lasts).ShouldBe("abc", "another node has the same key");
        SessionTicket.Read(SigningKey.Of(other.Path), ticket, now, lasts).ShouldBeNull();
        SessionTicket.Read(key, ticket, now + lasts, lasts).ShouldBeNull();
        SessionTicket.Read(key, ticket, now - TimeSpan.FromHours(1), lasts).ShouldBeNull("it comes from the future");
        SessionTicket.Read(key, key.Sign("form", "abc 1"), now, lasts).ShouldBeNull("it was signed for something else");
        for (var i = 0; i < ticket.Length; i++)
            SessionTicket.Read(key, ticket[..i] + (ticket[i] == 'A' ? 'B' : 'A') + ticket[(i + 1)..], now, lasts).ShouldBeNull($"letter {i}");
        foreach (var none in new[] { null, "", ".", "a", "a.b.c", "!.!", "....", new string('a', 5000) })
            SessionTicket.Read(key, none, now, lasts).ShouldBeNull();
    }

    [Fact]
    public void Key_IsReadableByItsOwnerAlone_AndADamagedOneIsTold()
    {
        using var folder = new Testing.TemporaryFolder();
        SigningKey.Of(folder.Path);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(folder.Combine("serve.key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        File.WriteAllText(folder.Combine("serve.key"), "kort");

        Should.Throw<Core.StoreException>(() => SigningKey.Of(folder.Path)).Message.ShouldContain("4 bytes");
    }

    [Fact]
    public async Task Guessing_IsSlowedAndWrittenDown_AndTheRightTokenIsNotTakenEither()
    {
        await using var pages = await ServedPages.Start(store);
        var token = pages.Token("kari", AccessRole.Operator);
        using var browser = pages.Client();
        for (var i = 0; i < 5; i++)
            (await ServedPages.Send(browser, "/logg-inn", "/logg-inn", ("nokkel", TokenSecret.New()))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var shut = await ServedPages.Send(browser, "/logg-inn", "/logg-inn", ("nokkel", token));
        using var program = pages.Client(token);
        var header = await program.GetAsync("/ferskhet");

        shut.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        shut.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(5));
        header.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        pages.Audit.List().Count(e => e is { Action: "sign in", Outcome: "refused", Who: "127.0.0.1" }).ShouldBe(6);
        pages.Clock.Advance(TimeSpan.FromMinutes(5));
        (await program.GetAsync("/ferskhet")).StatusCode.ShouldBe(HttpStatusCode.OK, "five minutes later");
    }

    [Fact]
    public async Task Bearer_GuessesInHeaders_AreCountedToo()
    {
        await using var pages = await ServedPages.Start(store);
        pages.Token("kari", AccessRole.Operator);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 7; i++)
        {
            using var guess = pages.Client(TokenSecret.New());
            answers.Add((await guess.GetAsync("/")).StatusCode);
        }

        answers.Take(5).ShouldAllBe(a => a == HttpStatusCode.Unauthorized);
        answers.Skip(5).ShouldAllBe(a => a == HttpStatusCode.TooManyRequests);
        pages.Audit.List().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("//ond.example/")]
    [InlineData("/\\ond.example")]
    [InlineData("https://ond.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/a\r\nSet-Cookie: x=y")]
    public async Task SignIn_LedElsewhere_GoesToTheFrontPage(string to)
    {
        await using var pages = await ServedPages.Start(store);
        using var browser = pages.Client();

        var answer = await ServedPages.Send(browser, "/logg-inn?til=" + Uri.EscapeDataString(to), "/logg-inn", ("nokkel", pages.Token("kari", AccessRole.Reader)), ("til", to));

        answer.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task Local_WithoutAnyToken_IsOperator_UntilTheFirstTokenIsMade()
    {
        await using var pages = await ServedPages.Start(store);
        using var person = pages.Client();
        (await person.GetStringAsync("/innsyn")).ShouldContain("Den som sitter her, har alle rettigheter");

        pages.Token("kari", AccessRole.Operator);
        pages.Tokens.Revoke("kari");

        (await person.GetAsync("/innsyn")).StatusCode.ShouldBe(HttpStatusCode.SeeOther, "a token that was taken back still says that people are told apart here");
    }

    [Theory]
    [InlineData("X-Forwarded-For", "10.0.0.9")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Forwarded", "for=10.0.0.9")]
    public async Task Local_RequestThatAProxyPassedOn_IsNobody(string header, string value)
    {
        await using var pages = await ServedPages.Start(store);
        using var person = pages.Client();
        person.DefaultRequestHeaders.Add(header, value);

        (await person.GetAsync("/innsyn")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Proxy_HeaderFromItsAddress_IsBelieved_WithTheRoleOfTheTokenOfThatName()
    {
        await using var pages = await ServedPages.Start(store, ServedPages.Free with { ProxyHeader = "X-Remote-User", ProxyAddress = IPAddress.Loopback });
        pages.Token("ola", AccessRole.Operator);
        using var ola = Behind(pages, "ola");
        using var eva = Behind(pages, "eva");
        using var nobody = pages.Client();

        (await ola.GetAsync("/innsyn")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await eva.GetAsync("/innsyn")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await eva.GetStringAsync("/")).ShouldContain("eva");
        (await nobody.GetAsync("/innsyn")).StatusCode.ShouldBe(HttpStatusCode.SeeOther, "on this machine, too, when there is a proxy");
        pages.Audit.List().ShouldContain(e => e.Who == "eva" && e.Outcome == "refused");
    }

    [Fact]
    public async Task Proxy_HeaderFromElsewhere_IsNotBelieved()
    {
        await using var pages = await ServedPages.Start(store, ServedPages.Free with { ProxyHeader = "X-Remote-User", ProxyAddress = IPAddress.Parse("10.9.8.7"), ProxyRole = AccessRole.Operator });
        using var liar = Behind(pages, "ola");

        (await liar.GetAsync("/innsyn")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Proxy_HeaderTwice_IsNotBelieved()
    {
        await using var pages = await ServedPages.Start(store, ServedPages.Free with { ProxyHeader = "X-Remote-User", ProxyAddress = IPAddress.Loopback, ProxyRole = AccessRole.Operator });
        var request = new HttpRequestMessage(HttpMethod.Get, "/innsyn");
        request.Headers.Add("X-Remote-User", ["ola", "eva"]);
        using var client = pages.Client();

        // HttpClient joins them with a comma, which is one name of nobody; two lines are two values.
        (await client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
        pages.Audit.List()[0].Who.ShouldBe("ola, eva");
        (await RawRequest.Send(pages.Address, "GET /innsyn HTTP/1.1", "Host: 127.0.0.1", "X-Remote-User: ola", "X-Remote-User: eva")).ShouldStartWith("HTTP/1.1 401");
    }

    [Fact]
    public async Task Proxy_ThatHoldsTheCertificate_MakesTheCookieSecure()
    {
        await using var pages = await ServedPages.Start(store, ServedPages.Free with { ProxyHeader = "X-Remote-User", ProxyAddress = IPAddress.Loopback });
        using var client = pages.Client();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        var answer = await client.GetAsync("/logg-inn");

        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(c => c.Contains("; secure", StringComparison.OrdinalIgnoreCase));
    }

    private static HttpClient Behind(ServedPages pages, string user)
    {
        var client = pages.Client();
        client.DefaultRequestHeaders.Add("X-Remote-User", user);
        return client;
    }
}
