using Analytics.Core;

namespace Analytics.Notebooks.Tables;

/// <summary>Where a row's number comes from.</summary>
/// <param name="Id">What <c>analytics trace</c> takes: INDICATOR.YEAR.REGION; empty for what is computed.</param>
/// <param name="Provenance">Table, cell, vintage, day and arithmetic, where they are known; null when the id is all there is.</param>
/// <param name="Formula">How it was computed, in bokmål; empty for what a source published.</param>
public sealed record Origin(string Id, Provenance? Provenance = null, string Formula = "");
