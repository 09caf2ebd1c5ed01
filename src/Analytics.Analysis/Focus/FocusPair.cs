namespace Analytics.Analysis.Focus;

/// <summary>Two measures that are held against each other.</summary>
/// <param name="Over">Across units or from year to year.</param>
/// <param name="First">The first measure.</param>
/// <param name="Second">The second one.</param>
public sealed record FocusPair(AssociationOver Over, FocusSide First, FocusSide Second);
