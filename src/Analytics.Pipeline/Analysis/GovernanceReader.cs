using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Perspective;
using Analytics.Store;

namespace Analytics.Pipeline.Analysis;

/// <summary>Reads the municipality's own registers, figures of units and first scorecard for the report.</summary>
internal static class GovernanceReader
{
    /// <summary>What they say on a day, or null when they are another municipality's, or none is read in.</summary>
    public static GovernanceOutlook? Read(DuckDbSession session, PipelineDefinition definition, MartReader marts, MunicipalityCode code, DateOnly day)
    {
        if (code != definition.Municipality.Municipality)
            return null;
        var units = new RegisterReader(session, definition.Registers, code.IsFictional).Units();
        var found = PublishedRegisters.Of(definition, session, marts, code, day, units);
        if (found.Registers.Count == 0 && units.Budgets.Count == 0 && units.Absences.Count == 0)
            return null;
        var card = units.Budgets.Count + units.Absences.Count > 0 ? definition.Scorecards.FirstOrDefault() : null;
        return new GovernanceOutlook(
            day,
            [.. found.Registers.Select(r => new RegisterSummary(r.Definition.TitleNb, r.Definition.Shape, r.Overview))],
            found.Benefits,
            found.Unmeasured.Count,
            found.Deviations,
            found.Agreements,
            found.Programme,
            units.Absences,
            units.Budgets,
            units.Talks,
            card is null ? null : PublishedScorecard.Of(definition, marts, code, card, units).Result) { Turnovers = units.Turnovers };
    }
}
