namespace Analytics.Core;

/// <summary>An indicator that is wanted and whose contents code is not known yet.</summary>
/// <param name="CatalogueId">The row of the list of indicators: <c>I059</c>.</param>
/// <param name="NameNb">Name in bokmål, in SSB's words as far as they are known.</param>
/// <param name="Unit">Unit: <c>prosent</c>, <c>kr</c>, <c>antall</c>.</param>
/// <param name="Sector">The area that it belongs to, such as <c>sosialtjeneste</c>.</param>
/// <param name="SourceTables">SSB's tables that should have it.</param>
/// <param name="Why">Why its code is not known.</param>
public sealed record OpenIndicator(string CatalogueId, string NameNb, string Unit, string Sector, IReadOnlyList<string> SourceTables, string Why);
