namespace Analytics.Reporting.Perspective;

/// <summary>A figure that the report would have shown, had the data held it.</summary>
/// <param name="WhatNb">What is missing: "Sammenligning med KOSTRA-gruppen".</param>
/// <param name="WhyNb">Why, and which source would give it: "Tabell 12134 er ikke lest inn."</param>
public sealed record MissingFigure(string WhatNb, string WhyNb);
