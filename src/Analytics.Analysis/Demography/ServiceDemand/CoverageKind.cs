namespace Analytics.Analysis.Demography.ServiceDemand;

/// <summary>How coverage goes on.</summary>
public enum CoverageKind
{
    /// <summary>It stays as it is.</summary>
    Constant,

    /// <summary>It goes on as it has gone.</summary>
    Trend,

    /// <summary>It moves evenly to a target.</summary>
    Target,
}
