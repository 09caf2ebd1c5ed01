namespace Analytics.Analysis.Focus;

/// <summary>Where a measure of a pair comes from.</summary>
public enum FocusSideKind
{
    /// <summary>A dimension of a survey, unit by unit.</summary>
    Survey,

    /// <summary>A computed figure, unit by unit.</summary>
    Figure,

    /// <summary>An indicator of the municipality, year by year.</summary>
    Indicator,
}
