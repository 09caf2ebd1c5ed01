using Analytics.Analysis.Demography;
using Analytics.Core;

namespace Analytics.Reporting.Tests.Fixtures;

/// <summary>A small made-up municipality that ages year by year: simple survival, births and moves, so that figures and sums hang together.</summary>
public static class FictionalPopulation
{
    public static readonly Year First = new(2006);
    public static readonly Year Base = new(2026);
    public static readonly Year Last = new(2051);

    public static IReadOnlyDictionary<Year, PopulationVector> Counted { get; } = Run(Start(), First, Base, migration: true, whole: true).Years;

    public static IReadOnlyList<PopulationEvents> Events { get; } = Run(Start(), First, Base, migration: true, whole: true).Events;

    public static IReadOnlyDictionary<Year, PopulationVector> Projected(bool migration) => Run(Counted[Base], Base, Last, migration, whole: false).Years;

    private static PopulationVector Start()
    {
        double[] Sex(double level) => [.. Enumerable.Range(0, Age.Count).Select(a => Math.Round(level * Shape(a)))];
        return new PopulationVector(Sex(40), Sex(38));
    }

    private static double Shape(int age) => age switch
    {
        < 20 => 1.0 - (0.012 * Math.Abs(age - 12)),
        < 30 => 0.68,
        < 45 => 0.85,
        < 58 => 1.05 - (0.004 * Math.Abs(age - 56)),
        < 80 => 0.9 * Math.Exp(-0.05 * (age - 57)),
        < 100 => 0.3 * Math.Exp(-0.12 * (age - 79)),
        _ => 0,
    };

    private static double Death(int age) => Math.Min(0.6, 0.00002 * Math.Exp(0.099 * age));

    private static double Move(int age, int year) => age switch
    {
        >= 19 and <= 25 => -1.6,
        >= 26 and <= 36 => 0.9,
        <= 5 => 0.5,
        _ => 0.06,
    } + (year is 2015 or 2022 ? 0.35 : 0);

    private static (IReadOnlyDictionary<Year, PopulationVector> Years, IReadOnlyList<PopulationEvents> Events) Run(PopulationVector start, Year from, Year to, bool migration, bool whole)
    {
        var years = new Dictionary<Year, PopulationVector> { [from] = start };
        var events = new List<PopulationEvents>();
        var now = start;
        for (var year = from; year < to; year = year.Plus(1))
        {
            double births = 0, deaths = 0, net = 0;
            for (var age = 18; age < 45; age++)
                births += now[Sex.Female, age] * 0.132 * Math.Exp(-Math.Pow(age - 30, 2) / 40);
            births = whole ? Math.Round(births) : births;
            var next = new Dictionary<Sex, double[]>();
            foreach (var sex in new[] { Sex.Male, Sex.Female })
            {
                var ages = new double[Age.Count];
                ages[0] = sex == Sex.Male ? whole ? Math.Ceiling(births / 2) : births / 2 : whole ? Math.Floor(births / 2) : births / 2;
                for (var age = 0; age < Age.Count; age++)
                {
                    var people = now[sex, age];
                    var dead = people * Death(age) * (sex == Sex.Male ? 1.15 : 0.85);
                    var moved = migration && people > 0 ? Math.Max(-people + dead, Move(age, year.Value)) : 0;
                    if (whole)
                        (dead, moved) = (Math.Round(dead), Math.Max(Math.Round(dead) - people, Math.Round(moved)));
                    deaths += dead;
                    net += moved;
                    ages[Math.Min(age + 1, Age.Oldest)] += people - dead + moved;
                }

                next[sex] = ages;
            }

            now = new PopulationVector(next[Sex.Male], next[Sex.Female]);
            years[year.Plus(1)] = now;
            events.Add(new PopulationEvents(year, births, deaths, 230 + (year.Value % 5 * 8) + Math.Max(0, net), 230 + (year.Value % 5 * 8) + Math.Max(0, -net)));
        }

        return (years, events);
    }
}
