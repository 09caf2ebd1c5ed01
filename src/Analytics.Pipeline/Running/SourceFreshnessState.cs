namespace Analytics.Pipeline.Running;

/// <summary>How a source stands against the year's calendar.</summary>
public enum SourceFreshnessState
{
    /// <summary>The newest period that should be there is there.</summary>
    InTime,

    /// <summary>A period that should be there, the days of grace over, is not.</summary>
    Late,

    /// <summary>The store has no figures of it.</summary>
    NoFigures,

    /// <summary>The store has invented figures only, which nothing is due of.</summary>
    Fictional,

    /// <summary>Its file does not say when figures are due (<c>fresh</c>), or its periods are written otherwise.</summary>
    NoRule,
}
