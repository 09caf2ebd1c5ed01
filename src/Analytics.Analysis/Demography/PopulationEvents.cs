using Analytics.Core;

namespace Analytics.Analysis.Demography;

/// <summary>What changed the population during one calendar year.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Births">Live births.</param>
/// <param name="Deaths">Deaths.</param>
/// <param name="InMigration">Moves in, domestic and from abroad.</param>
/// <param name="OutMigration">Moves out, domestic and abroad.</param>
public sealed record PopulationEvents(Year Year, double Births, double Deaths, double InMigration, double OutMigration)
{
    /// <summary>Births less deaths.</summary>
    public double NaturalIncrease => Births - Deaths;

    /// <summary>Moves in less moves out.</summary>
    public double NetMigration => InMigration - OutMigration;
}
