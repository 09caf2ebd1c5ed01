namespace Analytics.Analysis.Editing;

/// <summary>A total that is not the sum of its parts.</summary>
/// <param name="Total">The total's line.</param>
/// <param name="Computed">What the parts sum to.</param>
/// <param name="Suspect">The one line that a swap of digits or another unit would make right, else null.</param>
/// <param name="Kind">That slip; null where no single one mends the sum, or several do.</param>
/// <param name="Likely">What the suspect would then be.</param>
public sealed record BrokenSum(SumLine Total, double Computed, SumLine? Suspect, SuspicionKind? Kind, double? Likely)
{
    /// <summary>The total less the sum of the parts.</summary>
    public double Difference => Total.Value - Computed;

    /// <summary>Whether the difference is a multiple of nine units, as every swap of digits makes it; one in nine is by chance.</summary>
    public bool IsByNine => Difference % 9 == 0;
}
