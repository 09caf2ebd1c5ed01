namespace Analytics.Analysis.Borders;

/// <summary>How a figure came to stand in the borders it stands in.</summary>
public enum BorderFlag
{
    /// <summary>The municipality is the same, with the same code: the source's own figure.</summary>
    Exact,

    /// <summary>The municipality is the same under another code: the source's own figure.</summary>
    Recoded,

    /// <summary>A sum over whole municipalities.</summary>
    Summed,

    /// <summary>A mean over whole municipalities, weighted by the figure's own denominator.</summary>
    Reweighted,

    /// <summary>At least one municipality was split, and its part is estimated.</summary>
    Estimated,

    /// <summary>The figure could not be moved, and the reason says why; there is no value.</summary>
    NotMovable,
}
