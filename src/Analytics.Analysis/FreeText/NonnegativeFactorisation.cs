using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Analysis.FreeText;

/// <summary>Non-negative matrix factorisation V ≈ W·H by multiplicative updates, which never raise the squared distance (Lee and Seung, NIPS 13, 2000).</summary>
/// <param name="W">Rows of V by factor.</param>
/// <param name="H">Factor by columns of V.</param>
/// <param name="Distances">‖V − W·H‖² at the start and after each round.</param>
public sealed record NonnegativeFactorisation(Matrix<double> W, Matrix<double> H, IReadOnlyList<double> Distances)
{
    // Keeps a division from being by zero, and is far below any weight.
    private const double Nothing = 1e-12;

    /// <summary>Factorises a matrix. The start is drawn from the seed, so that the same matrix gives the same factors. Only what is not zero is walked through.</summary>
    /// <param name="matrix">A matrix without negative numbers.</param>
    /// <param name="factors">How many factors.</param>
    /// <param name="rounds">Most rounds.</param>
    /// <param name="seed">The seed.</param>
    /// <exception cref="ArgumentException">The matrix has negative numbers, or there are fewer rows or columns than factors.</exception>
    public static NonnegativeFactorisation Of(Matrix<double> matrix, int factors, int rounds = 200, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var cells = matrix.EnumerateIndexed(Zeros.AllowSkip).Where(c => c.Item3 != 0).ToArray();
        if (Array.Exists(cells, c => c.Item3 < 0))
            throw new ArgumentException("A matrix to factorise has no negative numbers.", nameof(matrix));
        if (factors < 1 || factors > Math.Min(matrix.RowCount, matrix.ColumnCount))
            throw new ArgumentException($"There are from 1 to {Math.Min(matrix.RowCount, matrix.ColumnCount)} factors in a matrix of {matrix.RowCount} by {matrix.ColumnCount}; found {factors}.", nameof(factors));
        var random = new Demography.Paths.PathRandom(seed, 0, 0, 0);
        var scale = Math.Sqrt(cells.Sum(c => c.Item3) / matrix.RowCount / matrix.ColumnCount / factors) + Nothing;
        var w = Matrix<double>.Build.Dense(matrix.RowCount, factors);
        var h = Matrix<double>.Build.Dense(factors, matrix.ColumnCount);
        w.MapInplace(_ => scale * (0.5 + random.NextUniform()), Zeros.Include);
        h.MapInplace(_ => scale * (0.5 + random.NextUniform()), Zeros.Include);
        List<double> distances = [Distance(cells, w, h)];
        for (var round = 0; round < rounds; round++)
        {
            h = h.PointwiseMultiply(Down(cells, w, matrix.ColumnCount)).PointwiseDivide((w.TransposeThisAndMultiply(w) * h).Add(Nothing));
            w = w.PointwiseMultiply(Across(cells, h, matrix.RowCount)).PointwiseDivide((w * h.TransposeAndMultiply(h)).Add(Nothing));
            distances.Add(Distance(cells, w, h));
        }

        return new NonnegativeFactorisation(w, h, distances);
    }

    private static Matrix<double> Down((int Row, int Column, double Value)[] cells, Matrix<double> w, int columns)
    {
        var product = Matrix<double>.Build.Dense(w.ColumnCount, columns);
        foreach (var (row, column, value) in cells)
        {
            for (var factor = 0; factor < w.ColumnCount; factor++)
                product[factor, column] += w[row, factor] * value;
        }

        return product;
    }

    private static Matrix<double> Across((int Row, int Column, double Value)[] cells, Matrix<double> h, int rows)
    {
        var product = Matrix<double>.Build.Dense(rows, h.RowCount);
        foreach (var (row, column, value) in cells)
        {
            for (var factor = 0; factor < h.RowCount; factor++)
                product[row, factor] += value * h[factor, column];
        }

        return product;
    }

    // ‖V‖² − 2 Σ V·WH + Σ (WᵀW)·(HHᵀ), in which WH is needed where V is not zero alone.
    private static double Distance((int Row, int Column, double Value)[] cells, Matrix<double> w, Matrix<double> h)
    {
        var distance = w.TransposeThisAndMultiply(w).PointwiseMultiply(h.TransposeAndMultiply(h)).Enumerate().Sum();
        foreach (var (row, column, value) in cells)
        {
            var product = 0.0;
            for (var factor = 0; factor < w.ColumnCount; factor++)
                product += w[row, factor] * h[factor, column];
            distance += value * (value - (2 * product));
        }

        return Math.Max(0, distance);
    }
}
