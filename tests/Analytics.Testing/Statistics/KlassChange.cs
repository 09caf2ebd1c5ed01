namespace Analytics.Testing.Statistics;

/// <summary>One link of a change; a merger or a split has several. A code that is null was born or ended.</summary>
public sealed record KlassChange(string? OldCode, string? OldName, string? NewCode, string? NewName, DateOnly Occurred);
