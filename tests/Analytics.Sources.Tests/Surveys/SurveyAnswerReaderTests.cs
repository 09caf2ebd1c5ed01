using Analytics.Sources.Surveys;
using Analytics.Sources.Tables;
using Shouldly;
using Xunit;

namespace Analytics.Sources.Tests.Surveys;

public sealed class SurveyAnswerReaderTests
{
    private static readonly SurveyLayout Wide = new("enhet", ["a", "b"], 1, 5, true, "1-5") { Round = "runde", Sector = "sektor", Respondent = "nr" };

    private static readonly SurveyLayout Long = new("enhet", ["a", "b"], -3, 3, true, "-3..+3") { FixedRound = "2024", Respondent = "nr", Item = "sporsmal", Value = "svar", Weight = "vekt", Backgrounds = ["alder"] };

    private static readonly SurveyFrameUnit[] Frame = [new("2025", "Helse", "Sykehjem", 3), new("2025", "Helse", "Legekontor", 1)];

    [Fact]
    public void Read_Wide_HasTheAnswersAndWhatIsMissing()
    {
        var read = Read(Wide, "nr;runde;sektor;enhet;a;b", "1;2025;Helse;Sykehjem;4;5", "2;2025;Helse;Sykehjem;;3,0");

        read.Faults.ShouldBeEmpty();
        read.Rows.Count.ShouldBe(2);
        read.Rows[0].Answers.ShouldBe([4, 5]);
        read.Rows[1].Answers.ShouldBe([double.NaN, 3]);
        (read.Rows[0].Round, read.Rows[0].Sector, read.Rows[0].Unit, read.Rows[0].Weight).ShouldBe(("2025", "Helse", "Sykehjem", 1));
    }

    [Fact]
    public void Read_Long_PutsARespondentsAnswersTogether()
    {
        var read = Read(Long, "nr;enhet;alder;vekt;sporsmal;svar", "7;Nord;18-39;1,5;b;-3", "8;Sør;67-;1;a;2", "7;Nord;18-39;1,5;a;+1");

        read.Faults.ShouldBeEmpty();
        read.Rows.Select(r => (r.Unit, r.Weight, r.Backgrounds[0])).ShouldBe([("Nord", 1.5, "18-39"), ("Sør", 1, "67-")]);
        read.Rows[0].Answers.ShouldBe([1, -3]);
        read.Rows[1].Answers.ShouldBe([2, double.NaN]);
    }

    [Theory]
    [InlineData("6", "6 is above the highest answer", "labels")]
    [InlineData("0", "0 is below the lowest answer", "scale 1-5")]
    [InlineData("3,5", "3,5 lies between two answers", "whole number")]
    [InlineData("Helt enig", "\"Helt enig\" is the label of an answer", "1-5")]
    [InlineData("01.mai", "\"01.mai\" is a date", "spreadsheet")]
    [InlineData("5. jan", "is a date", "spreadsheet")]
    [InlineData("1.5.2025", "is a date", "spreadsheet")]
    [InlineData("2025-05-01", "is a date", "spreadsheet")]
    [InlineData("Jeg synes lederen min skulle snakke mer med oss", "a text of 47 characters", "1-5")]
    public void Read_WrongAnswer_SaysRowColumnValueAndExpectation(string answer, string found, string expected)
    {
        var read = Read(Wide, "nr;runde;sektor;enhet;a;b", "1;2025;Helse;Sykehjem;4;5", $"2;2025;Helse;Sykehjem;4;{answer}");

        read.Rows.ShouldBeEmpty("a file with a fault is refused whole");
        var sentence = read.Faults.ShouldHaveSingleItem().ToString();
        sentence.ShouldStartWith("row 3, column \"b\": ");
        sentence.ShouldContain(found);
        sentence.ShouldContain(expected);
        sentence.ShouldNotContain("lederen", Case.Insensitive);
    }

    [Fact]
    public void Read_SameRespondentTwice_SaysBothRows_AndNoNumber()
    {
        var fault = Read(Wide, "nr;runde;sektor;enhet;a;b", "731;2025;Helse;Sykehjem;4;5", "731;2025;Helse;Sykehjem;2;2").Faults.ShouldHaveSingleItem().ToString();

        fault.ShouldStartWith("row 3, column \"nr\": the same respondent as in row 2");
        fault.ShouldNotContain("731");
    }

    [Fact]
    public void Read_UnitThatIsNotInTheFrame_OrHasMoreAnswersThanPeople_IsAFault()
    {
        var faults = Read(Wide, "nr;runde;sektor;enhet;a;b", "1;2025;Helse;Sykehem;4;5", "2;2025;Helse;Legekontor;4;5", "3;2025;Helse;Legekontor;4;4").Faults.Select(f => f.ToString()).ToList();

        faults.Count.ShouldBe(2);
        faults[0].ShouldStartWith("row 2, column \"enhet\": \"Sykehem (Helse)\" is not in the frame of round 2025");
        faults[1].ShouldContain("2 answered in \"Legekontor (Helse)\" in round 2025, and 1 were asked");
    }

    [Fact]
    public void Read_FileOfAnotherScale_SaysSoFirst()
    {
        var rows = Enumerable.Range(1, 30).Select(i => $"{i};2025;Helse;Sykehjem;{10 * (i % 10)};{i}");

        Read(Wide, ["nr;runde;sektor;enhet;a;b", .. rows]).Faults[0].ToString().ShouldContain("seems to be of another scale");
    }

    [Fact]
    public void Read_MissingColumn_NamesThoseThatAreThere()
    {
        var fault = Read(Wide, "nr;runde;sektor;enhet;a;x", "1;2025;Helse;Sykehjem;4;5").Faults.ShouldHaveSingleItem();

        fault.Column.ShouldBe("b");
        fault.Expected.ShouldContain("nr, runde, sektor, enhet, a, x");
    }

    [Fact]
    public void Read_LongFileWithFaults_NamesEach()
    {
        var faults = Read(Long, "nr;enhet;alder;vekt;sporsmal;svar", "7;Nord;;1;a;1", "7;Nord;;1;a;2", "7;Sør;;1;b;2", "8;Sør;;x;c;2").Faults.Select(f => f.ToString()).ToList();

        faults.Count.ShouldBe(4);
        faults[0].ShouldContain("a second time");
        faults[1].ShouldContain("another unit than that of the same respondent in row 2");
        faults[2].ShouldContain("\"x\" is no weight");
        faults[3].ShouldContain("\"c\" is no item of the survey");
    }

    [Fact]
    public void Read_HeaderFurtherDown_CountsRowsAsTheFileDoes()
    {
        var table = new RawTable(["nr", "runde", "sektor", "enhet", "a", "b"], [["1", "2025", "Helse", "Sykehjem", "4", "2025-05-01"]]) { Sheet = "Svar", HeaderLine = 4 };

        SurveyAnswerReader.Read(table, Wide, Frame).Faults.ShouldHaveSingleItem().ToString().ShouldStartWith("row 5, column \"b\": \"2025-05-01\" is a date");
    }

    private static SurveyReading<SurveyRespondent> Read(SurveyLayout layout, params string[] lines) =>
        SurveyAnswerReader.Read(Table(lines), layout, layout.IsLong ? null : lines.Length > 20 ? [new SurveyFrameUnit("2025", "Helse", "Sykehjem", 100)] : Frame);

    private static RawTable Table(string[] lines) => new(lines[0].Split(';'), [.. lines.Skip(1).Select(l => l.Split(';'))]);
}
