using Analytics.Core;

namespace Analytics.Analysis.Benchmarking;

/// <summary>What is known of a municipality's traits.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="NameNb">Its name.</param>
/// <param name="Values">Values by the trait's short name; what is not known is left out.</param>
public sealed record LikenessProfile(MunicipalityCode Municipality, string NameNb, IReadOnlyDictionary<string, double> Values);
