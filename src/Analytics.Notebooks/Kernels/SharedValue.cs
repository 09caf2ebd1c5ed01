using Analytics.Notebooks.Documents;

namespace Analytics.Notebooks.Kernels;

/// <summary>A value that one language takes from the other.</summary>
/// <param name="From">Where it is.</param>
/// <param name="Name">Its name there.</param>
/// <param name="As">Its name here.</param>
internal sealed record SharedValue(CellLanguage From, string Name, string As);
