using Analytics.Analysis.Services;
using Analytics.Core;

namespace Analytics.Analysis.Findings;

/// <summary>The service whose cost differs most from what its need explains, with what is known of its quality as evidence for or against.</summary>
/// <remarks>Template FT01 and FT02 of the finding templates: shown from 1 % of gross revenue, where the templates say 1 % of net expenditure, which has no single published figure here.</remarks>
internal static class ServiceFindings
{
    /// <summary>Smallest level part that is worth a sentence, as a share of gross revenue.</summary>
    private const double SmallestShare = 0.01;

    private const double Million = 1_000_000;

    public static IEnumerable<Finding> Find(FindingInput input)
    {
        var candidates = input.ServiceGaps
            .Where(g => g.Reference.Kind is RegionKind.Group or RegionKind.Country && g.Level?.Millions is { } millions && Math.Abs(millions) * Million >= SmallestShare * Revenue(input, g.Year))
            .ToList();
        // The group is nearer to us than the country, so the country speaks only where no group does.
        var nearest = candidates.Exists(g => g.Reference.Kind == RegionKind.Group) ? candidates.Where(g => g.Reference.Kind == RegionKind.Group) : candidates;
        return nearest.OrderByDescending(g => Math.Abs(g.Level!.Millions!.Value)).Take(1).Select(Of);
    }

    private static Finding Of(ServiceGap gap)
    {
        var facts = new FactSheet();
        facts.Text("name", gap.NameNb);
        facts.Text("group", gap.ReferenceNb);
        facts.Number("year", gap.Year.Value);
        facts.Number("level", gap.Gap.LevelPart);
        facts.Number("need", gap.Gap.NeedPart);
        facts.Number("difference", gap.Gap.Gap);
        facts.Number("fullTime", gap.Level!.FullTime);
        facts.From(gap.Provenance);
        if (Evidence(gap) is { } quality)
        {
            facts.Text("qualityName", quality.Indicator.Measure.Own.Definition.NameNb);
            facts.Number("qualityDecimals", quality.Indicator.Measure.Own.Definition.Decimals);
            facts.Number("quality", quality.Comparison.Comparison.OwnValue);
            facts.Number("qualityOther", quality.Comparison.Comparison.OtherValue);
            facts.Number("qualityBetter", IsBetter(quality.Indicator, quality.Comparison) ? 1 : 0);
            facts.From(quality.Indicator.Measure.Own.At(quality.Comparison.Comparison.Year)!);
        }

        return facts.Finding(FindingKind.ServiceSpending, Math.Abs(gap.Level.Millions!.Value) * Million, Sureness(gap), influence: 2, unfavourable: gap.Gap.LevelPart > 0);
    }

    /// <summary>Booked figures are certain, but the need is an estimate; where the yearly noise covers the difference, nothing is sure.</summary>
    private static Certainty Sureness(ServiceGap gap) =>
        gap.Page.Where(i => i.Dimension == ServiceDimension.Priority).SelectMany(i => i.Comparisons).Any(c => c.Comparison.Other.Region == gap.Reference && c.IsUnclear == true)
            ? Certainty.Uncertain
            : Certainty.Likely;

    private static (ServiceIndicator Indicator, ServiceComparison Comparison)? Evidence(ServiceGap gap)
    {
        var known = gap.Page
            .Where(i => i.Dimension == ServiceDimension.Quality && i.Measure.Own.Definition.Direction != Direction.Context)
            .Select(i => (Indicator: i, Comparison: i.Comparisons.FirstOrDefault(c => c.Comparison.Other.Region == gap.Reference && c.IsUnclear == false)))
            .Where(i => i.Comparison is not null)
            .Select(i => (i.Indicator, Comparison: i.Comparison!))
            .ToList();
        // What speaks against the first impression goes first: dear and good, or cheap and worse.
        return known.Count == 0 ? null : known.Find(i => IsBetter(i.Indicator, i.Comparison) == gap.Gap.LevelPart > 0) is { Indicator: not null } against ? against : known[0];
    }

    private static bool IsBetter(ServiceIndicator indicator, ServiceComparison comparison) =>
        indicator.Measure.Own.Definition.Direction == Direction.Higher == comparison.Comparison.Difference > 0;

    private static double Revenue(FindingInput input, Year year) =>
        input.GrossRevenue is { } revenue && (revenue.At(year) ?? revenue.Latest)?.Measure.Value is { } value ? value * (revenue.Definition.Unit == "1000 kr" ? 1000 : 1) : 0;
}
