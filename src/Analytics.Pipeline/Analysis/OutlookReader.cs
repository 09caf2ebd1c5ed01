using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Reporting.Perspective;

namespace Analytics.Pipeline.Analysis;

/// <summary>Runs the analyses that are commands of their own for the report, with the defaults of the commands, so that both say the same.</summary>
internal sealed class OutlookReader(StudiedMunicipality studied, MunicipalityDefinition municipality, MunicipalityRow row, CountedInhabitants inhabitants)
{
    private const ulong Seed = 1;
    private const int CostYears = 15;

    /// <summary>Spending against the group, where there is one, and the country.</summary>
    public SpendingComparison Spending()
    {
        var against = string.IsNullOrEmpty(row.KostraGroup) ? "country" : "group,country";
        var result = PublishedGap.Of(studied.Definition, municipality, row, studied.Marts, inhabitants, against);
        return new SpendingComparison(
            [.. result.Gaps.Select(g => new SpendingDifference(g.Reference.Region, g.Reference.NameNb, g.NameNb, g.Year, g.IsProvisional, g.Gap, g.Whole, g.Level, g.NoteNb, g.Provenance))],
            result.NotesNb);
    }

    /// <summary>What the projected population costs.</summary>
    public CostOutlook Costs()
    {
        var result = PublishedCosts.Of(studied, inhabitants, CostYears, [], Seed);
        return new CostOutlook(
            result.BaseYear,
            result.PriceYear,
            result.Sectors,
            result.Alternatives.Count == 0 ? [] : result.Alternatives[0].Lines,
            result.Levels.DistinctBy(l => l.Sector).ToDictionary(l => l.Sector, l => l.Factor),
            result.Spread,
            result.SourceNb,
            result.NotesNb);
    }

    /// <summary>Whom the services need.</summary>
    public StaffingOutlook Staffing()
    {
        var result = PublishedStaffing.Of(studied, [], Seed);
        return new StaffingOutlook(result.WorkingAge, [.. result.Rows.Select(r => new ServiceStaff(r.Staffed.Service, Level(r.Level), r.SourceNb, r.Path))], result.Study, result.Spread, result.NotesNb);
    }

    /// <summary>The accounts carried forward.</summary>
    public SustainabilityOutlook Sustainability()
    {
        var result = PublishedSustainability.Of(studied, Seed);
        return new SustainabilityOutlook(result.Scope, studied.Definition.Sustainability.Assumptions, result.Study, result.Risk, result.Noise, result.Limits, result.NotesNb);
    }

    private static string Level(StaffingLevel level) => level switch
    {
        StaffingLevel.Own => "egne",
        StaffingLevel.Published => "egne, publisert",
        StaffingLevel.Country => "landets",
        _ => "anslått",
    };
}
