using System.Text.RegularExpressions;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Languages;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Tests.Fixtures;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Languages;

public sealed partial class LanguageTests
{
    public static TheoryData<string, Language> Situations
    {
        get
        {
            var data = new TheoryData<string, Language>();
            foreach (var (name, _) in Lyngvaer.All)
            {
                data.Add(name, Language.Nynorsk);
                data.Add(name, Language.English);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void Every_language_has_the_same_numbers(string situation, Language language)
    {
        var input = Lyngvaer.All.Single(s => s.Name == situation).Input;
        var (there, here) = (Numbers(PerspectiveComposer.Compose(input)), Numbers(In(language, input)));
        there.Concat(here).Distinct().Where(n => there.Count(t => t == n) != here.Count(h => h == n)).Select(n => $"{n}: {there.Count(t => t == n)} times in bokmål, {here.Count(h => h == n)} times here").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Docx)]
    [InlineData(ReportFormat.Pptx)]
    [InlineData(ReportFormat.Xlsx)]
    public void Every_format_is_written_in_every_language(ReportFormat format)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var document = In(language, Lyngvaer.Full);
            document.Language.ShouldBe(LanguageCode.Of(language));
            Rendered.Bytes(document, format).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void English_has_a_decimal_point_and_months_without_a_point()
    {
        var english = string.Join('\n', DocumentText.Of(In(Language.English, Lyngvaer.Full)));
        english.ShouldContain("10\u00A0June 2026");
        DecimalComma().Matches(english).Select(m => m.Value).ShouldBeEmpty();
    }

    [Fact]
    public void Texts_of_analyses_are_retold_whole_by_their_pattern_and_part_by_part()
    {
        PhraseRow[] rows = [new("det går fra {0} til {1}", "det går frå {0} til {1}", "it goes from {0} to {1}"), new("skole", "skule", "school"), new("pleie", "", "care")];
        using (Wording.In(Language.Nynorsk, rows))
        {
            Wording.Retell("det går fra 2 til 3").ShouldBe("det går frå 2 til 3");
            Wording.Retell("Skole, pleie").ShouldBe("Skule, pleie");
        }

        using (Wording.In(Language.English, rows))
        {
            Wording.Retell("det går fra skole til pleie").ShouldBe("it goes from school to care");
            Wording.Retell("Havsund").ShouldBe("Havsund");
        }

        Wording.Retell("skole").ShouldBe("skole");
    }

    [Fact]
    public void What_has_no_translation_stays_in_bokmål_and_is_told()
    {
        var missing = new HashSet<string>();
        using (Wording.In(Language.English, [], missing))
            Wording.Retell("Havsund bystyre").ShouldBe("Havsund bystyre");
        missing.ShouldBe(["Havsund bystyre"]);
    }

    [Fact]
    public async Task Two_languages_rendered_at_once_do_not_meet()
    {
        var documents = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => In((Language)(i % 3), Lyngvaer.Full).Title)));
        documents.Distinct().Count().ShouldBe(3);
        Wording.Spoken.ShouldBe(Language.Bokmal);
    }

    private static ReportDocument In(Language language, PerspectiveInput input) => PerspectiveComposer.Compose(input with { Edition = input.Edition with { Language = language } });

    /// <summary>All numbers with at least two digits, in any order: a sentence may turn them round, small ones may be words in one language, and months may be names.</summary>
    private static List<string> Numbers(ReportDocument document) =>
        [.. DocumentText.Of(document).SelectMany(t => Number().Matches(Date().Replace(t, "$1"))).Select(m => m.Value.Replace(',', '.'))];

    [GeneratedRegex(@"(?<![\d.,]|\d\u00A0)(?:\d{1,3}(?:\u00A0\d{3})+|\d{2,}|\d(?=[.,]\d))(?:[.,]\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"\d{1,2}\.\d{1,2}\.(\d{4})")]
    private static partial Regex Date();

    [GeneratedRegex(@"\d,\d\d?(?!\d)")]
    private static partial Regex DecimalComma();
}
