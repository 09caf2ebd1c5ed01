using Analytics.Testing.Statistics;
using Xunit;

namespace Analytics.Testing.Tests.Statistics;

/// <summary>One server over data-samples for tests that only ask: 1 September 2026, when all editions are out.</summary>
public sealed class SampleServer : IAsyncLifetime
{
    public StatisticsServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await StatisticsServer.StartAsync(new StatisticsServerOptions
    {
        Folders = [RepositoryFolder.Combine("data-samples")],
        Klass = KlassData.FromFile(RepositoryFolder.Combine("data-samples", "kommuner.csv")),
        Clock = new FixedClock(new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.Zero)),
    });

    public async Task DisposeAsync() => await Server.DisposeAsync();

    internal Task<ServerAnswer> Get(string address, string? accept = null) => ServerAnswer.Get(Server.BaseAddress, address, accept);

    internal Task<ServerAnswer> Post(string address, string json) => ServerAnswer.Post(Server.BaseAddress, address, json);
}
