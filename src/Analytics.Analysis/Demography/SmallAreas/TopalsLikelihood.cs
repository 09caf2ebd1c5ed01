using Analytics.Core;
using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Analysis.Demography.SmallAreas;

/// <summary>The Poisson likelihood of the deaths, less the ridge penalty on steps between neighbouring offsets.</summary>
internal sealed class TopalsLikelihood
{
    private readonly Vector<double> standard;
    private readonly Vector<double> deaths;
    private readonly Vector<double> exposures;
    private readonly Matrix<double> means;
    private readonly Matrix<double> penalty;

    public TopalsLikelihood(IReadOnlyList<AgeMortality> observed, IReadOnlyList<double> standardLogRates, TopalsOptions options)
    {
        var build = Matrix<double>.Build;
        standard = Vector<double>.Build.DenseOfEnumerable(standardLogRates);
        deaths = Vector<double>.Build.DenseOfEnumerable(observed.Select(o => o.Deaths));
        exposures = Vector<double>.Build.DenseOfEnumerable(observed.Select(o => o.Exposure));
        Basis = build.Dense(standard.Count, options.Knots.Count, (age, knot) => Hat(options.Knots, knot, age));
        means = build.Dense(observed.Count, standard.Count, (group, age) => Share(observed[group].Ages, age, standard.Count));
        var steps = build.Dense(options.Knots.Count - 1, options.Knots.Count, (row, knot) => knot == row ? -1 : knot == row + 1 ? 1 : 0);
        penalty = options.Precision * steps.TransposeThisAndMultiply(steps);
    }

    /// <summary>Weight of each knot at each age; every row sums to one.</summary>
    public Matrix<double> Basis { get; }

    /// <summary>The best offsets of one common size: the log of observed to expected deaths. Starting here keeps the first step short when the area lies far from the standard.</summary>
    public Vector<double> BestLevel()
    {
        // The highest rate is taken out before the exponential, so that a standard far from any rate doesn't overflow.
        var highest = standard.Maximum();
        var expected = exposures * (means * (standard - highest).PointwiseExp());
        return Vector<double>.Build.Dense(Basis.ColumnCount, Math.Log(deaths.Sum()) - Math.Log(expected) - highest);
    }

    public TopalsState At(Vector<double> offsets)
    {
        var logRates = standard + Basis * offsets;
        var rates = logRates.PointwiseExp();
        var groupRates = means * rates;
        var expected = exposures.PointwiseMultiply(groupRates);

        var design = means * Matrix<double>.Build.DenseOfDiagonalVector(rates) * Basis;
        for (var group = 0; group < groupRates.Count; group++)
            design.SetRow(group, design.Row(group) / groupRates[group]);

        var pull = penalty * offsets;
        var value = deaths * groupRates.PointwiseLog() - expected.Sum() - offsets * pull / 2;
        var gradient = design.TransposeThisAndMultiply(deaths - expected) - pull;
        var information = design.TransposeThisAndMultiply(Matrix<double>.Build.DenseOfDiagonalVector(expected) * design) + penalty;
        return new TopalsState(value, gradient, information, logRates, expected);
    }

    private static double Share(AgeRange group, int age, int ages) => group.Contains(age) ? 1.0 / ((group.IsOpen ? ages : group.To + 1) - group.From) : 0;

    private static double Hat(IReadOnlyList<int> knots, int knot, int age)
    {
        var at = Math.Clamp(age, knots[0], knots[^1]);
        if (at == knots[knot])
            return 1;
        var neighbour = at < knots[knot] ? knot - 1 : knot + 1;
        return neighbour < 0 || neighbour == knots.Count ? 0 : Math.Max(0, 1 - (double)(at - knots[knot]) / (knots[neighbour] - knots[knot]));
    }
}
