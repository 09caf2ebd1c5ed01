using Analytics.Analysis.Demography.SmallAreas;
using Analytics.Core;

namespace Analytics.Analysis.Demography.Country;

/// <summary>How lively a municipality's gross moves are, against what its inhabitants' ages lead to (1 = as usual). Net moves say nothing of it: fifty out and fifty in look like none.</summary>
/// <param name="Domestic">Moves to other municipalities.</param>
/// <param name="Emigration">Moves to abroad.</param>
/// <param name="Immigration">Moves from abroad, against the country's in the same years.</param>
public sealed record MoveLevels(double Domestic, double Emigration, double Immigration)
{
    /// <summary>As usual: where no moves are counted.</summary>
    public static MoveLevels Usual { get; } = new(1, 1, 1);

    /// <summary>Levels from the moves counted in the years before a launch, each drawn towards 1 as far as the municipalities themselves imply.</summary>
    /// <param name="moves">Counted moves of each municipality by calendar year; empty where none are known.</param>
    /// <param name="bases">Their populations on the day of the launch.</param>
    /// <param name="launch">The 1 January; moves of that year and later are not looked at.</param>
    /// <param name="options">The model's settings.</param>
    internal static IReadOnlyList<MoveLevels> Of(IReadOnlyList<IReadOnlyDictionary<Year, CountedMoves>> moves, IReadOnlyList<PopulationVector> bases, Year launch, CountryModelOptions options)
    {
        var known = moves.Select(m => m.Where(y => y.Key < launch && y.Key >= launch.Plus(-options.Window)).Select(y => y.Value).ToList()).ToList();
        if (known.All(k => k.Count == 0))
            return [.. moves.Select(_ => Usual)];
        double[] byAge = [.. Enumerable.Range(0, Age.Count).Select(age => bases.Sum(b => b[Sex.Male, age] + b[Sex.Female, age]))];
        var domestic = MobilitySchedule.ScaledTo(byAge, options.DomesticMobility, options.OldestMover);
        var abroad = MobilitySchedule.ScaledTo(byAge, options.Emigration, options.OldestMover);
        var outs = Levels(known, bases, domestic, m => m.DomesticOut, options, againstAll: false);
        var emigration = Levels(known, bases, abroad, m => m.Emigration, options, againstAll: false);
        // Immigration comes in waves, so that only a municipality's share of it lasts.
        var immigration = Levels(known, bases, abroad, m => m.Immigration, options, againstAll: true);
        return [.. moves.Select((_, i) => new MoveLevels(outs[i], emigration[i], immigration[i]))];
    }

    private static double[] Levels(
        List<List<CountedMoves>> known, IReadOnlyList<PopulationVector> bases, double[] schedule, Func<CountedMoves, double> count, CountryModelOptions options, bool againstAll)
    {
        var places = Enumerable.Range(0, bases.Count).Where(i => known[i].Count > 0).ToList();
        var events = places.ConvertAll(i => new AreaEvents(known[i].Sum(count), known[i].Count * Expected(bases[i], schedule)));
        var levels = Enumerable.Repeat(1.0, bases.Count).ToArray();
        if (againstAll && places.Count < options.FewestAreas)
            return levels;
        var usual = events.Sum(e => e.Events) / events.Sum(e => e.Expected);
        if (!(usual > 0))
            return levels;
        var against = events.ConvertAll(e => e with { Expected = e.Expected * (againstAll || places.Count >= options.FewestAreas ? usual : 1) });
        var strength = places.Count >= options.FewestAreas ? GammaPoissonShrinkage.Fit(against).Strength : options.MoveStrength;
        var restored = againstAll || places.Count < options.FewestAreas ? 1 : usual;
        for (var i = 0; i < places.Count; i++)
            levels[places[i]] = restored * GammaPoissonShrinkage.Shrink(against[i], strength).Mean;
        return levels;
    }

    private static double Expected(PopulationVector persons, double[] schedule)
    {
        var sum = 0.0;
        for (var age = 0; age < Age.Count; age++)
            sum += schedule[age] * (persons[Sex.Male, age] + persons[Sex.Female, age]);
        return sum;
    }
}
