namespace Analytics.Analysis.Demography;

/// <summary>One step of the cohort-component method. Start + births − deaths + net migration = end, in every step.</summary>
/// <param name="End">Persons by age group at the end.</param>
/// <param name="BirthsByMotherAge">Live births by the mother's age group, both sexes.</param>
/// <param name="Births">Live births by sex.</param>
/// <param name="Deaths">Deaths, those of the step's newborn included.</param>
/// <param name="NetMigration">Net migrants who were there to move: what was asked for, less what would have made a group negative.</param>
/// <param name="Clamped">How many groups would have become negative and were set to zero.</param>
public sealed record CohortStep(
    BySex<IReadOnlyList<double>> End,
    IReadOnlyList<double> BirthsByMotherAge,
    BySex<double> Births,
    double Deaths,
    double NetMigration,
    int Clamped);
