using System.Net;
using System.Net.Sockets;
using Analytics.Scheduling.Alerting;
using Shouldly;
using Xunit;

namespace Analytics.Scheduling.Tests.Alerting;

public sealed class PublicConnectionTests
{
    // IANA's registries of special-purpose addresses (RFC 6890 and its successors).
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.9.9.9")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("192.0.2.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.9")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("64:ff9b::a00:1")]
    public void AnAddressOfTheOwnNetwork_IsNotPublic(string address) => PublicConnection.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.15.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("193.160.0.1")]
    [InlineData("2a00:1450:4001::1")]
    public void AnAddressOfTheInternet_IsPublic(string address) => PublicConnection.IsPublic(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task AWebhookThatResolvesToThisMachine_ReachesNothing_HoweverItIsCalled(string host)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var http = new HttpClient(PublicConnection.Handler(isInternal: false));

        var error = await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(new Uri($"http://{host}:{((IPEndPoint)listener.LocalEndpoint).Port}/latest/meta-data")));

        error.ToString().ShouldContain("own network");
        listener.Pending().ShouldBeFalse("no connection was made");
    }
}
