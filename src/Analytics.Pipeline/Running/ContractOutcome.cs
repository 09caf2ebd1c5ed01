namespace Analytics.Pipeline.Running;

/// <summary>What a contract's rule said of a source's newest file, or a check of a municipality's numbers.</summary>
/// <param name="Source">The source's name; empty for a check of numbers.</param>
/// <param name="Municipality">The municipality's code; empty for a rule.</param>
/// <param name="File">The file's name; empty for a check of numbers.</param>
/// <param name="NameNb">What holds when it passes.</param>
/// <param name="IsError">Whether a breach holds the file back, or makes the run fail.</param>
/// <param name="Passed">Whether it held.</param>
/// <param name="Tested">How many rows, cells or sums were tested; null for a check of numbers.</param>
/// <param name="Failed">How many did not hold; null for a check of numbers.</param>
/// <param name="Detail">Which, with their values; empty when none.</param>
/// <param name="IsHeld">Whether the file is held back.</param>
/// <param name="NextStep">What to do about it; empty when nothing.</param>
public sealed record ContractOutcome(string Source, string Municipality, string File, string NameNb, bool IsError, bool Passed, long? Tested, long? Failed, string Detail, bool IsHeld, string NextStep);
