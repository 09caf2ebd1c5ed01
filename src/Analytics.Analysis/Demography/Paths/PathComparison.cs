namespace Analytics.Analysis.Demography.Paths;

/// <summary>Which side of a number.</summary>
public enum PathComparison
{
    /// <summary>Strictly fewer.</summary>
    FewerThan,

    /// <summary>Strictly more.</summary>
    MoreThan,
}
