using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>What may be shown of a municipality's texts.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Rounds">Collections and rounds.</param>
/// <param name="NotesNb">What is lacking, in bokmål.</param>
public sealed record TextsResult(MunicipalityCode Municipality, IReadOnlyList<TextsResultOf> Rounds, IReadOnlyList<string> NotesNb);
