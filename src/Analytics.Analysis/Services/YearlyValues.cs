using Analytics.Core;

namespace Analytics.Analysis.Services;

/// <summary>One indicator of one municipality over the years.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Inhabitants">Its inhabitants, which decide its size class.</param>
/// <param name="ByYear">The years with a number.</param>
public sealed record YearlyValues(MunicipalityCode Municipality, double Inhabitants, IReadOnlyDictionary<Year, double> ByYear);
