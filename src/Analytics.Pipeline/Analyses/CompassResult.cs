using Analytics.Analysis.Compass;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>What an evaluation of a municipality with Kommunekompasset says.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="NameNb">Its name.</param>
/// <param name="Reading">The evaluation.</param>
public sealed record CompassResult(MunicipalityCode Municipality, string NameNb, CompassReading Reading);
