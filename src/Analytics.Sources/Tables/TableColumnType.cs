namespace Analytics.Sources.Tables;

/// <summary>What a column of a table holds.</summary>
public enum TableColumnType
{
    /// <summary>Free text, where values rarely repeat.</summary>
    Text,

    /// <summary>Text from a short list; leading zeros are kept.</summary>
    Code,

    /// <summary>Days, written and kept as ISO text (2026-03-15); any other text is refused.</summary>
    Date,

    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary>Numbers of double precision.</summary>
    Number,
}
