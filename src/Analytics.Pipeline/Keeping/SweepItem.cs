namespace Analytics.Pipeline.Keeping;

/// <summary>Something that goes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">The file or folder, relative to the store.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Why">Why it goes, in a few words with the date.</param>
public sealed record SweepItem(SweepKind Kind, string Path, long Bytes, string Why);
