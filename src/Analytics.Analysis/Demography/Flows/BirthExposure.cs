namespace Analytics.Analysis.Demography.Flows;

/// <summary>Which women's years a fertility rate of one age is multiplied by.</summary>
/// <remarks>Women at the start include those who move before anybody dies; women at the end include the other half when moves are spread over the year, and not those who move on 31 December.</remarks>
public enum BirthExposure
{
    /// <summary>Women of the age at mid-year: the mean of those of that age at the start and those of that age at the end.</summary>
    MidYear,

    /// <summary>The cohort that has the age at the end of the year: the mean of its number at the start, a year younger, and at the end. Births of age 105 and older count women who turn 105.</summary>
    AgeAtEnd,
}
