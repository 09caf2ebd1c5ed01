using Analytics.Notebooks.Documents;

namespace Analytics.Notebooks.Kernels;

/// <summary>A cell that a kernel is to run.</summary>
/// <param name="Place">File and cell, for errors.</param>
/// <param name="File">What C# takes as the cell's file name, such as <c>cell-3</c>.</param>
/// <param name="Language">The cell's language.</param>
/// <param name="Source">The cell's text.</param>
/// <param name="After">The state that it goes on from: the key of a cell that was run; null for the beginning.</param>
/// <param name="Key">What the state after it is called.</param>
internal sealed record KernelRun(string Place, string File, CellLanguage Language, string Source, string? After, string Key);
