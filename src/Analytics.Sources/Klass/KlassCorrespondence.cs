namespace Analytics.Sources.Klass;

/// <summary>A pair of codes that belong together in two classifications, such as a KOSTRA group and a municipality in it.</summary>
/// <param name="SourceCode">The source's code; null when the target's code matches none.</param>
/// <param name="SourceName">The source's name.</param>
/// <param name="TargetCode">The target's code; null when the source's code matches none.</param>
/// <param name="TargetName">The target's name.</param>
/// <param name="ValidFrom">The first day of the pair; null in tables and where KLASS leaves it out.</param>
/// <param name="ValidTo">The first day on which it no longer holds (exclusive); null when open.</param>
public sealed record KlassCorrespondence(
    string? SourceCode, string? SourceName, string? TargetCode, string? TargetName, DateOnly? ValidFrom, DateOnly? ValidTo);
