namespace Analytics.Analysis.Staffing;

/// <summary>What one lever does by itself.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Alone">The path with this lever alone.</param>
public sealed record StaffingLeverEffect(StaffingLever Lever, StaffingPath Alone);
