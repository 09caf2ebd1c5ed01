namespace Analytics.Pipeline.Importing;

/// <summary>What an import stored.</summary>
/// <param name="Rows">Rows published; 0 when the file's bytes were in the store already.</param>
/// <param name="Dataset">The dataset's name in SQL: raw.NAME.</param>
/// <param name="SourceFile">The source file that was written, or null when the source was there already.</param>
public sealed record ImportResult(long Rows, string Dataset, string? SourceFile);
