using System.Net;
using Analytics.Core;
using Analytics.Server.Access;
using Analytics.Server.Tests.Fixtures;
using Analytics.Store.Operations;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Analytics.Server.Tests.Access;

[Collection(SampleStoreGroup.Name)]
public sealed class ListenTests(SampleStore store)
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://127.8.9.1:5080", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:5080", false)]
    [InlineData("http://[::]:5080", false)]
    [InlineData("http://10.1.2.3:80", false)]
    public void Parse_Address_KnowsWhetherOthersReachIt(string text, bool isLoopback) => ListenAddress.Parse(text).IsLoopback.ShouldBe(isLoopback);

    [Theory]
    [InlineData("127.0.0.1:5080")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("http://analyse.kommune.no:5080")]
    [InlineData("http://127.0.0.1:5080/sider")]
    [InlineData("http://navn:ord@127.0.0.1:5080")]
    [InlineData("")]
    public void Parse_NoAddressToListenOn_IsRefusedWithWhatToDo(string text) => Should.Throw<ConfigurationException>(() => ListenAddress.Parse(text)).Place.ShouldBe("--urls");

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    public async Task Start_BeyondThisMachineWithoutTokenOrProxy_IsRefused(string url)
    {
        var error = await Should.ThrowAsync<ConfigurationException>(() => ServedPages.Start(store, ServedPages.Free with { Urls = ["http://127.0.0.1:0", url] }));

        error.Message.ShouldContain("neither a token nor a proxy");
        error.NextStep.ShouldContain("analytics token add");
    }

    [Fact]
    public async Task Start_BeyondThisMachineWithTokensThatHoldNoLonger_IsRefused() => await Should.ThrowAsync<ConfigurationException>(() => ServedPages.Start(
        store,
        ServedPages.Free with { Urls = ["http://0.0.0.0:0"] },
        before: tokens =>
        {
            ServedPages.Token(tokens, store.Clock, "utløpt", AccessRole.Operator, lasts: TimeSpan.FromDays(-1));
            ServedPages.Token(tokens, store.Clock, "tatt tilbake", AccessRole.Operator);
            tokens.Revoke("tatt tilbake");
        }));

    [Fact]
    public async Task Start_BeyondThisMachineWithAToken_LetsNobodyInWithoutIt()
    {
        var token = "";
        await using var pages = await ServedPages.Start(store, ServedPages.Free with { Urls = ["http://0.0.0.0:0"] }, before: tokens => token = ServedPages.Token(tokens, store.Clock, "kari", AccessRole.Operator));
        var address = new Uri($"http://127.0.0.1:{pages.Address.Port}");
        using var unknown = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        using var kari = new HttpClient { BaseAddress = address };
        kari.DefaultRequestHeaders.Authorization = new("Bearer", token);

        (await unknown.GetAsync("/innsyn")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await kari.GetAsync("/innsyn")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Start_HeaderWithoutTheProxysAddress_IsRefused()
    {
        await Should.ThrowAsync<ConfigurationException>(() => ServedPages.Start(store, ServedPages.Free with { ProxyHeader = "X-Remote-User" }));
        await Should.ThrowAsync<ConfigurationException>(() => ServedPages.Start(store, ServedPages.Free with { ProxyAddress = IPAddress.Loopback }));
        await Should.ThrowAsync<ConfigurationException>(() => ServedPages.Start(store, ServedPages.Free with { ProxyHeader = "X-Remote-User", ProxyAddress = IPAddress.Any }));
    }

    [Fact]
    public async Task Start_PortTaken_SaysSo()
    {
        await using var pages = await ServedPages.Start(store);

        (await Should.ThrowAsync<ConfigurationException>(() => ServedPages.Start(store, ServedPages.Free with { Urls = [$"http://127.0.0.1:{pages.Address.Port}"] }))).Message.ShouldContain("cannot be listened on");
    }

    [Fact]
    public void Hosts_OnThisMachine_AreItsOwnNamesAlone()
    {
        var hosts = new AllowedHosts([ListenAddress.Parse("http://127.0.0.1:5080")], []);

        foreach (var name in new[] { "127.0.0.1:5080", "localhost", "LOCALHOST:1", "[::1]:5080" })
            hosts.Has(new HostString(name)).ShouldBeTrue(name);
        foreach (var name in new[] { "ond.example", "10.0.0.1", "localhost.ond.example", "127.0.0.1.ond.example", "" })
            hosts.Has(new HostString(name)).ShouldBeFalse(name);
    }

    [Fact]
    public void Hosts_OpenToOthers_AreAddressesAndTheNamesGiven()
    {
        var hosts = new AllowedHosts([ListenAddress.Parse("http://0.0.0.0:5080")], ["analyse.kommune.no"]);

        foreach (var name in new[] { "10.0.0.1:5080", "analyse.kommune.no", "[fe80::1]" })
            hosts.Has(new HostString(name)).ShouldBeTrue(name);
        hosts.Has(new HostString("ond.example")).ShouldBeFalse();
    }
}
