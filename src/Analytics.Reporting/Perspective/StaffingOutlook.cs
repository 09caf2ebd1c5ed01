using Analytics.Analysis.Staffing;
using Analytics.Core;

namespace Analytics.Reporting.Perspective;

/// <summary>Årsverk that the services need, and whom the municipality must recruit.</summary>
/// <param name="WorkingAge">The ages that count as working age.</param>
/// <param name="Services">A row a service, parts of others included; empty where nothing could be projected.</param>
/// <param name="Study">The services together, as they are and with levers; null likewise.</param>
/// <param name="Spread">How the services together spread over futures of the population.</param>
/// <param name="Alternatives">The services together under other alternatives of the population.</param>
/// <param name="NotesNb">What is not known, and what stands in for what, in bokmål.</param>
public sealed record StaffingOutlook(AgeRange WorkingAge, IReadOnlyList<ServiceStaff> Services, StaffingStudy? Study, IReadOnlyList<StaffingSpread> Spread, IReadOnlyList<AlternativeStaff> Alternatives, IReadOnlyList<string> NotesNb);
