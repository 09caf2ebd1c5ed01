namespace Analytics.Analysis.Surveys;

/// <summary>How a group's factor differs from another round, or from the rest of the municipality.</summary>
/// <param name="Group">The group.</param>
/// <param name="Factor">The factor.</param>
/// <param name="First">The estimate of the earlier round, or of the rest.</param>
/// <param name="Second">The estimate of the later round, or of the group.</param>
/// <param name="Difference">The second less the first, by Welch's test with finite population corrections; null with fewer than two answers in either.</param>
/// <param name="HedgesG">The difference in units of the spread among respondents, with the approximate correction.</param>
/// <param name="Holm">P-value, adjusted by Holm over the factors of the group; NaN without a test.</param>
/// <param name="BenjaminiHochberg">P-value, adjusted by Benjamini and Hochberg over the factors of the group; NaN without a test.</param>
/// <param name="Verdict">What may be said of it.</param>
public sealed record FactorDifference(
    SurveyGroup Group,
    SurveyFactor Factor,
    MeanEstimate First,
    MeanEstimate Second,
    MeanDifference? Difference,
    double HedgesG,
    double Holm,
    double BenjaminiHochberg,
    ChangeVerdict Verdict);
