namespace Analytics.Sources.PxWeb;

/// <summary>What the statistics bank says of its own limits.</summary>
/// <param name="Version">The version that said it.</param>
/// <param name="CellLimit">The most cells of one answer, empty ones counted; null where it is not said. 0 is "not said", never "no limit".</param>
/// <param name="CallLimit">The most calls in a window; null where it is not said, as at SSB since 2026, where version 2 says 0.</param>
/// <param name="Window">The window of <paramref name="CallLimit"/>; null where it is not said.</param>
public sealed record PxWebConfig(PxWebVersion Version, int? CellLimit, int? CallLimit, TimeSpan? Window);
