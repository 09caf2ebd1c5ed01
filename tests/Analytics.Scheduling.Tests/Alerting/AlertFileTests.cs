using Analytics.Core;
using Analytics.Scheduling.Alerting;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Scheduling.Tests.Alerting;

public sealed class AlertFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ChannelsAreRead_AndTheirAddressesAreNamedAndNotGiven()
    {
        var alerts = Read("""
            channels:
              - { name: drift, kind: email, address: "env:ANALYTICS_SMTP", from: analyse@lyngvaer.example, to: [okonomi@lyngvaer.example] }
              - { name: lag, kind: teams, address: "file:/run/secrets/teams" }
            heartbeat: { address: "env:ANALYTICS_HEARTBEAT" }
            """);

        alerts.Channels.Select(c => (c.Name, c.Kind)).ShouldBe([("drift", ChannelKind.Email), ("lag", ChannelKind.Teams)]);
        alerts.Heartbeat.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("https://hooks.example/T000/B000/hemmelig")]
    [InlineData("smtp://bruker:hemmelig@mail.example:587")]
    [InlineData("env:")]
    public void AnAddressInTheFileItself_IsRefused_AndNotRepeated(string address)
    {
        var error = Should.Throw<ConfigurationException>(() => Read($$"""
            channels:
              - { name: lag, kind: slack, address: "{{address}}" }
            """));

        error.Message.ShouldContain("env:NAME or file:PATH");
        error.Message.ShouldNotContain("hemmelig");
    }

    [Theory]
    [InlineData("ingen adresse")]
    [InlineData("a@b.example\\r\\nBcc: alle@b.example")]
    public void AReceiverThatIsNoAddress_IsRefused(string to) => Should.Throw<ConfigurationException>(() => Read($$"""
        channels:
          - { name: drift, kind: email, address: "env:X", from: a@b.example, to: ["{{to}}"] }
        """)).Message.ShouldContain("an e-mail address");

    [Fact]
    public void WithoutTheFile_NobodyIsTold() => AlertFile.Read(folder.Path).ShouldBe(AlertDefinition.None);

    private AlertDefinition Read(string yaml)
    {
        File.WriteAllText(Path.Combine(folder.Path, AlertFile.Name), yaml);
        return AlertFile.Read(folder.Path);
    }
}
