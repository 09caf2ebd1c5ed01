namespace Analytics.Analysis.Demography;

/// <summary>What happens to a closed population in one step.</summary>
/// <param name="Survival">For each sex as many ratios as age groups: from birth to the first group, from group to group, and from the two last groups together to the last.</param>
/// <param name="Fertility">Live births a year per woman by her age group; the first group's is zero.</param>
/// <param name="SexRatioAtBirth">Boys per girl.</param>
/// <param name="YearsPerStep">Length of the step, and width of the age groups.</param>
public sealed record CohortRates(
    BySex<IReadOnlyList<double>> Survival,
    IReadOnlyList<double> Fertility,
    double SexRatioAtBirth,
    double YearsPerStep = 1);
