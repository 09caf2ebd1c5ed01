using Analytics.Core;

namespace Analytics.Analysis.Need;

/// <summary>A municipality's official need for spending in one year; 1 is the country.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Total">The A-k index, or null where none is published.</param>
/// <param name="Sectors">The indices of the sectors; empty where they are not known.</param>
/// <param name="Source">Where they were published, or how they were made.</param>
/// <param name="Verification">How far they are verified.</param>
public sealed record MunicipalityNeed(MunicipalityCode Municipality, double? Total, IReadOnlyDictionary<string, double> Sectors, string Source, string Verification);
