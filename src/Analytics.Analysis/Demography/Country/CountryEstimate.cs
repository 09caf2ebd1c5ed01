using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>What the model knows on a 1 January: each municipality's levels and moves, and how much municipalities differ.</summary>
/// <param name="Launch">The 1 January; nothing later is used.</param>
/// <param name="Areas">The municipalities that can be projected.</param>
/// <param name="National">The country's rates as they were known.</param>
/// <param name="Fertility">How much municipalities' fertility differs beyond chance; null where too few are known, and the default strength holds.</param>
/// <param name="Mortality">How much their mortality differs; null likewise.</param>
/// <param name="LeftOut">Municipalities that cannot be projected, each with the reason in bokmål.</param>
/// <param name="Options">What the model was set to.</param>
public sealed record CountryEstimate(
    Year Launch,
    IReadOnlyList<AreaEstimate> Areas,
    NationalRates National,
    SmallAreas.GammaPoissonFit? Fertility,
    SmallAreas.GammaPoissonFit? Mortality,
    IReadOnlyDictionary<MunicipalityCode, string> LeftOut,
    CountryModelOptions Options);
