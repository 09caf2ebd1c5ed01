namespace Analytics.Analysis.Focus;

/// <summary>Areas of one version of Kommunekompasset.</summary>
/// <param name="Version">The version: "2010-2019" or "2020-".</param>
/// <param name="Areas">Numbers of areas, "1" to "8".</param>
public sealed record FocusCompass(string Version, IReadOnlyList<string> Areas);
