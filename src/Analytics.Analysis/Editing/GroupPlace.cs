namespace Analytics.Analysis.Editing;

/// <summary>Where a value lies among others.</summary>
/// <param name="Middle">Their median, on the figure's scale.</param>
/// <param name="Spread">Their robust standard deviation.</param>
/// <param name="Deviation">How far off the value is, in spreads.</param>
internal readonly record struct GroupPlace(double Middle, double Spread, double Deviation);
