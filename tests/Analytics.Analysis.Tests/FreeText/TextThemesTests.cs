using Analytics.Analysis.Disclosure;
using Analytics.Analysis.FreeText;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.FreeText;

public sealed class TextThemesTests
{
    private static readonly HashSet<string> StopWords = new(StringComparer.Ordinal) { "det", "er", "og", "som", "for", "vi", "til", "på" };
    private static readonly DisclosureRules Rules = new();
    private static readonly string[] Days = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag"];

    [Fact]
    public void Of_TwoSubjects_AreToldApartAndCountedBySector()
    {
        var overview = Of(2, [.. Bus("Oppvekst", 14), .. Bus("Teknisk", 6), .. Care("Helse", 12), .. Care("Teknisk", 5)]);

        overview.Themes.Select(t => t.Texts).ShouldBe([20, 17]);
        overview.Themes[0].Words.ShouldContain("bussen");
        overview.Themes[1].Words.ShouldContain("sykehjemmet");
        overview.Sectors.ShouldBe(["Helse", "Oppvekst", "Teknisk"]);
        overview.SectorTexts.ShouldBe([12, 14, 11]);
        overview.Themes.Select(t => t.BySector).ShouldBe([[0, 14, 6], [12, 0, 5]]);
        (overview.Read, overview.TooShort, overview.WithoutTheme, overview.Hidden).ShouldBe((37, 0, 0, 0));
    }

    // 3 of Teknisk write of the bus, and Teknisk's 12 are known, so the 9 are hidden too, and one more of each column or the sums.
    [Fact]
    public void Of_SmallCell_IsHiddenWithWhatItCouldBeWorkedOutFrom()
    {
        var overview = Of(2, [.. Bus("Oppvekst", 14), .. Bus("Teknisk", 3), .. Care("Helse", 12), .. Care("Teknisk", 9)]);
        var bus = overview.Themes.Single(t => t.Words.Contains("bussen"));
        var care = overview.Themes.Single(t => t.Words.Contains("sykehjemmet"));

        bus.BySector[2].ShouldBeNull();
        care.BySector[2].ShouldBeNull();
        (bus.Texts is null && care.Texts is null).ShouldBeTrue("the nought of the other sectors tell their numbers, so the sums would tell the hidden ones");
    }

    [Fact]
    public void Of_SectorWithFewTexts_IsNotShownByItself()
    {
        var overview = Of(2, [.. Bus("Oppvekst", 14), .. Bus("Kultur", 2), .. Bus("Stab", 4), .. Care("Helse", 12)]);

        overview.Sectors.ShouldBe(["Helse", "Oppvekst", TextOverview.OtherSectors]);
        overview.SectorTexts.ShouldBe([12, 14, 6]);
        Of(2, [.. Bus("Oppvekst", 14), .. Bus("Kultur", 2), .. Care("Helse", 12)]).Sectors.ShouldBe(["Oppvekst", TextOverview.OtherSectors]);
    }

    [Fact]
    public void Of_TextsThatCannotBeUsed_AreCounted()
    {
        var overview = Of(2, [.. Bus("Oppvekst", 10), .. Care("Helse", 10), new SectorText("Helse", "Vet ikke"), new SectorText("Helse", "[navn] er fin"), new SectorText("Helse", "giraffer spiser høye trær")]);

        (overview.Read, overview.TooShort, overview.WithoutTheme).ShouldBe((23, 2, 1));
        Of(2, Bus("Oppvekst", 4)).Themes.ShouldBeEmpty();
        Of(null, []).Themes.ShouldBeEmpty();
        Of(2, [.. Bus("", 10), .. Care("", 10)]).Sectors.ShouldBeEmpty();
    }

    [Fact]
    public void Of_WordOfFewDifferentTexts_IsNotShown()
    {
        List<SectorText> same = [.. Enumerable.Range(0, 9).Select(_ => new SectorText("Oppvekst", "hemmeligheten bak skolebussen, bussen og veien"))];
        var overview = Of(1, [.. same, .. Bus("Oppvekst", 9), .. Enumerable.Range(0, 9).Select(i => new SectorText("Oppvekst", $"Diktestad kjører skolebussen, bussen og {Days[i % 5]}"))]);

        var words = overview.Themes.ShouldHaveSingleItem().Words;
        words.ShouldContain("skolebussen");
        words.ShouldNotContain("hemmeligheten", "nine copies are one text");
        words.ShouldNotContain("diktestad", "only written with a capital letter, as names are");
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(75, 5)]
    [InlineData(5000, 10)]
    public void Default_NumberOfThemes_FollowsTheTexts(int texts, int themes) => TextThemes.Default(texts).ShouldBe(themes);

    [Fact]
    public void AnswerTime_FewAnswered_IsNotTold()
    {
        var day = new DateOnly(2026, 3, 1);
        (DateOnly?, DateOnly?)[] texts = [(day, day.AddDays(2)), (day, day.AddDays(4)), (day, day.AddDays(30)), (day, null), (null, null)];

        AnswerTime.Of(texts, 3).ShouldBe(new AnswerTime(4, 3, 4));
        AnswerTime.Of(texts, 4).ShouldBeNull();
    }

    /// <summary>Whatever the numbers of themes and sectors: what is shown is large enough and never tells what is not.</summary>
    [Fact]
    public void Table_RandomNumbers_LeavesNothingToWorkOut() => Prop.ForAll(
        Gen.Choose(0, 14).ArrayOf(12).ToArbitrary(),
        numbers =>
        {
            List<List<int>> counts = [.. numbers.Chunk(4).Select(row => row.ToList())];
            if (Enumerable.Range(0, 4).Any(s => counts.Sum(c => c[s]) < Rules.MinimumRespondents))
                return;
            var table = TextThemes.Table(counts);
            var result = ComplementarySuppression.Protect(table, Rules);

            table.Cells.Where(c => result.IsShown(c.Key) && !c.IsKnown).ShouldAllBe(c => c.Count == 0 || c.Count >= Rules.MinimumRespondents);
            if (result.Exposed.Count == 0)
                ComplementarySuppression.Audit(table, Rules, result).ShouldBeEmpty();
            else
                table.Cells.ShouldAllBe(c => !result.IsShown(c.Key));
        }).QuickCheckThrowOnFailure();

    private static TextOverview Of(int? themes, IReadOnlyList<SectorText> texts) => TextThemes.Of(texts, StopWords, _ => false, themes, Rules);

    private static List<SectorText> Bus(string sector, int count) => [.. Enumerable.Range(0, count).Select(i => new SectorText(sector, $"skolebussen kommer for sent til skolen og bussen er full hver {Days[i % 5]} nummer {new string('x', i + 3)}"))];

    private static List<SectorText> Care(string sector, int count) => [.. Enumerable.Range(0, count).Select(i => new SectorText(sector, $"sykehjemmet trenger flere ansatte natta og sykehjemmet er trangt {Days[i % 5]} rom {new string('y', i + 3)}"))];
}
