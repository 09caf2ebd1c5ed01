using System.Globalization;
using Analytics.Analysis.Benchmarking;
using Analytics.Core;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Analyses;

/// <summary>Puts the figures of a municipality and its references together.</summary>
internal sealed class GapComparison(PipelineDefinition definition, MunicipalityCode municipality, SpendingReader spending, CountedInhabitants inhabitants, GapNeeds needs)
{
    private readonly List<string> notes = [];

    public GapResult With(GapReference own, IReadOnlyList<GapReference> references)
    {
        var services = spending.Services();
        if (services.Count == 0)
            notes.Add(spending.IsConfidential()
                ? "Ingen utgifter kan sammenlignes: alle kommunens tall er konfidensielle (SSB-tabell 12362, 12255, 13502 og 12209)."
                : "Ingen utgifter kan sammenlignes: kommunen har ingen netto driftsutgifter per innbygger (SSB-tabell 12362, 12255, 13502 eller 12209).");
        var gaps = references.SelectMany(r => services.Select(s => Gap(s, r))).OfType<GapRow>().ToList();
        var splits = references.SelectMany(r => definition.Reference.TargetGroups.Where(g => g.Coverage.Length > 0).Select(g => Split(g, r))).OfType<SplitRow>().ToList();
        return new GapResult(municipality, own.NameNb, gaps, splits, [.. notes.Distinct()]);
    }

    private GapRow? Gap(ServiceSpending service, GapReference reference)
    {
        var ours = spending.PerInhabitant(service.Series, service.Group, _ => [municipality]);
        var theirs = spending.Other(service.Series, reference) is { } other ? spending.PerInhabitant(other, service.Group, day => needs.Members(reference, day)) : null;
        if (Newest(ours, theirs) is not { } year)
        {
            notes.Add($"{service.NameNb}: {reference.NameNb} er ikke sammenlignet, fordi {WhyNoYear(service, ours, theirs)}.");
            return null;
        }

        var (own, their) = (ours.Value(year)!.Value, theirs!.Value(year)!.Value);
        var (relative, why) = SpendingReader.HasCostKey(service) ? needs.Relative(reference, service.NeedCorrection, year) : (null, "Sektoren har ingen kostnadsnøkkel, så bare den rå forskjellen vises.");
        var gap = new NeedAdjustedGap(own.Kroner, their.Kroner, relative);
        double? persons = inhabitants.Totals(year.Plus(1)).TryGetValue(municipality, out var counted) ? counted : null;
        var fullTime = definition.Reference.FullTimeCosts.FirstOrDefault(c => c.CostKeySectors == service.NeedCorrection && c.PriceYear == year.Value)?.Kroner;
        return new GapRow(
            reference,
            service.Concept,
            service.NameNb,
            year,
            own.IsProvisional || their.IsProvisional,
            gap,
            GapAmount.Of(gap.Gap, persons, fullTime),
            gap.NeedPart is { } need ? GapAmount.Of(need, persons, fullTime) : null,
            gap.LevelPart is { } level ? GapAmount.Of(level, persons, fullTime) : null,
            string.Join(' ', new[] { why, service.Group is { } group ? $"Regnet om fra kr per innbygger {group.AgesNb} med folketallet 1. januar {year.Plus(1)}." : "" }.Where(t => t.Length > 0)))
        {
            Provenance = service.Series.At(year)!.Provenance,
        };
    }

    private static Year? Newest(SpendingFigure ours, SpendingFigure? theirs) => theirs is null
        ? null
        : ours.Years.Intersect(theirs.Years).OrderDescending().Where(y => ours.Value(y) is not null && theirs.Value(y) is not null).Select(y => (Year?)y).FirstOrDefault();

    private static string WhyNoYear(ServiceSpending service, SpendingFigure ours, SpendingFigure? theirs) =>
        theirs is null || !ours.Years.Intersect(theirs.Years).Any() ? $"tabell {service.Series.Definition.SourceTable} ikke er lest inn med et felles år"
        : string.Create(CultureInfo.InvariantCulture, $"folketall etter alder mangler for kommunene ved utgangen av {ours.Years.Intersect(theirs.Years).Max()}");

    private SplitRow? Split(TargetGroup group, GapReference reference)
    {
        if (spending.Own(group.Coverage) is not { } coverage || spending.Own(group.UnitCost.Length > 0 ? group.UnitCost : group.Spending) is not { } cost)
            return null;
        if (spending.Other(coverage, reference) is not { } otherCoverage || spending.Other(cost, reference) is not { } otherCost)
            return null;
        var year = new[] { coverage, cost, otherCoverage, otherCost }
            .Select(s => s.Points.Where(p => p.Measure.HasValue).Select(p => p.Year)).Aggregate((a, b) => a.Intersect(b)).Select(y => (Year?)y).Max();
        if (year is not { } common)
            return null;
        var (ownPercent, otherPercent) = (Value(coverage, common), Value(otherCoverage, common));
        var split = CoverageSplit.Of(ownPercent, UnitCost(group, cost, ownPercent, common), otherPercent, UnitCost(group, otherCost, otherPercent, common));
        if (!split.HasValue)
        {
            notes.Add($"{group.LabelNb}, {reference.NameNb}: {split.WhyNotNb}");
            return null;
        }

        double? persons = inhabitants.ByAge(common.Plus(1)).TryGetValue(municipality, out var counted) ? counted.Sum(group.Ages) : null;
        return new SplitRow(reference, group, common, split.Value, ownPercent, otherPercent, persons)
        {
            Provenances = [coverage.At(common)!.Provenance, cost.At(common)!.Provenance],
        };
    }

    /// <summary>Kroner per user and year: published per unit, or the spending per person over the share who are users.</summary>
    private static double UnitCost(TargetGroup group, IndicatorSeries cost, double coverage, Year year) =>
        group.UnitCost.Length > 0 ? Value(cost, year) * group.UnitsAUser : Value(cost, year) * 100 / coverage;

    private static double Value(IndicatorSeries series, Year year) => series.At(year)!.Measure.Value!.Value;
}
