namespace Analytics.Analysis.Editing;

/// <summary>What a suspicion is about, as a reader is to find it.</summary>
/// <param name="PlaceNb">The municipality's name.</param>
/// <param name="NameNb">The figure's name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Table">SSB's table.</param>
/// <param name="Code">The contents code.</param>
/// <param name="Cell">The other codes of the cell; empty for none.</param>
/// <param name="GroupNb">The KOSTRA group's name; null where it has none.</param>
/// <param name="IsOwn">Whether it is our own figure, which we can correct.</param>
public sealed record SuspicionSubject(string PlaceNb, string NameNb, string Unit, string Table, string Code, string Cell, string? GroupNb, bool IsOwn);
