using Analytics.Core;

namespace Analytics.Analysis.Economy;

/// <summary>A measure from the population by age: persons of a range, or persons of one range per person of another.</summary>
/// <param name="Ages">The range, or the range above the line; 0 and older is the whole population.</param>
/// <param name="PerAges">The range below the line, or null for a number of persons.</param>
public sealed record AgeMeasure(AgeRange Ages, AgeRange? PerAges = null)
{
    /// <summary>Unit of the measure.</summary>
    public string Unit => PerAges is null ? "innbyggere" : "";

    /// <summary>Decimals for printing.</summary>
    public int Decimals => PerAges is null ? 0 : 1;

    /// <summary>Name inside a sentence in bokmål.</summary>
    public string NameNb =>
        PerAges is { } below ? $"innbyggere {AgeText.Nb(Ages)} per innbygger {AgeText.Nb(below)}"
        : Ages == new AgeRange(0) ? "folketallet"
        : $"tallet på innbyggere {AgeText.Nb(Ages)}";
}
