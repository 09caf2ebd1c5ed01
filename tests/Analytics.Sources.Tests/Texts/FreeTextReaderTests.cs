using Analytics.Sources.Surveys;
using Analytics.Sources.Tables;
using Analytics.Sources.Texts;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.Texts;

public sealed class FreeTextReaderTests
{
    private static readonly FreeTextLayout Layout = new("tekst", ["Helse", "Skole"]) { Round = "runde", Sector = "sektor", Writer = "hvem", Date = "inn", Answered = "ut" };

    [Fact]
    public void Read_Rows_AreTexts() => Read("2026;Helse;a;Flere på natt;2026-03-01;15.03.2026", "2026-vår;Skole;b;;;").Rows.ShouldBe(
    [
        new FreeTextRow("2026", "Helse", "Flere på natt", new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 15)),
        new FreeTextRow("2026-vår", "Skole", "", null, null),
    ]);

    [Fact]
    public void Read_SameWriterTwice_IsOneText() =>
        Read("2026;Helse;a;Flere på natt;;", "2026;Skole;b;Bedre mat;;", "2026;Helse;a;Og på dag;;", "2025;Skole;a;I fjor;;").Rows.Select(r => r.Text).ShouldBe(["Flere på natt\nOg på dag", "Bedre mat", "I fjor"]);

    [Theory]
    [InlineData("2026;Kari Diktestad;a;tekst;;", "row 2, column \"sektor\": \"Kari Diktestad\" is no sector. Expected one of Helse, Skole, which \"sectors\" of the definition lists.")]
    [InlineData("2026;;a;tekst;;", "row 2, column \"sektor\": nothing is no sector. Expected one of Helse, Skole, which \"sectors\" of the definition lists.")]
    [InlineData("våren;Helse;a;tekst;;", "row 2, column \"runde\": \"våren\" is no round. Expected a year, alone or with one word after it, such as 2026 or 2026-vår.")]
    [InlineData("2026;Helse;a;tekst;3/15/26;", "row 2, column \"inn\": \"3/15/26\" is no date. Expected a date such as 2026-03-15 or 15.03.2026, or nothing.")]
    [InlineData("2026;Helse;a;tekst;2026-03-15;2026-03-14", "row 2, column \"ut\": \"2026-03-14\" is before \"2026-03-15\", when it came. Expected the day of arrival or a later one.")]
    [InlineData("2026;Helse;a;12 34 56 78;;", "row 2, column \"tekst\": a text of 11 characters without a letter. Expected a text in words, or nothing.")]
    [InlineData("2026;Helse;;tekst;;", "row 2, column \"hvem\": nothing stands there. Expected a name.")]
    public void Read_WrongRow_IsAFaultThatDoesNotRepeatTheText(string row, string sentence)
    {
        var read = Read(row, "2026;Skole;z;hemmelig;;");

        read.Rows.ShouldBeEmpty();
        read.Faults.ShouldHaveSingleItem().ToString().ShouldBe(sentence);
    }

    [Fact]
    public void Read_LongTextAndWriterOfTwoSectors_AreFaults()
    {
        var faults = Read($"2026;Helse;a;{new string('å', 20_001)};;", "2026;Skole;a;tekst;;", $"2026;{new string('x', 50)};b;tekst;;").Faults.Select(f => f.ToString()).ToList();

        faults[0].ShouldBe("row 2, column \"tekst\": a text of 20001 characters. Expected one contribution a row, of 20000 characters at most.");
        faults[1].ShouldContain("row 3, column \"sektor\": \"Skole\" is another sector than that of the same writer in row 2");
        faults[2].ShouldContain("row 4, column \"sektor\": a text of 50 characters is no sector");
    }

    [Fact]
    public void Read_MissingColumn_NamesIt() =>
        FreeTextReader.Read(new RawTable(["runde", "innspill"], []), Layout with { Sector = "", Writer = "", Date = "", Answered = "" }).Faults.ShouldHaveSingleItem().ToString()
            .ShouldBe("column \"tekst\": the file has no such column. Expected one of its columns to be called so; it has runde, innspill.");

    private static SurveyReading<FreeTextRow> Read(params string[] rows) => FreeTextReader.Read(new RawTable(["runde", "sektor", "hvem", "tekst", "inn", "ut"], [.. rows.Select(r => r.Split(';'))]), Layout);
}
