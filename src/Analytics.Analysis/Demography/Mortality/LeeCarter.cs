using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Analysis.Demography.Mortality;

/// <summary>Fits the Lee-Carter model by singular value decomposition.</summary>
/// <remarks>Lee and Carter, Journal of the American Statistical Association 87 (1992). a is the mean over years of log m; b and k are the first singular vectors of what is left, scaled so that b sums to 1 and k to 0.</remarks>
public static class LeeCarter
{
    private const int FewestYears = 3;
    private const int MostIterations = 100;
    private const double SmallestRootStep = 1e-12;

    // Below this, what is left around the means is rounding and has no direction.
    private const double SmallestChange = 1e-10;

    /// <summary>Fits a surface. Zero or missing cells are refused, never filled in.</summary>
    /// <param name="surface">Deaths and person-years; two age groups and three years at least.</param>
    /// <param name="adjustment">What is done with the index afterwards; to counted deaths by default, as in the paper.</param>
    /// <returns>The model, or the sentence that names the cell that stands in the way.</returns>
    public static Outcome<LeeCarterModel> Fit(MortalitySurface surface, IndexAdjustment adjustment = IndexAdjustment.Deaths)
    {
        ArgumentNullException.ThrowIfNull(surface);
        if (WhyNot(surface) is { } why)
            return Outcome<LeeCarterModel>.None(why);

        int ages = surface.AgeStarts.Count, years = surface.YearCount;
        var logs = Matrix<double>.Build.Dense(ages, years, (x, t) => Math.Log(surface.Deaths[x][t] / surface.Exposure[x][t]));
        var a = logs.RowSums() / years;
        var decomposition = logs.MapIndexed((x, _, log) => log - a[x]).Svd();
        var singular = decomposition.S;
        var direction = decomposition.U.Column(0);
        var scale = direction.Sum();
        if (singular[0] < SmallestChange || Math.Abs(scale) < SmallestChange)
            return Outcome<LeeCarterModel>.None("Dødeligheten har ingen felles endring over årene; Lee-Carter har da ingen indeks å anslå.");

        var b = direction / scale;
        var k = decomposition.VT.Row(0) * (singular[0] * scale);
        if (adjustment == IndexAdjustment.Deaths)
        {
            for (var t = 0; t < years; t++)
            {
                if (IndexOfDeaths(surface, a, b, k[t], t) is not { } index)
                    return Outcome<LeeCarterModel>.None($"Ingen indeks gir dødstallet i {surface.FirstYear.Plus(t)}; bruk modellen uten justering, eller bredere aldersgrupper.");
                k[t] = index;
            }
        }

        return new LeeCarterModel(
            surface.AgeStarts,
            surface.FirstYear,
            a.ToArray(),
            b.ToArray(),
            k.ToArray(),
            [.. Enumerable.Range(0, ages).Select(x => surface.Deaths[x][^1] / surface.Exposure[x][^1])],
            singular[0] * singular[0] / singular.DotProduct(singular));
    }

    /// <summary>Newton's method on the logarithm of the model's deaths, which is convex in the index and almost straight.</summary>
    private static double? IndexOfDeaths(MortalitySurface surface, Vector<double> a, Vector<double> b, double start, int t)
    {
        var counted = Math.Log(surface.Deaths.Sum(row => row[t]));
        var index = start;
        for (var i = 0; i < MostIterations; i++)
        {
            double deaths = 0, slope = 0;
            for (var x = 0; x < a.Count; x++)
            {
                var expected = surface.Exposure[x][t] * Math.Exp(a[x] + b[x] * index);
                deaths += expected;
                slope += expected * b[x];
            }

            var step = (Math.Log(deaths) - counted) * deaths / slope;
            if (!double.IsFinite(step))
                return null;
            index -= step;
            if (Math.Abs(step) <= SmallestRootStep * (1 + Math.Abs(index)))
                return index;
        }

        return null;
    }

    private static string? WhyNot(MortalitySurface surface)
    {
        if (surface.AgeStarts.Count < 2 || surface.YearCount < FewestYears)
            return string.Create(CultureInfo.InvariantCulture, $"Lee-Carter trenger minst to aldersgrupper og {FewestYears} år; her er {surface.AgeStarts.Count} og {surface.YearCount}.");
        for (var x = 0; x < surface.AgeStarts.Count; x++)
        {
            for (var t = 0; t < surface.YearCount; t++)
            {
                double deaths = surface.Deaths[x][t], exposure = surface.Exposure[x][t];
                var where = $"{AgeText.Nb(surface.AgeGroups[x])} i {surface.FirstYear.Plus(t)}";
                if (double.IsNaN(deaths) || double.IsNaN(exposure))
                    return $"Dødstall eller personår mangler for {where}; Lee-Carter trenger alle aldersgrupper i alle år.";
                if (exposure == 0)
                    return $"Det er ingen personår for {where}, og dermed ingen dødsrate. Slå sammen aldersgrupper.";
                if (deaths == 0)
                    return $"Det er ingen døde for {where}, og logaritmen av en dødsrate på null finnes ikke. Slå sammen aldersgrupper, eller bruk et større område.";
            }
        }

        return null;
    }
}
