using Analytics.Analysis.Need;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>A municipality's need for spending in a year, and what could not be computed.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="NameNb">Its name.</param>
/// <param name="Year">The year of the grants.</param>
/// <param name="Official">Its official indices, or null where the year has none for it.</param>
/// <param name="Profile">The sectors, or null without a cost key.</param>
/// <param name="Agreement">How well the key gives the official index back over the country, or null without a key.</param>
/// <param name="CountedOn">The days whose inhabitants the age criteria rest on; empty where they are not computed.</param>
/// <param name="NotesNb">What could not be done, and why, in bokmål.</param>
public sealed record NeedResult(
    MunicipalityCode Municipality,
    string NameNb,
    Year Year,
    MunicipalityNeed? Official,
    NeedProfile? Profile,
    CostKeyAgreement? Agreement,
    IReadOnlyList<Year> CountedOn,
    IReadOnlyList<string> NotesNb)
{
    /// <summary>Free income with the need taken out, or null where the year's accounts or index are not known.</summary>
    public CorrectedIncome? Income { get; init; }
}
