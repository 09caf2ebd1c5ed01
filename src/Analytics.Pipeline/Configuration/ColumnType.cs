namespace Analytics.Pipeline.Configuration;

/// <summary>What a column of a delimited file holds.</summary>
public enum ColumnType
{
    /// <summary>Text that rarely repeats.</summary>
    Text,

    /// <summary>Text from a short list; leading zeros are kept.</summary>
    Code,

    /// <summary>A day in ISO form, kept as text; any other text is refused.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,
}
