using Analytics.Core;

namespace Analytics.Analysis.Benchmarking;

/// <summary>A row of pipelines/reference/target-groups.csv: a service for one age group, and the concepts of the indicator catalogue that measure it.</summary>
/// <remarks>Columns: service, name_nb, age_from, age_to (blank for no upper end), cost_key_sectors, spending, coverage, unit_cost, units_a_user, source, verification.</remarks>
/// <param name="Service">Short name: "barnehage".</param>
/// <param name="NameNb">Name in bokmål.</param>
/// <param name="Ages">The age group that the figures are per person of.</param>
/// <param name="CostKeySectors">Sectors of the cost key for the service's kroner per inhabitant, joined by +; empty where they are not to be made.</param>
/// <param name="Spending">Concept of kroner per person of the age group; empty where there is none.</param>
/// <param name="Coverage">Concept of users in percent of the age group; empty where the spending is not split.</param>
/// <param name="UnitCost">Concept of kroner per unit; empty where the cost of a user is spending over coverage.</param>
/// <param name="UnitsAUser">Units that a user has in a year; 1 where there is no unit cost.</param>
/// <param name="Source">Where the definitions were read.</param>
/// <param name="Verification">How far they are verified.</param>
public sealed record TargetGroup(
    string Service,
    string NameNb,
    AgeRange Ages,
    string CostKeySectors,
    string Spending,
    string Coverage,
    string UnitCost,
    double UnitsAUser,
    string Source,
    string Verification)
{
    /// <summary>The service and its ages in bokmål: "barnehage, 1–5 år".</summary>
    public string LabelNb => $"{NameNb}, {AgesNb}";

    /// <summary>The ages in bokmål.</summary>
    public string AgesNb => AgeText.Nb(Ages);
}
