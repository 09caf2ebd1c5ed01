using System.Globalization;

namespace Analytics.Analysis.Benchmarking;

/// <summary>
/// A difference in spending per inhabitant, and how much of it the need explains (F08-F10).
/// Only for kroner per inhabitant: kroner per pupil, hour or user, and coverage rates, have the need in their denominator already.
/// </summary>
public sealed record NeedAdjustedGap
{
    /// <summary>Makes it.</summary>
    /// <param name="own">The municipality's kroner per inhabitant.</param>
    /// <param name="reference">The kroner per inhabitant that it is compared with.</param>
    /// <param name="relativeNeed">The municipality's need index divided by the reference's, which is 1 for the country; null where one is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is not finite, or the need is not above 0.</exception>
    public NeedAdjustedGap(double own, double reference, double? relativeNeed)
    {
        if (!double.IsFinite(own) || !double.IsFinite(reference))
            throw new ArgumentOutOfRangeException(nameof(own), string.Create(CultureInfo.InvariantCulture, $"Kroner per inhabitant are {own} and {reference}; expected two numbers."));
        if (relativeNeed is { } need && !(need > 0 && double.IsFinite(need)))
            throw new ArgumentOutOfRangeException(nameof(relativeNeed), need, "A relative need is a number above 0; 1 is the same need.");
        (Own, Reference, RelativeNeed) = (own, reference, relativeNeed);
    }

    /// <summary>The municipality's kroner per inhabitant.</summary>
    public double Own { get; }

    /// <summary>The reference's kroner per inhabitant.</summary>
    public double Reference { get; }

    /// <summary>The municipality's need as a multiple of the reference's, or null.</summary>
    public double? RelativeNeed { get; }

    /// <summary>The raw difference: own less the reference's.</summary>
    public double Gap => Own - Reference;

    /// <summary>What the reference would spend more with the municipality's need; null without a need.</summary>
    public double? NeedPart => (RelativeNeed - 1) * Reference;

    /// <summary>What the municipality spends above the reference with the same need; together with the need part the whole difference. Null without a need.</summary>
    public double? LevelPart => Own - RelativeNeed * Reference;

    /// <summary>The municipality's spending per inhabitant with the reference's need; null without a need.</summary>
    public double? CorrectedOwn => Own / RelativeNeed;
}
