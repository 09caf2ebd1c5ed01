using Analytics.Analysis.Demography;
using Analytics.Core;

namespace Analytics.Analysis.Findings;

/// <summary>Findings from the population, counted and projected.</summary>
internal static class DemographyFindings
{
    /// <summary>Fewer persons than this cannot carry a sure statement.</summary>
    private const double SmallGroup = 20;

    /// <summary>Demographic costs below this share of free income are not a finding.</summary>
    private const double SmallestCostShare = 0.01;

    /// <summary>Years of the economic plan.</summary>
    private const int PlanYears = 4;

    private const int SchoolYearsAhead = 10;
    private const int TrendYears = 10;
    private static readonly AgeRange Oldest = new(80);
    private static readonly AgeRange School = new(6, 15);

    public static IEnumerable<Finding> Find(FindingInput input)
    {
        if (input.History is not { } history)
            return [];
        var found = new List<Finding?> { PopulationTrend(history) };
        if (input.Projection is { } projection)
        {
            found.Add(Cost(input, history, projection));
            found.Add(GroupChange(FindingKind.MoreOldest, input, history, projection, Oldest, input.FarYear, smallestPercent: 20));
            found.Add(GroupChange(FindingKind.SchoolChildren, input, history, projection, School, projection.BaseYear.Plus(SchoolYearsAhead), smallestPercent: 10));
            found.Add(Support(input, history, projection));
        }

        return found.OfType<Finding>();
    }

    private static Finding? PopulationTrend(PopulationHistory history)
    {
        var counted = history.Totals.Where(p => p.Value > 0).ToDictionary(p => p.Key, p => p.Value);
        if (counted.Count == 0)
            return null;
        var to = counted.Keys.Max();
        var from = to.Plus(-TrendYears);
        var years = Enumerable.Range(0, TrendYears + 1).Select(from.Plus).ToList();
        if (!years.All(counted.ContainsKey))
            return null;
        var changes = years.Skip(1).Select(y => counted[y] - counted[y.Plus(-1)]).ToList();
        var mean = changes.Average();
        var spread = Math.Sqrt(changes.Sum(c => (c - mean) * (c - mean)) / (changes.Count - 1));
        var change = counted[to] - counted[from];
        // Ups and downs of this size, one independent of the other, would add up to the square root of the years.
        if (change == 0 || Math.Abs(change) <= spread * Math.Sqrt(TrendYears))
            return null;
        var facts = Change(history.Provenance, from, to, counted[from], counted[to]);
        return facts.Finding(FindingKind.PopulationTrend, null, Certainty.Certain, influence: 1, unfavourable: change < 0);
    }

    private static Finding? Cost(FindingInput input, PopulationHistory history, PopulationProjection projection)
    {
        var from = projection.BaseYear;
        var to = from.Plus(PlanYears);
        var lines = DemographicCosts.Lines(projection, input.UnitCosts, from, to);
        if (lines.Count == 0)
            return null;
        var kroner = lines.Sum(l => l.Change);
        if (kroner == 0 || (FreeIncome(input) is { } free && Math.Abs(kroner) < SmallestCostShare * free))
            return null;
        var largest = lines.MaxBy(l => Math.Abs(l.Change))!;
        var facts = new FactSheet();
        facts.From(history.Provenance);
        facts.Number("kroner", kroner);
        facts.Number("fromYear", from.Value);
        facts.Number("toYear", to.Value);
        facts.Number("priceYear", largest.PriceYear);
        facts.Number("ageGroupKroner", largest.Change);
        facts.Text("ageGroup", largest.GroupNb);
        if (DemographicCosts.Lines(projection, input.UnitCosts, from, input.FarYear) is { Count: > 0 } far && input.FarYear > to)
        {
            facts.Number("farKroner", far.Sum(l => l.Change));
            facts.Number("farYear", input.FarYear.Value);
        }

        return facts.Finding(FindingKind.DemographicCost, Math.Abs(kroner), largest.PersonsFrom < SmallGroup ? Certainty.Uncertain : Certainty.Likely, influence: 1, unfavourable: kroner > 0);
    }

