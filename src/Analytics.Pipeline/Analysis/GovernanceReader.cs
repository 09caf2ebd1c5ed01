using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Perspective;
using Analytics.Store;

namespace Analytics.Pipeline.Analysis;

/// <summary>Reads the municipality's own registers, figures of units and first scorecard for the report.</summary>
internal static class GovernanceReader
{
    /// <summary>The registers and figures of units on a day; null when they are another municipality's.</summary>
    public static RegistersResult? Registers(DuckDbSession session, PipelineDefinition definition, MartReader marts, MunicipalityCode code, DateOnly day) =>
        code == definition.Municipality.Municipality
            ? PublishedRegisters.Of(definition, session, marts, code, day, new RegisterReader(session, definition.Registers, code.IsFictional).Units())
            : null;

    /// <summary>What they and the first scorecard say, or null when none is read in.</summary>
    public static GovernanceOutlook? Outlook(PipelineDefinition definition, MartReader marts, RegistersResult? found)
    {
        if (found is null || (found.Registers.Count == 0 && found.Units.Budgets.Count == 0 && found.Units.Absences.Count == 0))
            return null;
        var units = found.Units;
        var card = units.Budgets.Count + units.Absences.Count > 0 ? definition.Scorecards.FirstOrDefault() : null;
        return new GovernanceOutlook(
            found.Day,
            [.. found.Registers.Select(r => new RegisterSummary(r.Definition.TitleNb, r.Definition.Shape, r.Overview))],
            found.Benefits,
            found.Unmeasured.Count,
            found.Deviations,
            found.Agreements,
            found.Programme,
            units.Absences,
            units.Budgets,
            units.Talks,
            card is null ? null : PublishedScorecard.Of(definition, marts, found.Municipality, card, units).Result) { Turnovers = units.Turnovers };
    }
}
