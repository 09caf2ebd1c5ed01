namespace Analytics.Core;

/// <summary>Which way is good. An indicator without a direction is never coloured.</summary>
public enum Direction
{
    /// <summary>No good or bad way: context.</summary>
    Context,

    /// <summary>Higher is better.</summary>
    Higher,

    /// <summary>Lower is better.</summary>
    Lower,
}
