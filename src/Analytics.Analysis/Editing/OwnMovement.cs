namespace Analytics.Analysis.Editing;

/// <summary>A municipality's places without what everybody else did.</summary>
/// <param name="Left">What is left, by year; not a number where there is no value.</param>
/// <param name="Common">What was taken out, by year, counted from the first.</param>
/// <param name="Basis">Who it was taken from.</param>
internal sealed record OwnMovement(double[] Left, double[] Common, ExpectationBasis[] Basis);
