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

    /// <summary>Factorises a matrix. The start is drawn from the seed, so that the same matrix gives the same factors.</summary>
    /// <param name="matrix">A matrix without negative numbers.</param>
    /// <param name="factors">How many factors.</param>
    /// <param name="rounds">Most rounds.</param>
    /// <param name="seed">The seed.</param>
    /// <exception cref="ArgumentException">The matrix has negative numbers, or there are fewer rows or columns than factors.</exception>
    public static NonnegativeFactorisation Of(Matrix<double> matrix, int factors, int rounds = 200, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (matrix.Enumerate().Any(v => v < 0))
            throw new ArgumentException("A matrix to factorise has no negative numbers.", nameof(matrix));
        if (factors < 1 || factors > Math.Min(matrix.RowCount, matrix.ColumnCount))
            throw new ArgumentException($"There are from 1 to {Math.Min(matrix.RowCount, matrix.ColumnCount)} factors in a matrix of {matrix.RowCount} by {matrix.ColumnCount}; found {factors}.", nameof(factors));
        var random = new Demography.Paths.PathRandom(seed, 0, 0, 0);
        var scale = Math.Sqrt(matrix.Enumerate().Average() / factors) + Nothing;
        var w = Matrix<double>.Build.Dense(matrix.RowCount, factors);
        var h = Matrix<double>.Build.Dense(factors, matrix.ColumnCount);
        w.MapInplace(_ => scale * (0.5 + random.NextUniform()), Zeros.Include);
        h.MapInplace(_ => scale * (0.5 + random.NextUniform()), Zeros.Include);
        List<double> distances = [Distance(matrix, w, h)];
        for (var round = 0; round < rounds; round++)
        {
            h = h.PointwiseMultiply(w.TransposeThisAndMultiply(matrix)).PointwiseDivide((w.TransposeThisAndMultiply(w) * h).Add(Nothing));
            w = w.PointwiseMultiply(matrix.TransposeAndMultiply(h)).PointwiseDivide((w * h.TransposeAndMultiply(h)).Add(Nothing));
            distances.Add(Distance(matrix, w, h));
        }

        return new NonnegativeFactorisation(w, h, distances);
    }

    private static double Distance(Matrix<double> matrix, Matrix<double> w, Matrix<double> h) => Math.Pow((matrix - w * h).FrobeniusNorm(), 2);
}
