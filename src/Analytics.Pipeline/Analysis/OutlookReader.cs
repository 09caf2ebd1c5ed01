using Analytics.Analysis.Findings;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Perspective;

namespace Analytics.Pipeline.Analysis;

/// <summary>Runs the analyses that are commands of their own for the report, with the defaults of the commands, so that both say the same.</summary>
internal sealed class OutlookReader(StudiedMunicipality studied, MunicipalityDefinition municipality, MunicipalityRow row)
{
    private const ulong Seed = 1;

    private readonly IReadOnlyList<StudiedAlternative> alternatives = StudiedAlternative.Of(studied.Definition, studied.Code, []);

    private readonly Lazy<GapResult> gaps = new(() => PublishedGap.Of(studied.Definition, municipality, row, studied.Marts, against: null));

    /// <summary>Spending against the group, where there is one, the country and the neighbours that are named.</summary>
    public SpendingComparison Spending()
    {
        var result = gaps.Value;
        return new SpendingComparison(
            [.. result.Gaps.Select(g => new SpendingDifference(g.Reference.Region, g.Reference.NameNb, g.Concept, g.NameNb, g.Year, g.IsProvisional, g.Gap, g.Whole, g.Level, g.NoteNb, g.Provenance))],
            [.. result.Splits.Select(s => new CoverageDifference(s.Reference.Region, s.Reference.NameNb, s.Group.Spending.Length > 0 ? s.Group.Spending : s.Group.Coverage, s.Group.LabelNb, s.Year, s.Split, s.OwnCoverage, s.ReferenceCoverage, s.Millions(s.Split.Gap), s.Provenances))],
            result.NotesNb);
    }

    /// <summary>The same for the findings, with the page of the service that each belongs to.</summary>
    /// <param name="services">The pages; null when there are none.</param>
    public IReadOnlyList<ServiceGap> ServiceGaps(ServiceOverview? services) =>
    [
        .. gaps.Value.Gaps.Select(g => new ServiceGap(
            g.NameNb,
            g.Reference.Region,
            g.Reference.NameNb,
            g.Year,
            g.Gap,
            g.Level,
            services?.Pages.FirstOrDefault(p => p.Rule.Items.Any(i => i.Concept == g.Concept))?.Indicators ?? [],
            g.Provenance)),
    ];

    /// <summary>What the projected population costs.</summary>
    public CostOutlook Costs()
    {
        var result = PublishedCosts.Of(studied, StudiedMunicipality.DefaultHorizon, alternatives, Seed);
        return new CostOutlook(
            result.BaseYear,
            result.PriceYear,
            result.Sectors,
            result.Alternatives.Count == 0 ? [] : result.Alternatives[0].Lines,
            [.. result.Alternatives.Skip(1).Select(a => new AlternativeCost(a.NameNb, a.Lines))],
            result.Levels.DistinctBy(l => l.Sector).ToDictionary(l => l.Sector, l => l.Factor),
            result.Spread,
            result.SourceNb,
            result.NotesNb);
    }

    /// <summary>Whom the services need.</summary>
    public StaffingOutlook Staffing()
    {
        var result = PublishedStaffing.Of(studied, alternatives, Seed);
        return new StaffingOutlook(result.WorkingAge, [.. result.Rows.Select(r => new ServiceStaff(r.Staffed.Service, r.LevelNb, r.SourceNb, r.Path))], result.Study, result.Spread, [.. result.Alternatives.Select(a => new AlternativeStaff(a.NameNb, a.Path))], result.NotesNb);
    }

    /// <summary>The accounts carried forward.</summary>
    public SustainabilityOutlook Sustainability()
    {
        var result = PublishedSustainability.Of(studied, Seed);
        return new SustainabilityOutlook(result.Scope, studied.Definition.Sustainability.Assumptions, result.Study, result.Risk, result.Noise, result.Unusual, result.Limits, result.NotesNb);
    }
}
