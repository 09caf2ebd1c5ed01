namespace Analytics.Analysis.Focus;

/// <summary>One measure of a pair.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Name">The survey, the figure or the concept.</param>
/// <param name="Factor">The dimension of a survey; empty otherwise.</param>
public sealed record FocusSide(FocusSideKind Kind, string Name, string Factor = "");
