using Analytics.Analysis.Demography.Flows;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>How paths are drawn, and what is kept of them.</summary>
/// <param name="Seed">What all random numbers follow from, together with the area and the path.</param>
public sealed record PathSettings(ulong Seed)
{
    /// <summary>How many paths; 1 000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is not one at least.</exception>
    public int Paths
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Paths), value, "A simulation has one path at least; a thousand give percentiles that hold.");
    } = 1000;

    /// <summary>Names the area, such as its code: areas of different names have independent paths. Empty by default.</summary>
    public string Area { get; init; } = "";

    /// <summary>How uncertain levels are; certain by default.</summary>
    public LevelShocks Shocks { get; init; } = LevelShocks.None;

    /// <summary>The conventions of the deterministic step that the paths are centred on.</summary>
    public FlowOptions Options { get; init; } = FlowOptions.Default;

    /// <summary>Whose numbers are kept; all persons together by default.</summary>
    public IReadOnlyList<PathGroup> Groups { get; init; } = [new PathGroup(new AgeRange(0))];

    /// <summary>Whether the number of each sex and single age is kept too: 848 bytes a path and year. Not by default.</summary>
    public bool KeepCells { get; init; }

    /// <summary>Most threads at once; the processor's number by default. The result does not depend on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is not one at least.</exception>
    public int? Threads
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Threads), value, "Paths are drawn by one thread at least; leave it out to use the processor's.");
    }
}
