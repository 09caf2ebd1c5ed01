namespace Analytics.Analysis.Demography.SmallAreas;

/// <summary>How much areas differ beyond chance.</summary>
/// <param name="Strength">α: the expected events that the country's level weighs as much as; infinite when the areas differ by no more than chance.</param>
/// <param name="LogLikelihoodGain">How much more likely the counts are than if all areas had the country's level; zero when <paramref name="Strength"/> is infinite.</param>
/// <param name="Areas">Areas that the estimate rests on: those with expected events.</param>
public sealed record GammaPoissonFit(double Strength, double LogLikelihoodGain, int Areas)
{
    /// <summary>Standard deviation of the areas' true levels around the country's, 1/√α.</summary>
    public double Spread => 1 / Math.Sqrt(Strength);
}
