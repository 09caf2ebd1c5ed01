namespace Analytics.Notebooks.Kernels;

/// <summary>What a kernel says something about.</summary>
internal enum KernelEventKind
{
    /// <summary>It waits for a cell.</summary>
    Ready,

    /// <summary>The running cell put something out.</summary>
    Output,

    /// <summary>What was asked for is refused: the notebook stays as it was.</summary>
    Refused,
}
