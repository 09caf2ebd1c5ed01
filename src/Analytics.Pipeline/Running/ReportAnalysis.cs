using Analytics.Analysis.Findings;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Checking;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Editions;
using Analytics.Pipeline.Surveys;
using Analytics.Pipeline.Texts;
using Analytics.Reporting.Perspective;
using Analytics.Store;

namespace Analytics.Pipeline.Running;

/// <summary>From the marts to what the report of one municipality is written from, whether a run or a command asks.</summary>
internal sealed class ReportAnalysis(PipelineDefinition definition, MunicipalityDefinition municipality, DuckDbSession session, CommonMarts common, StoreLocation store, TimeProvider clock, DateOnly judged)
{
    private readonly MartReader marts = new(session, municipality.Municipality, common);

    /// <summary>Tests the municipality's numbers.</summary>
    /// <exception cref="ConfigurationException">Nobody knows the municipality.</exception>
    public IReadOnlyList<NumberCheckResult> Check()
    {
        Perspective().RefuseUnknownMunicipality();
        return CheckStep.Run(session, NumberCheck.ReadFolder(Path.Combine(definition.Folder, "checks")), municipality.Municipality);
    }

    /// <summary>Everything that the report is written from.</summary>
    public PerspectiveInput Input(IReadOnlyList<NumberCheckResult> checks)
    {
        var own = GovernanceReader.Registers(session, definition, marts, municipality.Municipality, judged);
        var surveys = SurveyOutlooks.Read(session, definition, municipality.Municipality);
        var analysed = Perspective().Run(checks);
        return analysed with
        {
            Names = definition.Names,
            SinceEdition = Since(analysed),
            EditorTexts = EditorTextFiles.Read(definition.Folder, municipality.Municipality),
            Surveys = surveys,
            Texts = TextOutlooks.Read(session, definition, municipality.Municipality),
            Governance = GovernanceReader.Outlook(definition, marts, own),
            Focus = FocusReader.Pages(definition, definition.Focus.Areas, municipality, marts, analysed.Compass, surveys, own, judged),
        };
    }

    // The edition before; the one that is being made may be frozen already.
    private EditionChanges? Since(PerspectiveInput now)
    {
        var shelf = new EditionShelf(store, municipality.Municipality);
        if (shelf.Editions.LastOrDefault(e => EditionDesk.IsEarlier(e, now.Edition)) is not { } earlier)
            return null;
        var frozen = shelf.Read(earlier);
        return new EditionChanges(earlier, DateOnly.FromDateTime(frozen.Manifest.FrozenAt.UtcDateTime), FindingChanges.Between(frozen.Findings, now.Findings));
    }

    private PerspectiveAnalysis Perspective() => new(definition, municipality, marts, clock, judged);
}
