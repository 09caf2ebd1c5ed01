namespace Analytics.Sources.PxWeb;

/// <summary>Where a code stands among a variable's values.</summary>
/// <param name="Position">Its position, or that of the first value after where it would stand.</param>
/// <param name="IsExact">Whether it is there.</param>
internal readonly record struct CodePlace(int Position, bool IsExact);
