namespace Analytics.Analysis.Borders;

/// <summary>What becomes of a figure when municipalities merge or split. A property of the variable, never guessed from its values.</summary>
public sealed class MergeRule
{
    private MergeRule(MergeKind kind, Denominator? denominator, string? whyNotNb)
    {
        Kind = kind;
        Denominator = denominator;
        WhyNotNb = whyNotNb;
    }

    /// <summary>Counts and amounts add up: persons, full-time equivalents, kroner. A split shares them out by weight.</summary>
    public static MergeRule Sum { get; } = new(MergeKind.Sum, null, null);

    /// <summary>The variable's denominator; null for the other rules.</summary>
    internal Denominator? Denominator { get; }

    /// <summary>Why the variable is not moved; null for the other rules.</summary>
    internal string? WhyNotNb { get; }

    internal MergeKind Kind { get; }

    /// <summary>Shares and per-head figures: a mean weighted by the figure's own denominator. Without it the figure is not movable, and never averaged.</summary>
    public static MergeRule WeightedMean(Denominator denominator) => new(MergeKind.WeightedMean, denominator, null);

    /// <summary>Texts, ranks and figures about a place: carried over to a new code of the same municipality, otherwise not moved.</summary>
    /// <param name="whyNotNb">The reason, in bokmål: "en plassering gjelder kommunene slik de var".</param>
    public static MergeRule None(string whyNotNb) => new(MergeKind.None, null, whyNotNb);
}