    private static Finding? GroupChange(
        FindingKind kind, FindingInput input, PopulationHistory history, PopulationProjection projection, AgeRange range, Year to, double smallestPercent)
    {
        if (!projection.Years.TryGetValue(to, out var end) || projection.Years[projection.BaseYear].Sum(range) is not (> 0 and var start))
            return null;
        var change = end.Sum(range) - start;
        var percent = 100 * change / start;
        if (kind == FindingKind.MoreOldest ? percent < smallestPercent : Math.Abs(percent) < smallestPercent)
            return null;
        var facts = Change(history.Provenance, projection.BaseYear, to, start, end.Sum(range));
        facts.Text("ageGroup", AgeText.Nb(range));
        double? kroner = input.UnitCosts.FirstOrDefault(c => c.Sector == DemographicCosts.AllSectors && c.Range == range) is { } cost ? Math.Abs(change) * cost.KronerPerPerson : null;
        facts.Number("kroner", kroner);
        var certainty = Sure(input.BackTest, range, to.Value - projection.BaseYear.Value, percent, Math.Min(start, end.Sum(range)), facts);
        return facts.Finding(kind, kroner, certainty, influence: kind == FindingKind.SchoolChildren ? 1 : 0, unfavourable: kind == FindingKind.MoreOldest || change < 0);
    }

    private static Finding? Support(FindingInput input, PopulationHistory history, PopulationProjection projection)
    {
        if (SupportRatios.Of(history, projection, new AgeRange(20, 66), Oldest) is not { } ratio
            || !ratio.Years.TryGetValue(ratio.BaseYear, out var start)
            || !ratio.Years.TryGetValue(input.FarYear, out var end)
            || input.FarYear <= ratio.BaseYear
            || start <= 0)
            return null;
        var percent = 100 * (end - start) / start;
        if (Math.Abs(percent) < 10)
            return null;
        var facts = Change(history.Provenance, ratio.BaseYear, input.FarYear, start, end);
        facts.Text("name", ratio.NameNb);
        var persons = projection.Years[projection.BaseYear].Sum(Oldest);
        var certainty = Sure(input.BackTest, Oldest, input.FarYear.Value - ratio.BaseYear.Value, percent, persons, facts);
        return facts.Finding(FindingKind.SupportRatio, null, certainty, influence: 0, unfavourable: end < start);
    }

    /// <summary>Uncertain for a small group, or when the method has missed by as much as the change; very likely when the change is more than twice the usual miss.</summary>
    private static Certainty Sure(BackTest? backTest, AgeRange range, int horizon, double percent, double persons, FactSheet facts)
    {
        facts.Number("persons", persons);
        if (persons < SmallGroup)
            return Certainty.Uncertain;
        // The standard groups part those of 80 and older in two; the younger one is the larger.
        var name = ServiceAgeGroup.Standard.FirstOrDefault(g => g.Range.From == range.From)?.NameNb;
        if (backTest?.Summaries.Where(s => s.GroupNb == name && s.Horizon <= horizon).MaxBy(s => s.Horizon) is not { } tested)
            return Certainty.Likely;
        facts.Number("error", tested.ModelMape);
        facts.Number("errorHorizon", tested.Horizon);
        return Math.Abs(percent) <= tested.ModelMape ? Certainty.Uncertain
            : Math.Abs(percent) > 2 * tested.ModelMape ? Certainty.VeryLikely
            : Certainty.Likely;
    }

    private static FactSheet Change(Provenance source, Year from, Year to, double start, double end)
    {
        var facts = new FactSheet();
        facts.From(source);
        facts.Number("from", start);
        facts.Number("to", end);
        facts.Number("fromYear", from.Value);
        facts.Number("toYear", to.Value);
        facts.Number("percent", 100 * (end - start) / start);
        return facts;
    }

    private static double? FreeIncome(FindingInput input) =>
        input is { FreeIncome.Own: { Definition.Unit: "kr", Latest: { Measure.Value: { } perInhabitant } latest }, History: { } history }
        && history.Totals.TryGetValue(latest.Year.Plus(1), out var inhabitants)
            ? perInhabitant * inhabitants
            : null;
}
