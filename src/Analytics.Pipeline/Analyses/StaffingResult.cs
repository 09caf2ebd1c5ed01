using Analytics.Analysis.Staffing;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>Årsverk that a municipality's services need, and whom it must recruit.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="NameNb">Its name.</param>
/// <param name="BaseYear">The last counted 1 January; null where nothing could be projected.</param>
/// <param name="WorkingAge">The ages that count as working age.</param>
/// <param name="Rows">A row a service, parts of others included; empty likewise.</param>
/// <param name="Study">The services together, as they are and with levers; parts of others are not added. Null likewise.</param>
/// <param name="Spread">How the services together spread over futures of the population.</param>
/// <param name="Alternatives">The services together under other alternatives.</param>
/// <param name="NotesNb">What is not known, and what stands in for what, in bokmål.</param>
public sealed record StaffingResult(
    MunicipalityCode Municipality,
    string NameNb,
    Year? BaseYear,
    AgeRange WorkingAge,
    IReadOnlyList<StaffingRow> Rows,
    StaffingStudy? Study,
    IReadOnlyList<StaffingSpread> Spread,
    IReadOnlyList<StaffingAlternative> Alternatives,
    IReadOnlyList<string> NotesNb);
