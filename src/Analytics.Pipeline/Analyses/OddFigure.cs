using Analytics.Analysis.Editing;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>A published figure that is likely to be wrong, with where it stands and what to check.</summary>
/// <param name="Suspicion">What is suspected.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Indicator">The catalogue's name of it; empty for a line of a sum.</param>
/// <param name="Provenance">The vintage that it was read in.</param>
/// <param name="WhatNb">What stands there and what was expected, in bokmål.</param>
/// <param name="CheckNb">What to check, and where.</param>
/// <param name="Alike">Other figures of the same table, municipality and year of which the same is said in one line; 0 for none.</param>
public sealed record OddFigure(Suspicion Suspicion, SuspicionSubject Subject, string Indicator, Provenance Provenance, string WhatNb, string CheckNb, int Alike = 0);
