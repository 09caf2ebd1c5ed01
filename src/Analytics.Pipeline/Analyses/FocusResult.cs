using Analytics.Analysis.Focus;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>Focus areas of a municipality, each with everything that is known of it.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="NameNb">Its name.</param>
/// <param name="Pages">A page an area.</param>
public sealed record FocusResult(MunicipalityCode Municipality, string NameNb, IReadOnlyList<FocusPage> Pages);
