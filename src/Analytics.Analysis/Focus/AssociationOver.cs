namespace Analytics.Analysis.Focus;

/// <summary>What the pairs of an association are.</summary>
public enum AssociationOver
{
    /// <summary>Units of the municipality, in the same period.</summary>
    Units,

    /// <summary>Changes from year to year. Levels are not paired: two figures that both grow would seem to belong together.</summary>
    Years,
}
