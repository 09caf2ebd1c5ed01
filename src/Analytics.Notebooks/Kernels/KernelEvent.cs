using Analytics.Notebooks.Running;

namespace Analytics.Notebooks.Kernels;

/// <summary>What a kernel says, a line each.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Output">Something that the cell put out.</param>
/// <param name="Refusal">Why it was refused.</param>
internal sealed record KernelEvent(KernelEventKind Kind, CellOutput? Output = null, Refusal? Refusal = null)
{
    /// <summary>The letter before each line: what else a cell writes on the same stream is its own text.</summary>
    public const char Mark = '\u0001';
}
