namespace Analytics.Analysis.Editing;

/// <summary>What an expectation rests on.</summary>
public enum ExpectationBasis
{
    /// <summary>The municipality's own years alone: nobody to compare with is known.</summary>
    OwnYears,

    /// <summary>Its own years, moved as the other municipalities of its KOSTRA group moved.</summary>
    OwnYearsAndGroup,

    /// <summary>Its own years, moved as the published figure of its group or the country moved.</summary>
    OwnYearsAndReference,

    /// <summary>Its own years, moved as all other municipalities moved.</summary>
    OwnYearsAndAll,

    /// <summary>The other municipalities of the same year: it has too few years of its own.</summary>
    Group,
}
