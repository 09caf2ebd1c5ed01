namespace Analytics.Analysis.Editing;

/// <summary>What looks wrong with a figure, the most specific explanation that fits.</summary>
public enum SuspicionKind
{
    /// <summary>Parts do not sum to their total.</summary>
    Sum,

    /// <summary>A figure, often a zero, of a year in which the municipality did not exist.</summary>
    NoMunicipality,

    /// <summary>A value that the figure cannot have.</summary>
    Impossible,

    /// <summary>Another unit: 10, 100, 1000 or a million times too much or too little.</summary>
    Unit,

    /// <summary>Two adjacent digits have changed places.</summary>
    Digits,

    /// <summary>A zero where a value was expected.</summary>
    Zero,

    /// <summary>A value that fits neither the municipality's own years nor what its group did.</summary>
    Jump,

    /// <summary>A lasting change of level that the group does not share.</summary>
    Shift,

    /// <summary>Far from the group, in a figure without a history of its own.</summary>
    Outlier,
}
