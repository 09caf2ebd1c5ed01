namespace Analytics.Analysis.Demography.ServiceDemand;

/// <summary>Demand for one service over years, with what it was computed from.</summary>
/// <param name="Rates">The rates, with source and verification.</param>
/// <param name="Coverage">The path of the coverage.</param>
/// <param name="Years">Demand by rising year.</param>
public sealed record ServiceDemandSeries(ServiceRates Rates, CoveragePath Coverage, IReadOnlyList<ServiceDemandYear> Years)
{
    /// <summary>The arithmetic of a year, in bokmål: "1 000 innbyggere 80 år og eldre × 24,8 % = 248 mottakere; 248 mottakere × 0,6 = 148,8 årsverk".</summary>
    /// <param name="year">One of the series' years.</param>
    public string ArithmeticNb(ServiceDemandYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        var (persons, users, places, fullTime) = year.Expected;
        List<string> steps =
        [
            $"{Number(persons)} innbyggere {AgeText.Nb(Rates.Ages)} × {NorwegianText.WithUnit(year.CoveragePercent, "%")} = {Number(users)} mottakere",
        ];
        if (places is { } number)
            steps.Add($"{Number(users)} mottakere / {NorwegianText.WithUnit(Rates.Utilisation!.Value, "%")} = {Number(number)} plasser");
        if (fullTime is { } work)
        {
            var unit = Rates.FullTime!.Measure == ServiceMeasure.FullTimePerPlace ? $"{Number(places!.Value)} plasser" : $"{Number(users)} mottakere";
            steps.Add($"{unit} × {NorwegianText.Factor(Rates.FullTime.Value)} = {Number(work)} årsverk");
        }

        return string.Join("; ", steps);
    }

    // One decimal: a hundredth of a user or of an årsverk says more than the rates know.
    private static string Number(double value) => NorwegianText.Number(Math.Round(value, 1, MidpointRounding.AwayFromZero));
}
