namespace Analytics.Pipeline.Configuration;

/// <summary>What the values of a column of the star are.</summary>
public enum StarColumnType
{
    /// <summary>Text; an empty one is none.</summary>
    Text,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A number with decimals, in double precision.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A moment, in UTC and whole seconds.</summary>
    Time,

    /// <summary>True or false.</summary>
    Boolean,
}
