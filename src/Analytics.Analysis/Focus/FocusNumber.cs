using Analytics.Analysis.Surveys;
using Analytics.Core;

namespace Analytics.Analysis.Focus;

/// <summary>A number of a page, with when and where it was measured.</summary>
/// <param name="NameNb">What is measured.</param>
/// <param name="State">Whether it stands there.</param>
/// <param name="Value">The number; null unless it is known.</param>
public sealed record FocusNumber(string NameNb, FocusState State, double? Value)
{
    /// <summary>Its unit, such as "prosent" or "poeng"; empty when it is a score on a scale.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Decimals that it is shown with.</summary>
    public int Decimals { get; init; }

    /// <summary>The year, the round, or the first and last month; empty when it is missing.</summary>
    public string PeriodNb { get; init; } = "";

    /// <summary>Where it comes from.</summary>
    public string SourceNb { get; init; } = "";

    /// <summary>The published cell that it is; null where there is no table.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Which way is good, where that is known.</summary>
    public Direction Direction { get; init; }

    /// <summary>The highest possible number; null where there is none.</summary>
    public double? Highest { get; init; }

    /// <summary>The scale that it is a score on, such as "1-5"; empty otherwise.</summary>
    public string Scale { get; init; } = "";

    /// <summary>What was divided and by what, where it is a share of own figures.</summary>
    public (double Part, double Whole)? Parts { get; init; }

    /// <summary>The municipality's own target; null when there is none.</summary>
    public FocusTarget? Target { get; init; }

    /// <summary>The number less an earlier one of the same survey or version; null when there is none.</summary>
    public double? Change { get; init; }

    /// <summary>The year or round of the earlier one.</summary>
    public string Since { get; init; } = "";

    /// <summary>Whether the change is more than chance; null where it has no sampling error or was not tested.</summary>
    public ChangeVerdict? Verdict { get; init; }

    /// <summary>The same number of others, in the same year; null when it is not known.</summary>
    public double? Other { get; init; }

    /// <summary>Whose number it is.</summary>
    public string OtherNb { get; init; } = "";

    /// <summary>Why there is no number, in bokmål; empty when there is.</summary>
    public string WhyNotNb { get; init; } = "";

    /// <summary>A number that is missing.</summary>
    /// <param name="nameNb">What would have been measured.</param>
    /// <param name="whyNotNb">Why it is not there.</param>
    public static FocusNumber Missing(string nameNb, string whyNotNb) => new(nameNb, FocusState.Missing, null) { WhyNotNb = whyNotNb };
}
