namespace Analytics.Analysis.Demography;

/// <summary>Where eight of ten drawn futures lie on a 1 January, for each sex and single year of age. Ends of cells cannot be added up.</summary>
/// <param name="Low">One future in ten has fewer persons in the cell.</param>
/// <param name="High">One future in ten has more.</param>
public sealed record CellIntervals(PopulationVector Low, PopulationVector High);
