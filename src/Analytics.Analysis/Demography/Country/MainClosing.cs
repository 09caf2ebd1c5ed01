using Analytics.Analysis.Demography.Flows;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>Finds what is added to the rates in the main alternative.</summary>
/// <param name="estimate">What the projection starts from.</param>
/// <param name="years">Years ahead.</param>
/// <param name="byRates">Inhabitants by year and municipality as the rates alone give them, or null when the total is left alone.</param>
internal sealed class MainClosing(CountryEstimate estimate, int years, double[][]? byRates) : IYearClosing
{
    private const int InertYears = 10;
    private const int InertiaFades = 15;
    private readonly double[] firstBirths = new double[estimate.Areas.Count];

    public CountryClosure Closure { get; } = new(years, estimate.Areas.Count);

    public (YearFlows Flows, FlowAccount Account) Step(int passed, int area, double[] start, Func<double, YearFlows> rates, double[] end)
    {
        var births = FlowStep.Step(start, rates(1), FlowOptions.Default, end).Births;
        if (passed == 0)
            firstBirths[area] = births;
        var inertia = estimate.Options.BirthInertia * Math.Clamp(1 - (double)(passed - InertYears) / InertiaFades, 0, 1);
        var factor = births > 0 ? 1 - inertia + inertia * firstBirths[area] / births : 1;
        Closure.BirthFactor[passed][area] = factor;
        var flows = rates(factor);
        var account = FlowStep.Step(start, flows, FlowOptions.Default, end);
        if (byRates is null || !Adjust(passed, area, end, flows.Survival))
            return (flows, account);
        flows = Closure.Adjusted(flows, passed, area);
        return (flows, FlowStep.Step(start, flows, FlowOptions.Default, end));
    }

    /// <summary>Finds who joins or leaves so that the total comes to its mean with the trend; ages are those at the start of the year, and who moves is halved over it.</summary>
    private bool Adjust(int passed, int area, double[] end, SexAgeValues survival)
    {
        var (options, own) = (estimate.Options, estimate.Areas[area]);
        var trend = own.Inhabitants + options.TrendKept * own.GrowthPerYear * (passed + 1);
        var missing = (1 - options.TrendWeight) * byRates![passed][area] + options.TrendWeight * trend - end.Sum();
        double young = 0;
        for (var cell = 0; cell < end.Length; cell++)
            young += cell % Age.Count < options.AdjustedBelow ? end[cell] : 0;
        if (young <= 0 || missing == 0)
            return false;
        var factor = Math.Max(missing / young, -1);
        var persons = new double[end.Length];
        for (var cell = 0; cell < end.Length; cell++)
        {
            if (cell % Age.Count > 0 && cell % Age.Count < options.AdjustedBelow)
                persons[cell - 1] = factor * end[cell] * 2 / (1 + survival.Cells[cell]);
        }

        Closure.Adjustment[passed][area] = new SexAgeValues(persons);
        Closure.Newborn[passed][area] = new BySex<double>(factor * end[0], factor * end[Age.Count]);
        return true;
    }
}
