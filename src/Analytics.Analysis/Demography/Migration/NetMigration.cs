namespace Analytics.Analysis.Demography.Migration;

/// <summary>Net migration of one step, estimated as what births and deaths do not explain.</summary>
/// <param name="Timing">The convention that it follows.</param>
/// <param name="Migrants">Persons by age group over the whole step, in the unit of the counts; negative when more leave.</param>
/// <param name="Births">Live births of the step, in the unit of the counts.</param>
public sealed record NetMigration(MigrationTiming Timing, BySex<IReadOnlyList<double>> Migrants, BySex<double> Births)
{
    /// <summary>Both sexes and all ages together, in the unit of the counts.</summary>
    public double Total => Migrants.Male.Sum() + Migrants.Female.Sum();
}
