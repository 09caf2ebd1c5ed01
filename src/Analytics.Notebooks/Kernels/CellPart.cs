using Analytics.Notebooks.Documents;

namespace Analytics.Notebooks.Kernels;

/// <summary>A stretch of a cell in one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Code">Its text, below as many empty lines as stand before it in the cell, so that lines keep their numbers.</param>
/// <param name="Name">What an SQL result is called from now on; null for no name.</param>
/// <param name="Shares">What it takes from the other language.</param>
internal sealed record CellPart(CellLanguage Language, string Code, string? Name, IReadOnlyList<SharedValue> Shares);
