using Analytics.Analysis.Staffing;

namespace Analytics.Reporting.Perspective;

/// <summary>One service's staff.</summary>
/// <param name="Service">The service.</param>
/// <param name="LevelNb">Whose level the årsverk have: "egne", "landets".</param>
/// <param name="SourceNb">Where they come from.</param>
/// <param name="Path">Its staff without levers.</param>
public sealed record ServiceStaff(StaffingService Service, string LevelNb, string SourceNb, StaffingPath Path);
