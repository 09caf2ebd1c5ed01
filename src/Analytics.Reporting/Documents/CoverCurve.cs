namespace Analytics.Reporting.Documents;

/// <summary>Counted population as a line, and projected variants as dotted lines.</summary>
/// <param name="Counted">Years and persons in rising order.</param>
/// <param name="Projected">Variants, each from the last counted year; may be empty.</param>
/// <param name="FirstLabel">Label of the first counted point.</param>
/// <param name="LastLabel">Label of the last counted point.</param>
/// <param name="EndLabel">Label at the end of the variants; empty without them.</param>
/// <param name="EndYearLabel">Second line of it.</param>
/// <param name="Caption">What the picture shows.</param>
public sealed record CoverCurve(
    IReadOnlyList<(int Year, double Persons)> Counted,
    IReadOnlyList<IReadOnlyList<(int Year, double Persons)>> Projected,
    string FirstLabel,
    string LastLabel,
    string EndLabel,
    string EndYearLabel,
    string Caption);
