using Analytics.Analysis.Staffing;

namespace Analytics.Pipeline.Analyses;

/// <summary>Staff of all services together under another alternative of the population.</summary>
/// <param name="Code">SSB's letters, or the name of an own alternative.</param>
/// <param name="NameNb">Its name in bokmål.</param>
/// <param name="Path">The staff.</param>
public sealed record StaffingAlternative(string Code, string NameNb, StaffingPath Path);
