using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Analysis.FreeText;

/// <summary>Texts as vectors of weighted stems: tf-idf.</summary>
/// <remarks>
/// A stem's weight in a text is its count times ln((1 + n)/(1 + df)) + 1, and a text's weights have length one (Salton and Buckley, Information Processing and Management 24, 1988, with the
/// smoothing that scikit-learn has).
/// </remarks>
/// <param name="Stems">The stems, in the order of the alphabet.</param>
/// <param name="Words">For each stem the word that it most often stood for.</param>
/// <param name="Weights">A row a text, a column a stem.</param>
public sealed record TextVectors(IReadOnlyList<string> Stems, IReadOnlyList<string> Words, Matrix<double> Weights)
{
    private const int ShortestWord = 3;

    /// <summary>Weighs texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="stopWords">Words that say nothing of what a text is about, in small letters.</param>
    /// <param name="fewestTexts">In how many texts a stem must be: a word of one text alone is no theme, and can point to who wrote it.</param>
    public static TextVectors Of(IReadOnlyList<string> texts, IReadOnlySet<string> stopWords, int fewestTexts = 2)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(stopWords);
        var words = texts.Select(t => Split(t).Where(w => !stopWords.Contains(w)).Select(w => (Stem: NorwegianStemmer.Stem(w), Word: w)).ToList()).ToList();
        var frequency = words.SelectMany(t => t.Select(w => w.Stem).Distinct()).CountBy(s => s, StringComparer.Ordinal).Where(s => s.Value >= fewestTexts).ToDictionary(StringComparer.Ordinal);
        var stems = frequency.Keys.Order(StringComparer.Ordinal).ToList();
        var place = stems.Select((s, i) => (s, i)).ToDictionary(s => s.s, s => s.i, StringComparer.Ordinal);
        var weights = Matrix<double>.Build.Dense(texts.Count, Math.Max(1, stems.Count));
        for (var text = 0; text < texts.Count; text++)
        {
            foreach (var (stem, count) in words[text].Select(w => w.Stem).Where(place.ContainsKey).CountBy(s => s, StringComparer.Ordinal))
                weights[text, place[stem]] = count * (Math.Log((1.0 + texts.Count) / (1 + frequency[stem])) + 1);
            var length = weights.Row(text).L2Norm();
            if (length > 0)
                weights.SetRow(text, weights.Row(text) / length);
        }

        var shown = words.SelectMany(t => t).Where(w => place.ContainsKey(w.Stem)).GroupBy(w => w.Stem, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.CountBy(w => w.Word, StringComparer.Ordinal).OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).First().Key, StringComparer.Ordinal);
        return new TextVectors(stems, [.. stems.Select(s => shown[s])], weights);
    }

    private static IEnumerable<string> Split(string text)
    {
        var word = new System.Text.StringBuilder();
        var masked = false;
        foreach (var letter in text.Append(' '))
        {
            masked = letter == '[' || (masked && letter != ']');
            if (!masked && char.IsLetter(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
                continue;
            }

            if (word.Length >= ShortestWord)
                yield return word.ToString();
            word.Clear();
        }
    }
}
