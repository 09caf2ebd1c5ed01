using Analytics.Core;
using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Analysis.Demography.SmallAreas;

/// <summary>TOPALS: the death rates of a small area as a standard schedule plus a linear spline, fitted to deaths that may be few.</summary>
/// <remarks>
/// M. R. Gonzaga and C. P. Schmertmann, Revista Brasileira de Estudos de População 33 (2016): log m(x) = standard(x) + Σ α(k)·B(k,x), with hat functions B,
/// maximises Σ(D·log M − N·M) − precision/2·Σ(α(k+1) − α(k))², where M of a group is the mean of its single-age rates.
/// </remarks>
public static class Topals
{
    private const int MostHalvings = 40;

    /// <summary>Fits single years of age.</summary>
    /// <param name="deaths">Deaths by age from 0.</param>
    /// <param name="exposures">Person-years lived by age from 0.</param>
    /// <param name="standardLogRates">Log of the standard's deaths per person-year by age from 0.</param>
    /// <param name="options">How to fit; null for the defaults.</param>
    /// <exception cref="ArgumentException">As for the fit of groups, or the lists differ in length.</exception>
    public static TopalsFit Fit(IReadOnlyList<double> deaths, IReadOnlyList<double> exposures, IReadOnlyList<double> standardLogRates, TopalsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(deaths);
        ArgumentNullException.ThrowIfNull(exposures);
        ArgumentNullException.ThrowIfNull(standardLogRates);
        TopalsInput.CheckStandard(standardLogRates);
        if (deaths.Count != standardLogRates.Count || exposures.Count != standardLogRates.Count)
        {
            throw new ArgumentException(
                $"Found {deaths.Count} deaths and {exposures.Count} exposures for {standardLogRates.Count} ages of the standard: give one of each for every age, zero where nobody died or lived.");
        }

        return Fit([.. deaths.Select((d, age) => new AgeMortality(new AgeRange(age, age), d, exposures[age]))], standardLogRates, options);
    }

    /// <summary>Fits groups of ages.</summary>
    /// <param name="observed">Deaths and exposure of each group; together the groups cover the standard's ages from 0, in order, without gap or overlap; an open group ends where the standard ends.</param>
    /// <param name="standardLogRates">Log of the standard's deaths per person-year by single year of age from 0.</param>
    /// <param name="options">How to fit; null for the defaults.</param>
    /// <exception cref="ArgumentException">
    /// A number is negative or missing, deaths stand where nobody lived, nobody died at any age (the level then has no estimate), or the groups, the standard and the knots don't match.
    /// </exception>
    public static TopalsFit Fit(IReadOnlyList<AgeMortality> observed, IReadOnlyList<double> standardLogRates, TopalsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(observed);
        ArgumentNullException.ThrowIfNull(standardLogRates);
        options ??= new TopalsOptions();
        TopalsInput.Check(observed, standardLogRates, options);

        var likelihood = new TopalsLikelihood(observed, standardLogRates, options);
        var offsets = likelihood.BestLevel();
        var state = likelihood.At(offsets);
        var iterations = 0;
        var converged = false;
        while (!converged && iterations < options.MaxIterations)
        {
            iterations++;
            var step = state.Information.Cholesky().Solve(state.Gradient);
            converged = step.AbsoluteMaximum() <= options.Tolerance;
            var next = likelihood.At(offsets + step);
            for (var halvings = 0; !converged && !(next.Value >= state.Value - 1e-12 * (1 + Math.Abs(state.Value))); halvings++)
            {
                if (halvings == MostHalvings)
                    return Result(likelihood, offsets, state, options, iterations, false);
                step /= 2;
                next = likelihood.At(offsets + step);
            }

            offsets += step;
            state = next;
        }

        return Result(likelihood, offsets, state, options, iterations, converged);
    }

    private static TopalsFit Result(TopalsLikelihood likelihood, Vector<double> offsets, TopalsState state, TopalsOptions options, int iterations, bool converged)
    {
        var basis = likelihood.Basis;
        var spread = state.Information.Cholesky().Solve(basis.Transpose());
        return new TopalsFit(
            [.. options.Knots],
            [.. offsets],
            [.. state.LogRates],
            [.. Enumerable.Range(0, basis.RowCount).Select(age => Math.Sqrt(basis.Row(age) * spread.Column(age)))],
            [.. state.ExpectedDeaths],
            iterations,
            converged);
    }
}
