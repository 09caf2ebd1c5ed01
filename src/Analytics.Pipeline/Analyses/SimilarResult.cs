using Analytics.Analysis.Benchmarking;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>The municipalities that are most like one.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="NameNb">Its name.</param>
/// <param name="Similar">The ranking, or null when there is none.</param>
/// <param name="NotesNb">What was left out, and why, in bokmål.</param>
public sealed record SimilarResult(MunicipalityCode Municipality, string NameNb, SimilarMunicipalities? Similar, IReadOnlyList<string> NotesNb);
