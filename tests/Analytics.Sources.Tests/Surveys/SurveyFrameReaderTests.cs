using Analytics.Sources.Surveys;
using Analytics.Sources.Tables;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.Surveys;

public sealed class SurveyFrameReaderTests
{
    [Fact]
    public void Read_Units_AreTheFrame() => Frame("2025;Helse;Sykehjem;64").Rows.ShouldHaveSingleItem().ShouldBe(new SurveyFrameUnit("2025", "Helse", "Sykehjem", 64));

    [Theory]
    [InlineData("2025;Helse;Sykehjem;mange", "\"mange\" is no number of people")]
    [InlineData("2025;Helse;Sykehjem;-1", "\"-1\" is no number of people")]
    [InlineData("2025;Helse;;4", "nothing stands there")]
    public void Read_WrongRow_IsAFault(string row, string found) => Frame(row).Faults.ShouldHaveSingleItem().ToString().ShouldContain(found);

    [Fact]
    public void Read_UnitTwice_IsAFault() => Frame("2025;Helse;Sykehjem;4", "2025;Helse;Sykehjem;5").Faults.ShouldHaveSingleItem().ToString().ShouldContain("stands twice");

    [Fact]
    public void Read_Aggregates_NeedTheNumberOfAnswers()
    {
        var layout = new SurveyLayout("omrade", [], 0, 100, false, "0-100") { FixedRound = "2024", Item = "tjeneste", Value = "indeks" };
        var table = new RawTable(["omrade", "tjeneste", "indeks", "n", "sd"], [["Nord", "Vei", "47,5", "12", "18"], ["Nord", "Skole", "101", "12", ""], ["Nord", "Bad", "60", "", ""]]);

        var read = SurveyAggregateReader.Read(table, layout, "n", "sd", new Dictionary<string, string> { ["Vei"] = "vei", ["Skole"] = "skole", ["Bad"] = "bad" });

        read.Faults.Select(f => f.ToString()).ShouldBe(
        [
            "row 3, column \"indeks\": 101 is above the highest answer. Expected a number on the scale 0-100, or nothing; numbers of labels must be turned into the values first.",
            "row 4, column \"n\": \"\" is no number of answers. Expected a whole number that is 0 or more: without it the figure cannot be protected.",
        ]);
        SurveyAggregateReader.Read(table with { Rows = [table.Rows[0]] }, layout, "n", "sd", new Dictionary<string, string> { ["Vei"] = "vei" }).Rows.ShouldHaveSingleItem()
            .ShouldBe(new SurveyAggregate("2024", "", "Nord", "vei", 12, 47.5, 18));
    }

    private static SurveyReading<SurveyFrameUnit> Frame(params string[] rows) =>
        SurveyFrameReader.Read(new RawTable(["runde", "sektor", "enhet", "antall"], [.. rows.Select(r => r.Split(';'))]), ("runde", "sektor", "enhet", "antall"));
}
