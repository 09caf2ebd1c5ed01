namespace Analytics.Analysis.Focus;

/// <summary>A target that the municipality has set itself.</summary>
/// <param name="Limit">The number.</param>
/// <param name="IsFloor">Whether the number is the lowest that is wanted; else it is the highest.</param>
/// <param name="SourceNb">Who has set it.</param>
public sealed record FocusTarget(double Limit, bool IsFloor, string SourceNb)
{
    // What stands at a target in decimals must not fall to one side of it by the last bit.
    private const int Decimals = 9;

    /// <summary>Whether a number keeps it. A number exactly at the target does.</summary>
    public bool IsMetBy(double value) => Math.Round(IsFloor ? value - Limit : Limit - value, Decimals) >= 0;
}
