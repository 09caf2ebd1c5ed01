using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>Aldersbæreevne and its kin: persons of some ages per person of others, counted and projected.</summary>
/// <param name="NameNb">Name with its age limits: "20–66 år per innbygger 80 år og eldre".</param>
/// <param name="Numerator">Ages above the line.</param>
/// <param name="Denominator">Ages below the line.</param>
/// <param name="Years">Ratio by year; years where nobody is in the denominator are left out.</param>
/// <param name="BaseYear">The last counted year; later years are projected.</param>
public sealed record SupportRatio(string NameNb, AgeRange Numerator, AgeRange Denominator, IReadOnlyDictionary<Year, double> Years, Year BaseYear)
{
    /// <summary>What the ratio is called in bokmål: "Forsørgerbrøk"; empty when it has no name.</summary>
    public string ConceptNb { get; init; } = "";

    /// <summary>Further ages above the line: the old beside the young.</summary>
    public AgeRange? AlsoNumerator { get; init; }

    /// <summary>Who defines the ratio with these age limits; empty when nobody is named.</summary>
    public string SourceNb { get; init; } = "";
}
