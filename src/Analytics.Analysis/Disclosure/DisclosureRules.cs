namespace Analytics.Analysis.Disclosure;

/// <summary>When figures about people are too close to persons to be shown.</summary>
/// <remarks>
/// A minimum of five is the house's own, and stricter than KS's three for 10-FAKTOR (10faktor.no; a unit of three then needs all three, which a minimum of three demands by itself).
/// Means of single items are never computed, and backgrounds are shown for the whole municipality alone, as in 10-FAKTOR.
/// </remarks>
public sealed record DisclosureRules
{
    /// <summary>KS's minimum for a unit in 10-FAKTOR, and SSB's for a cell: the lowest that surveys can choose.</summary>
    public const int LowestInSurveys = 3;

    private readonly int minimum = 5;

    /// <summary>Fewest persons behind a figure that is shown; 5 when not set, 2 at least.</summary>
    public int MinimumRespondents
    {
        get => minimum;
        init => minimum = value >= 2 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "With a minimum of one, persons would be shown.");
    }

    /// <summary>Fewest respondents behind a distribution that is shown; 10 when not set.</summary>
    public int MinimumForDistribution { get; init; } = 10;

    /// <summary>Whether figures to which everybody answered the same are hidden; they are when not set.</summary>
    public bool HideEqualAnswers { get; init; } = true;

    /// <summary>Whether zeros in tables of counts are hidden as small numbers are; they are not when not set.</summary>
    public bool ProtectZeros { get; init; }

    /// <summary>How much of the scale a hidden mean must be able to lie in, after all that others can work out; a tenth when not set.</summary>
    public double LeastWidth { get; init; } = 0.1;

    /// <summary>SSB's and KOSTRA's: cells of fewer than three are hidden, shown as ":".</summary>
    public static DisclosureRules Kostra { get; } = new() { MinimumRespondents = LowestInSurveys };

    /// <summary>Why a cell cannot be shown by itself.</summary>
    internal HiddenReason Reason(TableKind kind, DisclosureCell cell)
    {
        var least = Least(kind);
        if ((cell.Count > 0 && cell.Count < least) || (cell.Count == 0 && kind == TableKind.Counts && ProtectZeros))
            return HiddenReason.TooFew;
        return kind != TableKind.Counts && HideEqualAnswers && cell.Count > 0 && (cell.AreAllEqual || cell.Categories.Count(c => c > 0) == 1) ? HiddenReason.AllEqual : HiddenReason.None;
    }

    /// <summary>Fewest persons behind a cell of that kind.</summary>
    internal int Least(TableKind kind) => kind == TableKind.Distributions ? Math.Max(MinimumRespondents, MinimumForDistribution) : MinimumRespondents;
}
