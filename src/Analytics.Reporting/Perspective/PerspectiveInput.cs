using Analytics.Analysis.Borders;
using Analytics.Analysis.Compass;
using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Analysis.Economy;
using Analytics.Analysis.Findings;
using Analytics.Analysis.Focus;
using Analytics.Core;
using Analytics.Reporting.Perspective.Editorial;
using Analytics.Reporting.Languages;
using Analytics.Reporting.Themes;

namespace Analytics.Reporting.Perspective;

/// <summary>Everything that the perspektivanalyse is written from: results, never a store. Empty lists and nulls mean "not in the data", and the report says so.</summary>
/// <param name="Edition">Which edition, for whom.</param>
/// <param name="Population">Counted population; null when the data have none.</param>
/// <param name="Events">Births, deaths and moves by year.</param>
/// <param name="Neighbours">Population of the municipalities that we compare with.</param>
/// <param name="Main">Projection, main variant; null when the population by age is missing.</param>
/// <param name="NoMigration">Projection without moves.</param>
/// <param name="BackTest">How wrong the method would have been.</param>
/// <param name="SupportRatios">Aldersbæreevne and its kin.</param>
/// <param name="DemographicCosts">What the changed age structure costs, by age group.</param>
/// <param name="DemographicCostSourceNb">Where the unit costs come from, and how far they are verified.</param>
/// <param name="Finance">Finance measures in the order of the report.</param>
/// <param name="Lights">Traffic lights in order.</param>
/// <param name="Compass">Kommunekompasset, or null.</param>
/// <param name="Findings">Findings, largest first; the first page shows five at most.</param>
/// <param name="Sources">Sources and their freshness.</param>
/// <param name="Missing">What the data did not hold.</param>
/// <param name="Checks">What the checks said.</param>
public sealed record PerspectiveInput(
    Edition Edition,
    PopulationHistory? Population,
    IReadOnlyList<PopulationEvents> Events,
    IReadOnlyList<PopulationHistory> Neighbours,
    PopulationProjection? Main,
    PopulationProjection? NoMigration,
    IReadOnlyList<BackTestSummary> BackTest,
    IReadOnlyList<SupportRatio> SupportRatios,
    IReadOnlyList<DemographicCostLine> DemographicCosts,
    string DemographicCostSourceNb,
    IReadOnlyList<FinanceMeasure> Finance,
    IReadOnlyList<TrafficLight> Lights,
    CompassProfile? Compass,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<SourceFreshness> Sources,
    IReadOnlyList<MissingFigure> Missing,
    IReadOnlyList<CheckOutcome> Checks)
{
    /// <summary>What has become of the findings since an earlier edition was sent out; null when none was frozen.</summary>
    public EditionChanges? SinceEdition { get; init; }

    /// <summary>What editors have written into the chapters; empty when nothing.</summary>
    public IReadOnlyList<EditorText> EditorTexts { get; init; } = [];

    /// <summary>What the sources' contracts said that a reader must know of; empty when everything held.</summary>
    public IReadOnlyList<SourceNotice> Notices { get; init; } = [];

    /// <summary>Figures of the report that have been published anew with another value, the newest year first; empty when none.</summary>
    public IReadOnlyList<RevisedFigure> Revisions { get; init; } = [];

    /// <summary>What those figures have made of the findings; empty when nothing.</summary>
    public IReadOnlyList<FindingRevision> FindingRevisions { get; init; } = [];

    /// <summary>Years that are made of former municipalities; empty when the municipality has not changed.</summary>
    public IReadOnlyList<BorderNote> BorderNotes { get; init; } = [];

    /// <summary>The newest projection of the statistics bank for the municipality; null when none has been read.</summary>
    public PublishedProjection? Published { get; init; }

    /// <summary>What the population would be under other assumptions; empty when none was projected.</summary>
    public IReadOnlyList<AlternativeProjection> Alternatives { get; init; } = [];

    /// <summary>Users, places and årsverk that the projection leads to, service by service; empty without a projection.</summary>
    public IReadOnlyList<ServiceDemandSeries> ServiceDemand { get; init; } = [];

    /// <summary>The services side by side; null when the inhabitants are not known.</summary>
    public ServiceOverview? Services { get; init; }

    /// <summary>Spending against group and country; null when nothing is known of it.</summary>
    public SpendingComparison? Spending { get; init; }

    /// <summary>What the projected population costs; null without a projection.</summary>
    public CostOutlook? Costs { get; init; }

    /// <summary>Whom the services need; null without a projection.</summary>
    public StaffingOutlook? Staffing { get; init; }

    /// <summary>The accounts carried forward; null without a projection.</summary>
    public SustainabilityOutlook? Sustainability { get; init; }

    /// <summary>What may be shown of the municipality's surveys; empty when none has been read.</summary>
    public IReadOnlyList<SurveyOutlook> Surveys { get; init; } = [];

    /// <summary>What may be shown of what people wrote in their own words; empty when nothing has been read.</summary>
    public IReadOnlyList<TextOutlook> Texts { get; init; } = [];

    /// <summary>What the municipality's own registers, units and scorecard say; null when they are another municipality's.</summary>
    public GovernanceOutlook? Governance { get; init; }

    /// <summary>A page for each focus area; empty when none is set up.</summary>
    public IReadOnlyList<FocusPage> Focus { get; init; } = [];

    /// <summary>Where births, deaths and moves came from; null when unknown, and then the report says so instead of naming a table.</summary>
    public Provenance? EventsProvenance { get; init; }

    /// <summary>Names of the municipality's text files in other languages, such as services and indicators; what is not here stays in bokmål.</summary>
    public IReadOnlyList<PhraseRow> Names { get; init; } = [];

    /// <summary>The indicators that the command line knows numbers by; empty where there is no catalogue.</summary>
    public IReadOnlyList<IndicatorDefinition> Catalogue { get; init; } = [];

    /// <summary>What the municipality has chosen of the look; null when nothing.</summary>
    public ReportTheme? Theme { get; init; }
}
