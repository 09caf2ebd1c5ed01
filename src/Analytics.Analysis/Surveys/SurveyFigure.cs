using Analytics.Analysis.Disclosure;

namespace Analytics.Analysis.Surveys;

/// <summary>What of a group's result on a factor may be shown. What is hidden is null, and <see cref="Hidden"/> says why.</summary>
/// <param name="Survey">Code of the questionnaire.</param>
/// <param name="Round">The round.</param>
/// <param name="Group">Whom it is of.</param>
/// <param name="Factor">Code of the factor.</param>
/// <param name="FactorNb">The factor's name.</param>
/// <param name="Scale">The scale's name.</param>
public sealed record SurveyFigure(string Survey, string Round, SurveyGroup Group, string Factor, string FactorNb, string Scale)
{
    /// <summary>Why mean and number are hidden, or that they are not.</summary>
    public HiddenReason Hidden { get; init; }

    /// <summary>Why interval, spread, distribution and tests are hidden, or that they are not.</summary>
    public HiddenReason SpreadHidden { get; init; }

    /// <summary>How many were asked; null when that is not known.</summary>
    public int? Asked { get; init; }

    /// <summary>How many answered at all.</summary>
    public int? Answered { get; init; }

    /// <summary>Respondents with a score on the factor.</summary>
    public int? Count { get; init; }

    /// <summary>Mean of their scores.</summary>
    public double? Mean { get; init; }

    /// <summary>Lower end of the 95 % interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the 95 % interval.</summary>
    public double? High { get; init; }

    /// <summary>Whether the interval is corrected for how many of those asked have answered.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>Lower end of the 95 % interval without that correction.</summary>
    public double? PlainLow { get; init; }

    /// <summary>Upper end of the 95 % interval without that correction.</summary>
    public double? PlainHigh { get; init; }

    /// <summary>Standard deviation among respondents.</summary>
    public double? Deviation { get; init; }

    /// <summary>The mean among all who were asked, had all others answered lowest.</summary>
    public double? LeastMean { get; init; }

    /// <summary>The mean among all who were asked, had all others answered highest.</summary>
    public double? MostMean { get; init; }

    /// <summary>Cronbach's alpha.</summary>
    public double? Alpha { get; init; }

    /// <summary>Lower end of alpha's interval.</summary>
    public double? AlphaLow { get; init; }

    /// <summary>Upper end of alpha's interval.</summary>
    public double? AlphaHigh { get; init; }

    /// <summary>Answers in each category of the scale, from the lowest, in whole percent; empty when hidden.</summary>
    public IReadOnlyList<int> Distribution { get; init; } = [];

    /// <summary>The weighted mean, for the whole municipality.</summary>
    public double? WeightedMean { get; init; }

    /// <summary>Kish's effective number of respondents behind the weighted mean.</summary>
    public double? EffectiveCount { get; init; }

    /// <summary>The difference to the round before.</summary>
    public SurveyFigureDifference? Change { get; init; }

    /// <summary>The difference to the rest of the municipality.</summary>
    public SurveyFigureDifference? Rest { get; init; }

    /// <summary>The national figure.</summary>
    public SurveyReference? Reference { get; init; }
}
