namespace Analytics.Analysis.Surveys;

/// <summary>Whom a result is of.</summary>
public enum SurveyLevel
{
    /// <summary>All who answered in the municipality.</summary>
    Municipality,

    /// <summary>A sector.</summary>
    Sector,

    /// <summary>A unit.</summary>
    Unit,

    /// <summary>A background, such as an age band, in the whole municipality and never in a unit.</summary>
    Background,
}
