namespace Analytics.Analysis.Demography;

/// <summary>Net migrants of one step, in persons; negative when more leave.</summary>
/// <remarks>Half at the start and half at the end is Preston's convention; everything at the end is the United Nations' "end" convention.</remarks>
/// <param name="AtStart">Those counted as moving at the start, by age group at the start; they survive and bear with the others.</param>
/// <param name="AtEnd">Those counted as moving at the end, by age group at the end.</param>
/// <param name="EndMigrantsBear">Whether those at the end count among the women who bear at the end of the step.</param>
public sealed record CohortMigration(BySex<IReadOnlyList<double>> AtStart, BySex<IReadOnlyList<double>> AtEnd, bool EndMigrantsBear = true);
