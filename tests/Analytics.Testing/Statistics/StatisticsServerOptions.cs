namespace Analytics.Testing.Statistics;

/// <summary>What the server has, and how strict it is.</summary>
public sealed record StatisticsServerOptions
{
    /// <summary>Folders of json-stat2 documents, such as data-samples; each document is an edition of a whole table.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>Tables made by <see cref="TableGenerator"/> or by hand.</summary>
    public IReadOnlyList<StatisticsTable> Tables { get; init; } = [];

    /// <summary>Municipalities, counties and groups of KLASS.</summary>
    public KlassData Klass { get; init; } = KlassData.Fictional();

    /// <summary>The clock that chooses editions and turns the rate limit's window; the machine's by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>How often the statistics bank may be asked; null is no limit.</summary>
    public RateLimits? Limits { get; init; }

    /// <summary>Cells an extract may have, empty ones counted.</summary>
    public long MaxCells { get; init; } = 800_000;

    /// <summary>Values a v1 query may name.</summary>
    public int MaxValues { get; init; } = 50_000;

    /// <summary>The longest address in characters; a longer one is answered by the web server's page.</summary>
    public int MaxAddress { get; init; } = 2_100;

    /// <summary>How long before a release the tables show no newest year: from 05:00 to 08:00 in Oslo.</summary>
    public TimeSpan Embargo { get; init; } = TimeSpan.FromHours(3);
}
