using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>Years in which a municipality's figures are made of those of former municipalities: what a reader must know of a series.</summary>
/// <param name="Subject">Which part of the analysis.</param>
/// <param name="WhatNb">What the figures are, as a sentence begins: "Folketallet".</param>
/// <param name="First">The first year.</param>
/// <param name="Last">The last year, every year between them included.</param>
/// <param name="Flag">How they came about.</param>
/// <param name="FromNames">The former municipalities' names, in order of their codes.</param>
/// <param name="MethodNb">For estimates: how the parts were found.</param>
public sealed record BorderNote(BorderSubject Subject, string WhatNb, Year First, Year Last, BorderFlag Flag, IReadOnlyList<string> FromNames, string? MethodNb);
