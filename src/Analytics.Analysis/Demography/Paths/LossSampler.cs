namespace Analytics.Analysis.Demography.Paths;

/// <summary>Who of a sex and age leaves or dies: a binomial number of both together, of which each is then one or the other.</summary>
/// <remarks>
/// All paths share a cell's probabilities but for their own mortality. Few are therefore drawn with the highest mortality that a path may have, from one table of the probabilities of nobody,
/// and each of them is let go in proportion to what the path's own is less: a thinned binomial number is binomial.
/// </remarks>
internal sealed class LossSampler
{
    // Larger numbers are raised to their power one by one; which it is depends on the number alone, lest a path depend on the others.
    private const int Tabled = 1024;

    private readonly double[] none = new double[Tabled];

    /// <summary>Takes the losses of a year from all paths.</summary>
    /// <param name="random">The paths' numbers.</param>
    /// <param name="persons">Persons of each path; those who stay when done.</param>
    /// <param name="leaving">Probability of leaving.</param>
    /// <param name="dying">Probability of dying here.</param>
    /// <param name="mortality">What the latter is multiplied by in each path; empty when it is 1 in all.</param>
    /// <param name="most">The highest such multiplier; 1 when there are none.</param>
    /// <param name="died">Receives the deaths on top of what is there.</param>
    /// <param name="left">Receives those who leave on top of what is there.</param>
    public void Draw(Span<PathRandom> random, Span<int> persons, double leaving, double dying, ReadOnlySpan<double> mortality, double most, Span<int> died, Span<int> left)
    {
        var highest = leaving + Math.Min(1 - leaving, dying * most);
        if (highest == 0)
            return;
        if (highest > 0.5)
        {
            for (var path = 0; path < persons.Length; path++)
                Many(ref random[path], ref persons[path], leaving, Dying(path, mortality), ref died[path], ref left[path]);
            return;
        }

        var (odds, logStay) = (highest / (1 - highest), double.LogP1(-highest));
        var table = Powers(1 - highest, persons, BinomialSampler.RejectionMean / highest);
        for (var path = 0; path < persons.Length; path++)
        {
            var there = persons[path];
            if (there == 0)
                continue;
            if (there * highest >= BinomialSampler.RejectionMean)
            {
                Many(ref random[path], ref persons[path], leaving, Dying(path, mortality), ref died[path], ref left[path]);
                continue;
            }

            var nobody = there < table.Length ? table[there] : Math.Exp(there * logStay);
            var uniform = random[path].NextUniform();
            if (uniform < nobody)
                continue;
            var (dead, gone) = (0, 0);
            var own = leaving + Dying(path, mortality);
            for (var one = BinomialSampler.Invert(uniform, there, odds, nobody); one > 0; one--)
            {
                var which = random[path].NextUniform() * highest;
                if (which < leaving)
                    gone++;
                else if (which < own)
                    dead++;
            }

            persons[path] = there - dead - gone;
            died[path] += dead;
            left[path] += gone;
        }

        double Dying(int path, ReadOnlySpan<double> multipliers) => multipliers.IsEmpty ? dying : Math.Min(1 - leaving, dying * multipliers[path]);
    }

    private static void Many(ref PathRandom random, ref int persons, double leaving, double dying, ref int died, ref int left)
    {
        var loss = Math.Min(1, leaving + dying);
        if (persons == 0 || loss == 0)
            return;
        var lost = BinomialSampler.Draw(ref random, persons, loss);
        var dead = BinomialSampler.Draw(ref random, lost, dying / loss);
        persons -= lost;
        died += dead;
        left += lost - dead;
    }

    private ReadOnlySpan<double> Powers(double stay, ReadOnlySpan<int> persons, double most)
    {
        var highest = 0;
        foreach (var number in persons)
            highest = Math.Max(highest, number < most ? number : 0);
        highest = Math.Min(highest, Tabled - 1);
        var power = 1.0;
        for (var number = 0; number <= highest; number++)
        {
            none[number] = power;
            power *= stay;
        }

        return none.AsSpan(0, highest + 1);
    }
}
