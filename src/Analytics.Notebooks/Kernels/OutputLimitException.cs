namespace Analytics.Notebooks.Kernels;

/// <summary>A cell has put out more than it may; whoever catches it inside the cell changes nothing, as the kernel is ended from outside.</summary>
internal sealed class OutputLimitException : Exception;
