using System.Security.Cryptography;
using System.Text;
using Analytics.Analysis.FreeText;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>The words that free texts are read with: <c>pipelines/texts/words</c>, a word a line, with <c>#</c> before comments.</summary>
/// <param name="StopWords">Words that say nothing of what a text is about.</param>
/// <param name="Names">Names and titles that the masking knows.</param>
/// <param name="Fingerprint">Changes when a word does.</param>
public sealed record TextWordLists(IReadOnlySet<string> StopWords, NameLists Names, string Fingerprint)
{
    /// <summary>Reads the lists. They are read when texts are, so that other work needs none.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="ConfigurationException">A list is missing or empty, or a line is more than a word: texts cannot be masked without.</exception>
    public static TextWordLists Read(string folder)
    {
        var (stopWords, firstNames, surnames, titles) = (Words("stop-words"), Words("first-names"), Words("surnames"), Words("titles"));
        var all = string.Join('\n', new[] { stopWords, firstNames, surnames, titles }.Select(l => string.Join(' ', l.Order(StringComparer.Ordinal))));
        return new TextWordLists(stopWords, new NameLists(firstNames, surnames, titles), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all))));

        HashSet<string> Words(string name)
        {
            var file = Path.Combine(folder, $"{name}.txt");
            if (!File.Exists(file))
                throw new ConfigurationException(file, "the file does not exist", "words, one a line, without which names cannot be masked", "Restore it from version control, or take the files of pipelines/texts out.");
            var words = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (line, number) in File.ReadLines(file).Select((l, i) => (l.Trim(), i + 1)).Where(l => l.Item1.Length > 0 && l.Item1[0] != '#'))
            {
                if (!line.All(c => char.IsLetter(c) || c is '-' or '\''))
                    throw new ConfigurationException(FormattableString.Invariant($"{file}, line {number}"), $"\"{line}\"", "one word of letters", "Write each word on a line of its own.");
                words.Add(line.ToLowerInvariant());
            }

            return words.Count > 0 ? words : throw new ConfigurationException(file, "the file has no words", "words, one a line", "Restore it from version control.");
        }
    }
}
