using Analytics.Analysis.Staffing;

namespace Analytics.Reporting.Perspective;

/// <summary>Staff of all services together under another alternative than the main one.</summary>
/// <param name="NameNb">The alternative's name in bokmål.</param>
/// <param name="Path">The staff.</param>
public sealed record AlternativeStaff(string NameNb, StaffingPath Path);
