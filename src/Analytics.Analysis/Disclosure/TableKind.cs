namespace Analytics.Analysis.Disclosure;

/// <summary>What the cells of a table show.</summary>
public enum TableKind
{
    /// <summary>Numbers of persons, such as those who gave an answer.</summary>
    Counts,

    /// <summary>Mean scores of respondents.</summary>
    Means,

    /// <summary>How answers spread over the categories of a scale.</summary>
    Distributions,
}
