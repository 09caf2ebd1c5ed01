using System.Text.RegularExpressions;
using Analytics.Reporting.Languages;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Languages;

public sealed partial class PhraseListTests
{
    public static TheoryData<string> Lists => ["src/Analytics.Reporting/Languages/phrases.csv", "src/Analytics.Reporting/Languages/sentences.csv", "pipelines/languages/names.csv", "src/Analytics.Server/Languages/phrases.csv"];

    [Fact]
    public void The_list_has_every_phrase_that_the_code_says_and_no_other()
    {
        var listed = Read("src/Analytics.Reporting/Languages/phrases.csv").Select(r => r.Nb).ToHashSet(StringComparer.Ordinal);
        SaidPhrases.All.Where(p => !listed.Contains(p.Key)).Select(p => $"{p.Key}   ({p.Value})").ShouldBeEmpty("phrases.csv has no translation of these");
        listed.Except(SaidPhrases.All.Keys).ShouldBeEmpty("phrases.csv has these, and nothing says them");
    }

    [Fact]
    public void The_pages_list_has_every_phrase_that_they_say_beside_the_report_and_no_other()
    {
        var listed = Read("src/Analytics.Server/Languages/phrases.csv").Select(r => r.Nb).ToHashSet(StringComparer.Ordinal);
        SaidPhrases.OfPages.Where(p => !listed.Contains(p.Key)).Select(p => $"{p.Key}   ({p.Value})").ShouldBeEmpty("the pages' phrases.csv has no translation of these");
        listed.Except(SaidPhrases.OfPages.Keys).ShouldBeEmpty("it has these, and no page says them");
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_row_is_there_once_with_the_same_holes_in_every_language(string file)
    {
        var rows = Read(file);
        rows.GroupBy(r => r.Nb).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        rows.Where(r => !SameHoles(r.Nb, r.Nn) || !SameHoles(r.Nb, r.En)).ShouldBeEmpty();
        rows.Where(r => r.Nb.Trim(' ') != r.Nb || r.Nn.Trim(' ') != r.Nn || r.En.Trim(' ') != r.En).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void No_translation_says_what_the_report_never_says(string file)
    {
        var rows = Read(file);
        rows.Where(r => ForbiddenNynorsk().IsMatch(r.Nn)).ShouldBeEmpty();
        rows.Where(r => ForbiddenEnglish().IsMatch(r.En)).ShouldBeEmpty();
        // Bokmål that has slipped into nynorsk.
        rows.Where(r => BokmalOnly().IsMatch(r.Nn)).ShouldBeEmpty();
    }

    private static IReadOnlyList<PhraseRow> Read(string file) => PhraseFile.Read(File.ReadAllText(Path.Combine(RepositoryFolder.Path, file)));

    private static bool SameHoles(string nb, string other) =>
        other.Length == 0 || Hole().Matches(nb).Select(m => m.Value).Order().SequenceEqual(Hole().Matches(other).Select(m => m.Value).Order());

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\b(vil bli|vil verte|potensial|sløsing)", RegexOptions.IgnoreCase)]
    private static partial Regex ForbiddenNynorsk();

    [GeneratedRegex(@"\b(will be|potential|wasteful)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ForbiddenEnglish();

    [GeneratedRegex(@"\b(ikke|fra|hva|hvor|hvem|hvis|noe|noen|mer|flere|være|blir ikke|kommunens|tallene|tjenestene|innbyggere|høyere|lavere|forskjellen|bruker flere|et|en|ett)\b")]
    private static partial Regex BokmalOnly();
}
