namespace Analytics.Pipeline.Importing;

/// <summary>What the user says about a file that is to be imported.</summary>
/// <param name="File">The file.</param>
/// <param name="Source">The source whose mapping is used; null means that the file's name or table id tells it, else one is proposed.</param>
/// <param name="Sheet">The sheet's name or number; null means the only visible one.</param>
/// <param name="DecimalSign">A comma or a point, for files whose numbers do not show it; null means that it is found.</param>
public sealed record ImportOptions(string File, string? Source = null, string? Sheet = null, char? DecimalSign = null);
