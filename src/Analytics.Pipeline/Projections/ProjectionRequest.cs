using Analytics.Core;

namespace Analytics.Pipeline.Projections;

/// <summary>What <c>analytics project</c> is asked for.</summary>
/// <param name="Municipality">Whose projection; null for that of municipality.yaml.</param>
/// <param name="Horizon">Years ahead, 1-40.</param>
public sealed record ProjectionRequest(MunicipalityCode? Municipality, int Horizon)
{
    /// <summary>The 1 January to start from, with nothing later used; the newest counted by default.</summary>
    public Year? Base { get; init; }

    /// <summary>All municipalities instead of one. False by default.</summary>
    public bool All { get; init; }

    /// <summary>SSB's letters (MMMM), or names of own alternatives, which are combined; the main alternative by default.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = ["MMMM"];

    /// <summary>Futures drawn for the intervals; 0 for none. Default 1 000.</summary>
    public int Paths { get; init; } = 1000;

    /// <summary>What they follow from. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Statements whose probability is asked for; none by default.</summary>
    public IReadOnlyList<AskedStatement> Statements { get; init; } = [];
}
