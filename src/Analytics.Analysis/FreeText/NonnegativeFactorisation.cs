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
        // Both lie with a cell's factors side by side in memory, since the walk through the cells is what takes time.
        w = w.Transpose();
        List<double> distances = [Distance(cells, w, h)];
        for (var round = 0; round < rounds; round++)
        {
            h = h.PointwiseMultiply(Gathered(cells, w, matrix.ColumnCount, c => (c.Column, c.Row))).PointwiseDivide((w.TransposeAndMultiply(w) * h).Add(Nothing));
            w = w.PointwiseMultiply(Gathered(cells, h, matrix.RowCount, c => (c.Row, c.Column))).PointwiseDivide((h.TransposeAndMultiply(h) * w).Add(Nothing));
            distances.Add(Distance(cells, w, h));
        }

        return new NonnegativeFactorisation(w.Transpose(), h, distances);
    }

    /// <summary>For each column of the result the other side's factors, weighed by the cells in between.</summary>
    private static Matrix<double> Gathered((int Row, int Column, double Value)[] cells, Matrix<double> other, int columns, Func<(int Row, int Column, double Value), (int To, int From)> ends)
    {
        var factors = other.RowCount;
        var (product, from) = (new double[factors * columns], other.AsColumnMajorArray());
        foreach (var cell in cells)
        {
            var (to, at) = ends(cell);
            var sum = product.AsSpan(to * factors, factors);
            var weights = from.AsSpan(at * factors, factors);
            for (var factor = 0; factor < sum.Length; factor++)
                sum[factor] += cell.Value * weights[factor];
        }

        return Matrix<double>.Build.Dense(factors, columns, product);
    }

    // ‖V‖² − 2 Σ V·WH + Σ (WᵀW)·(HHᵀ), in which WH is needed where V is not zero alone.
    private static double Distance((int Row, int Column, double Value)[] cells, Matrix<double> w, Matrix<double> h)
    {
        var distance = w.TransposeAndMultiply(w).PointwiseMultiply(h.TransposeAndMultiply(h)).Enumerate().Sum();
        var (factors, rows, columns) = (w.RowCount, w.AsColumnMajorArray(), h.AsColumnMajorArray());
        foreach (var (row, column, value) in cells)
        {
            var left = rows.AsSpan(row * factors, factors);
            var right = columns.AsSpan(column * factors, factors);
            var product = 0.0;
            for (var factor = 0; factor < left.Length; factor++)
                product += left[factor] * right[factor];
            distance += value * (value - (2 * product));
        }

        return Math.Max(0, distance);
    }
}
