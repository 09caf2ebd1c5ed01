using Analytics.Analysis.Registers;
using Analytics.Analysis.Scorecards;
using Analytics.Analysis.UnitFigures;

namespace Analytics.Reporting.Perspective;

/// <summary>What the municipality's own registers, units and scorecard say on a day. Deviations, agreements and small units have passed disclosure control.</summary>
/// <param name="Day">The day.</param>
/// <param name="Registers">Each register with items.</param>
/// <param name="Benefits">Benefits added up by unit of measure.</param>
/// <param name="Unmeasured">Benefits that cannot be held against their plan.</param>
/// <param name="Deviations">Deviations, or null.</param>
/// <param name="Agreements">Leaders' agreements, or null.</param>
/// <param name="Programme">Layers, the four L's, inputs and pilots; or null.</param>
/// <param name="Absences">Absence by place.</param>
/// <param name="Budgets">Spending against budget by place.</param>
/// <param name="Talks">Staff talks by place.</param>
/// <param name="Scorecard">The first scorecard, or null.</param>
public sealed record GovernanceOutlook(
    DateOnly Day,
    IReadOnlyList<RegisterSummary> Registers,
    IReadOnlyList<BenefitRealisation> Benefits,
    int Unmeasured,
    DeviationOverview? Deviations,
    AgreementCoverage? Agreements,
    ProgrammeProfile? Programme,
    IReadOnlyList<Absence> Absences,
    IReadOnlyList<BudgetPosition> Budgets,
    IReadOnlyList<UnitShare> Talks,
    ScorecardResult? Scorecard)
{
    /// <summary>Employees who have left, by place; empty when that is not known.</summary>
    public IReadOnlyList<UnitShare> Turnovers { get; init; } = [];
}
