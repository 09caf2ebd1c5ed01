using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>Published figures that are likely to be wrong: our own, and those of others that we compare with.</summary>
/// <param name="Municipality">Our municipality.</param>
/// <param name="Name">Its name, or the code where no reference knows it.</param>
/// <param name="Year">The year that was asked for; null for each figure's newest.</param>
/// <param name="WindowNb">When figures can be corrected, and whether that is now.</param>
/// <param name="IsWindowOpen">Whether it is.</param>
/// <param name="Own">Our own.</param>
/// <param name="Others">Others'.</param>
/// <param name="OthersNb">Who they are.</param>
/// <param name="NotJudged">Our own figures that could not be judged: the indicator, and why.</param>
/// <param name="Notes">What else a reader must know.</param>
public sealed record OddResult(
    MunicipalityCode Municipality,
    string Name,
    Year? Year,
    string WindowNb,
    bool IsWindowOpen,
    OddList Own,
    OddList Others,
    string OthersNb,
    IReadOnlyList<(string Indicator, string WhyNb)> NotJudged,
    IReadOnlyList<string> Notes)
{
    /// <summary>Everything that a reader must know beside the figures, on any day: how many were judged, which were not, and the notes.</summary>
    public IEnumerable<string> AboutNb =>
    [
        Own.SummaryNb("Våre"),
        Others.SummaryNb("Andres"),
        .. NotJudged.GroupBy(n => n.WhyNb, StringComparer.Ordinal).Select(why => $"Ikke vurdert, {why.Key}: {string.Join(", ", why.Select(n => n.Indicator).Order(StringComparer.Ordinal))}."),
        .. Notes,
    ];
}
