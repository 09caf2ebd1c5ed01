using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>What a municipality's projected ages ask of its services.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="NameNb">Its name.</param>
/// <param name="BaseYear">The counted 1 January that it starts from; null where nothing could be projected.</param>
/// <param name="Rows">A row a service; empty likewise.</param>
/// <param name="NotesNb">What could not be done, and why, in bokmål.</param>
public sealed record DemandResult(MunicipalityCode Municipality, string NameNb, Year? BaseYear, IReadOnlyList<DemandRow> Rows, IReadOnlyList<string> NotesNb);
