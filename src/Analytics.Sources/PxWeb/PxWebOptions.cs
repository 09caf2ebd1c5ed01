namespace Analytics.Sources.PxWeb;

/// <summary>Where the statistics bank is, and how patiently it is asked.</summary>
public sealed record PxWebOptions
{
    /// <summary>PxWebApi 2's address, without language; SSB's by default.</summary>
    public Uri V2 { get; init; } = new("https://data.ssb.no/api/pxwebapi/v2/");

    /// <summary>PxWebApi 1's address, without language; SSB's by default.</summary>
    public Uri V1 { get; init; } = new("https://data.ssb.no/api/v0/");

    /// <summary>The language of labels: <c>no</c> by default, or <c>en</c>. Codes are the same in both.</summary>
    public string Language { get; init; } = "no";

    /// <summary>The most cells of one answer, empty ones counted, where the bank does not say: 800 000 by default, as SSB's guide has it.</summary>
    public int CellLimit { get; init; } = 800_000;

    /// <summary>The most region codes of one request; no limit by default. About 100 keep a failed request cheap.</summary>
    public int? RegionsPerRequest { get; init; }

    /// <summary>The longest address that is fetched by GET, in characters; longer requests are sent by POST. 2000 by default: SSB answers 404 over about 2100.</summary>
    public int LongestAddress { get; init; } = 2000;

    /// <summary>How often a request is tried before it fails: 5 by default.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>How long one attempt may take: 90 seconds by default; the bank itself gives up after 60.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>The longest pause before the second attempt, doubled before each further one; the pause is drawn between nothing and this. 2 seconds by default.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>What the pause never exceeds: one minute by default.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a request with too many cells for the bank is split in two: 10 times by default, into 1024 at most.</summary>
    public int Halvings { get; init; } = 10;

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number or a time is not positive.</exception>
    /// <exception cref="ArgumentException">An address is not absolute, or there is no language.</exception>
    public void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Language);
        if (!V2.IsAbsoluteUri || !V1.IsAbsoluteUri)
            throw new ArgumentException($"The addresses {V2} and {V1} must both be absolute.");
        ArgumentOutOfRangeException.ThrowIfLessThan(CellLimit, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(RegionsPerRequest ?? 1, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(LongestAddress, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Attempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Timeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(FirstPause, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(LongestPause, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(Halvings);
    }
}
