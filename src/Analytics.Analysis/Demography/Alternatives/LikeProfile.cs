namespace Analytics.Analysis.Demography.Alternatives;

/// <summary>A profile that depends on the municipality, and is therefore given by whoever projects it.</summary>
public enum LikeProfile
{
    /// <summary><c>like-movers</c>: as those who have moved in the latest years.</summary>
    Movers,

    /// <summary><c>like-population</c>: as those who live there.</summary>
    Population,
}
