using Analytics.Analysis.Demography;
using Analytics.Core;

namespace Analytics.Analysis.Economy;

/// <summary>What a criterion measures: a series of values, and which of them are counted.</summary>
internal sealed record CriterionSubject(
    string NameNb,
    string Unit,
    int Decimals,
    SortedDictionary<Year, double> Values,
    Year? Newest,
    IReadOnlyList<Provenance> Sources,
    string? MissingNb)
{
    public static CriterionSubject Of(string nameNb, FinanceMeasure? measure)
    {
        if (measure is null)
            return new(NorwegianText.Inside(nameNb), "", 0, [], null, [], "Dataene har ikke denne indikatoren for kommunen.");
        var definition = measure.Own.Definition;
        var points = measure.Own.Points.Where(p => p.Measure.HasValue).ToList();
        return new(
            NorwegianText.Inside(definition.NameNb),
            definition.Unit,
            definition.Decimals,
            new SortedDictionary<Year, double>(points.ToDictionary(p => p.Year, p => p.Measure.Value!.Value)),
            measure.Own.Latest?.Year,
            [.. points.Select(p => p.Provenance).Distinct()],
            definition.Direction == Direction.Context ? "Indikatoren har ingen god eller dårlig retning." : null);
    }

    public static CriterionSubject Of(AgeMeasure ages, PopulationHistory? history, PopulationProjection? projection)
    {
        if (history is null || PopulationSeries.BaseYear(history, projection) is not { } baseYear)
            return new(ages.NameNb, ages.Unit, ages.Decimals, [], null, [], "Folketallet etter alder mangler.");
        var values = new SortedDictionary<Year, double>();
        foreach (var (year, population) in PopulationSeries.Joined(history, projection))
        {
            if (ages.PerAges is not { } below)
                values[year] = population.Sum(ages.Ages);
            else if (population.Sum(below) > 0)
                values[year] = population.Sum(ages.Ages) / population.Sum(below);
        }

        return new(ages.NameNb, ages.Unit, ages.Decimals, values, baseYear, [history.Provenance], null);
    }
}
