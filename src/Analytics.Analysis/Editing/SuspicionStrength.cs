namespace Analytics.Analysis.Editing;

/// <summary>How sure it is that a figure is wrong.</summary>
public enum SuspicionStrength
{
    /// <summary>Arithmetic or the calendar says so.</summary>
    Certain,

    /// <summary>A common slip explains it.</summary>
    Likely,

    /// <summary>It is out of the ordinary; something real may explain it.</summary>
    Possible,
}
