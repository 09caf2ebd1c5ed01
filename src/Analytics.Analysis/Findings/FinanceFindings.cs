using Analytics.Analysis.Economy;
using Analytics.Core;

namespace Analytics.Analysis.Findings;

/// <summary>Findings from the accounts; booked figures are certain, though they may be provisional.</summary>
internal static class FinanceFindings
{
    /// <summary>Smallest deviation from a group's value that is worth a sentence, as a share of it.</summary>
    private const double SmallestShare = 0.03;

    public static IEnumerable<Finding> Find(FindingInput input)
    {
        Finding?[] found =
        [
            AgainstLimit(FindingKind.OperatingResult, input.OperatingResult, input.GrossRevenue),
            AgainstLimit(FindingKind.ReserveFund, input.ReserveFund, input.GrossRevenue),
            AgainstLimit(FindingKind.NetDebt, input.NetDebt, input.GrossRevenue),
            FreeIncome(input),
        ];
        return found.OfType<Finding>();
    }

    private static Finding? AgainstLimit(FindingKind kind, FinanceMeasure? measure, IndicatorSeries? revenue)
    {
        if (measure is not { Ruling: { } limit, Own.Latest: { Measure.Value: { } value } latest })
            return null;
        var facts = new FactSheet();
        facts.Number("value", value);
        facts.Number("year", latest.Year.Value);
        facts.Number("limit", limit.Limit);
        facts.Number("mean", measure.MeanLastFourYears);
        facts.Text("name", measure.Own.Definition.NameNb);
        facts.Text("unit", measure.Own.Definition.Unit);
        facts.Text("limitSource", limit.SourceNb);
        facts.Text("limitKind", limit.Kind.ToString());
        facts.From(latest);
        Compare(facts, measure);

        double? kroner = null;
        if (measure.Own.Definition.Unit == "prosent" && Revenue(measure, revenue, latest.Year) is { } inKroner)
        {
            var bound = limit is { AtMost: { } high } && value > high ? high : limit.Limit;
            kroner = Math.Abs(bound - value) / 100 * inKroner.Kroner;
            facts.Number("kroner", kroner);
            facts.Number("revenue", inKroner.Kroner);
            facts.From(inKroner.Point);
        }

        return facts.Finding(kind, kroner, Certainty.Certain, influence: 2, unfavourable: !limit.IsMetBy(value));
    }

    private static Finding? FreeIncome(FindingInput input)
    {
        var measure = input.FreeIncome;
        if (measure?.Comparators.FirstOrDefault(c => c.Region.Kind == RegionKind.Group) is not { } group || Comparison.Of(measure.Own, group) is not { } comparison)
            return null;
        if (Math.Abs(comparison.Difference) < SmallestShare * Math.Abs(comparison.OtherValue))
            return null;
        var facts = new FactSheet();
        facts.Number("value", comparison.OwnValue);
        facts.Number("year", comparison.Year.Value);
        facts.Number("difference", comparison.Difference);
        facts.Text("name", measure.Own.Definition.NameNb);
        facts.Text("unit", measure.Own.Definition.Unit);
        facts.From(measure.Own.At(comparison.Year)!);
        Compare(facts, measure, comparison.Year);

        double? kroner = null;
        // The accounting year's 31 December is the population table's next 1 January.
        if (measure.Own.Definition.Unit == "kr" && input.History is { } history && history.Totals.TryGetValue(comparison.Year.Plus(1), out var inhabitants) && inhabitants > 0)
        {
            kroner = Math.Abs(comparison.Difference) * inhabitants;
            facts.Number("inhabitants", inhabitants);
            facts.Number("kroner", kroner);
            facts.From(history.Provenance);
        }

        return facts.Finding(FindingKind.FreeIncome, kroner, Certainty.Certain, influence: 0, unfavourable: comparison.Difference < 0);
    }

    private static void Compare(FactSheet facts, FinanceMeasure measure, Year? year = null)
    {
        year ??= measure.Own.Latest!.Year;
        foreach (var other in measure.Comparators)
        {
            var name = other.Region.Kind switch { RegionKind.Group => "group", RegionKind.Country => "country", _ => null };
            if (name is null || facts.Has(name) || other.At(year.Value) is not { Measure.Value: { } value } point)
                continue;
            facts.Text(name, other.RegionName);
            facts.Number(name + "Value", value);
            facts.From(point);
        }
    }

    private static (double Kroner, IndicatorPoint Point)? Revenue(FinanceMeasure measure, IndicatorSeries? revenue, Year year)
    {
        if (revenue is null || revenue.Definition.Scope != measure.Own.Definition.Scope || revenue.At(year) is not { Measure.Value: { } value } point)
            return null;
        return revenue.Definition.Unit switch
        {
            "kr" => (value, point),
            "1000 kr" => (value * 1000, point),
            _ => null,
        };
    }
}
