namespace Analytics.Analysis.Scorecards;

/// <summary>An indicator of a scorecard with its two levels. Whether more is better follows from which of them is higher.</summary>
/// <param name="Code">Its code.</param>
/// <param name="NameNb">Its name.</param>
/// <param name="Wanted">The level that is wanted.</param>
/// <param name="Acceptable">The level that is still acceptable; not the wanted one.</param>
/// <param name="Weight">Its weight within its perspective; the weights of a perspective sum to one.</param>
public sealed record ScorecardIndicator(string Code, string NameNb, double Wanted, double Acceptable, double Weight)
{
    // Values are stored as binary fractions: what stands at a limit in decimals must not fall to one side of it by the last bit.
    private const int Decimals = 9;

    /// <summary>Whether more is better.</summary>
    public bool MoreIsBetter => Wanted > Acceptable;

    /// <summary>What a value says. A value exactly at a level has reached it.</summary>
    public ScorecardVerdict Judge(double? value) => value switch
    {
        null => ScorecardVerdict.Missing,
        { } v when IsAt(v, Wanted) => ScorecardVerdict.Reached,
        { } v when IsAt(v, Acceptable) => ScorecardVerdict.Acceptable,
        _ => ScorecardVerdict.Below,
    };

    private bool IsAt(double value, double level) => Math.Round(MoreIsBetter ? value - level : level - value, Decimals) >= 0;
}
