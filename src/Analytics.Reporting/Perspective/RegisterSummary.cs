using Analytics.Analysis.Registers;

namespace Analytics.Reporting.Perspective;

/// <summary>A register, as far as it may be shown.</summary>
/// <param name="TitleNb">Its title.</param>
/// <param name="Shape">What its items are.</param>
/// <param name="Overview">How far they have come.</param>
public sealed record RegisterSummary(string TitleNb, RegisterShape Shape, RegisterOverview Overview)
{
    /// <summary>Whether items stand for persons, so that only numbers are shown.</summary>
    public bool IsCountedOnly => Shape.IsCountedOnly();
}
