namespace Analytics.Notebooks.Tables;

/// <summary>What the values of a column are.</summary>
public enum ColumnKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>Days or moments.</summary>
    Date,
}
