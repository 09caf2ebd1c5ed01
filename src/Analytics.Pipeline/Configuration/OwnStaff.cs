using Analytics.Analysis.Staffing;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>What a municipality knows of its staff in a service.</summary>
/// <param name="Service">Short name of the service.</param>
/// <param name="Municipality">The municipality.</param>
/// <param name="FullTime">Agreed årsverk and the year at whose end they were counted, and whether they are per 10 000 inhabitants of that day; null where only the facts are known.</param>
/// <param name="Facts">Sick leave, positions, turnover and retirement.</param>
/// <param name="Source">Where they were read.</param>
public sealed record OwnStaff(string Service, MunicipalityCode Municipality, (double Number, Year AtEndOf, bool Per10000)? FullTime, StaffingFacts Facts, string Source);
