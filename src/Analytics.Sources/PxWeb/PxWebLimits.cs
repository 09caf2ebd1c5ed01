namespace Analytics.Sources.PxWeb;

/// <summary>How large a request may be.</summary>
/// <param name="Cells">The most cells of one request, empty ones counted.</param>
/// <param name="Regions">The most region codes of one request; null for no limit.</param>
public sealed record PxWebLimits(int Cells, int? Regions = null);
