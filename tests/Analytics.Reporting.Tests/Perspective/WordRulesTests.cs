using System.Text.RegularExpressions;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Tests.Fixtures;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Perspective;

public sealed partial class WordRulesTests
{
    public static TheoryData<string> Situations => [.. Lyngvaer.All.Select(a => a.Name)];

    private static ReportDocument Document(string name) => PerspectiveComposer.Compose(Lyngvaer.All.Single(a => a.Name == name).Input);

    [Theory]
    [MemberData(nameof(Situations))]
    public void Compose_AnySituation_UsesNoForbiddenWord(string situation)
    {
        string[] forbidden = ["potensial", "sløsing", "dårlig drevet", "vil bli", "skaper", "tvinger", "verst", "best", "brukere", "NaN"];
        foreach (var text in DocumentText.Of(Document(situation)))
        {
            foreach (var word in forbidden)
                Regex.IsMatch(text, $@"\b{word}\b", RegexOptions.IgnoreCase).ShouldBeFalse($"\"{word}\" in: {text}");
        }
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void Compose_AnySituation_HeadingsAreSentencesOfAtMostFourteenWords(string situation)
    {
        foreach (var chapter in Document(situation).Chapters)
        {
            chapter.Heading.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeLessThanOrEqualTo(14, chapter.Heading);
            chapter.Heading.ShouldNotEndWith(".");
        }
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void Compose_AnySituation_WritesNumbersTheNorwegianWay(string situation)
    {
        foreach (var text in DocumentText.Of(Document(situation)))
        {
            HyphenMinus().IsMatch(text).ShouldBeFalse(text);
            DecimalPoint().IsMatch(NotNumbers().Replace(text, "")).ShouldBeFalse(text);
        }
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void Compose_AnySituation_EveryMarkerHasItsSource(string situation)
    {
        var document = Document(situation);
        var known = document.Chapters.SelectMany(c => c.Blocks).OfType<SourcesBlock>().SelectMany(s => s.Entries).Select(e => e.Marker).ToList();
        DocumentText.Markers(document).Except(known).ShouldBeEmpty();
        known.Select(m => m.Number).ShouldBe(Enumerable.Range(1, known.Count));
    }

    [Fact]
    public void Compose_Fictional_SaysSoInEverySourceLine()
    {
        foreach (var note in DocumentText.SourceNotes(Document("full")))
            note.Text.ShouldContain("(oppdiktede tall)");
    }

    [Fact]
    public void Compose_RealMunicipality_SaysNothingOfFiction()
    {
        var real = PerspectiveComposer.Compose(Lyngvaer.Full with { Edition = Lyngvaer.Edition("Strand", "1130") });
        real.FictionNotice.ShouldBeNull();
        foreach (var text in DocumentText.Of(real))
            text.ShouldNotContain("oppdikt");
    }

    [Fact]
    public void Compose_EveryFigure_HasWordsAndATable()
    {
        foreach (var figure in Document("full").Chapters.SelectMany(c => c.Blocks).OfType<FigureBlock>())
        {
            figure.InWords.ShouldNotBeNullOrWhiteSpace();
            figure.Table.Rows.ShouldNotBeEmpty();
            foreach (var row in figure.Table.Rows)
            {
                row.Cells.Count.ShouldBe(figure.Table.Columns.Count - 1, figure.Number);
                row.Cells.ShouldAllBe(c => c.Text.Length > 0);
            }
        }
    }

    [GeneratedRegex("(^|[ (])-[0-9]")]
    private static partial Regex HyphenMinus();

    [GeneratedRegex("[0-9]\\.[0-9]")]
    private static partial Regex DecimalPoint();

    /// <summary>Dates, a licence, figure numbers and ids of numbers have points of their own.</summary>
    [GeneratedRegex("[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}|CC BY 4\\.0|Figur [0-9]+\\.[0-9]+|[a-z0-9-]+\\.[0-9]{4}\\.[A-Z0-9]+")]
    private static partial Regex NotNumbers();
}
