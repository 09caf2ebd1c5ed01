using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Analysis.FreeText;

/// <summary>Texts as vectors of weighted stems: tf-idf.</summary>
/// <remarks>
/// A stem's weight in a text is its count times ln((1 + n)/(1 + df)) + 1, and a text's weights have length one (Salton and Buckley, Information Processing and Management 24, 1988, with the
/// smoothing that scikit-learn has).
/// </remarks>
/// <param name="Stems">The stems, in the order of the alphabet.</param>
/// <param name="Weights">A row a text, a column a stem; sparse.</param>
public sealed record TextVectors(IReadOnlyList<string> Stems, Matrix<double> Weights)
{
    /// <summary>Weighs texts.</summary>
    /// <param name="texts">The words of each text.</param>
    /// <param name="fewestTexts">In how many texts a stem must be: a word of one text alone is no theme, and can point to who wrote it.</param>
    public static TextVectors Of(IReadOnlyList<IReadOnlyList<TextWord>> texts, int fewestTexts = 2)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var frequency = texts.SelectMany(t => t.Select(w => w.Stem).Distinct(StringComparer.Ordinal)).CountBy(s => s, StringComparer.Ordinal).Where(s => s.Value >= fewestTexts).ToDictionary(StringComparer.Ordinal);
        var stems = frequency.Keys.Order(StringComparer.Ordinal).ToList();
        var place = stems.Select((s, i) => (s, i)).ToDictionary(s => s.s, s => s.i, StringComparer.Ordinal);
        var weights = new List<(int, int, double)>();
        for (var text = 0; text < texts.Count; text++)
        {
            var row = texts[text].Select(w => w.Stem).Where(place.ContainsKey).CountBy(s => s, StringComparer.Ordinal)
                .Select(s => (Stem: place[s.Key], Weight: s.Value * (Math.Log((1.0 + texts.Count) / (1 + frequency[s.Key])) + 1)))
                .OrderBy(s => s.Stem)
                .ToList();
            var length = Math.Sqrt(row.Sum(s => s.Weight * s.Weight));
            weights.AddRange(row.Select(s => (text, s.Stem, s.Weight / length)));
        }

        return new TextVectors(stems, Matrix<double>.Build.SparseOfIndexed(Math.Max(1, texts.Count), Math.Max(1, stems.Count), weights));
    }
}
