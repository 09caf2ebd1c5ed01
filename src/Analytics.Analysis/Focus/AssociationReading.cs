namespace Analytics.Analysis.Focus;

/// <summary>How an association may be read.</summary>
public enum AssociationReading
{
    /// <summary>It was not computed.</summary>
    None,

    /// <summary>Chance alone could give as much.</summary>
    Unclear,

    /// <summary>High values of one go together with high values of the other, after correction for how many associations were asked for.</summary>
    Together,

    /// <summary>High values of one go together with low values of the other, corrected likewise.</summary>
    Opposite,
}
