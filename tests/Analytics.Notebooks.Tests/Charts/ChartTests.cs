using System.Globalization;
using Analytics.Core;
using Analytics.Notebooks.Charts;
using Analytics.Notebooks.Tables;
using Analytics.Reporting.Figures;
using Shouldly;
using Xunit;

namespace Analytics.Notebooks.Tests.Charts;

public sealed class ChartTests
{
    private static readonly Measure Hidden = new(null, CellStatus.Confidential);
    private static readonly Measure Missing = new(null, CellStatus.Missing);

    public static TheoryData<string> Kinds { get; } = [.. Makers.Keys];

    private static Dictionary<string, Func<Table, Chart>> Makers => new()
    {
        ["Line"] = t => Notebook.Line(t, by: "name"),
        ["Bar"] = t => Notebook.Bar(t),
        ["Fan"] = t => Notebook.Fan(t),
        ["Scatter"] = t => Notebook.Scatter(t, "low", "value"),
        ["SmallMultiples"] = t => Notebook.SmallMultiples(t, "name"),
        ["Pyramid"] = t => Notebook.Pyramid(t, 2025),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AnyChart_EmptyTable_SaysThatNothingCanBeDrawn(string kind) =>
        Should.Throw<ConfigurationException>(() => Makers[kind](Rows())).Message.ShouldContain("no row has");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AnyChart_OneRow_IsDrawnInBothSizes(string kind)
    {
        var chart = Makers[kind](Rows(("Lyngvær", 2025, 3, 2, 4)));
        foreach (var drawing in new[] { chart.Wide, chart.Narrow })
        {
            drawing.Data.ShouldNotBeEmpty();
            drawing.Layout.Height.ShouldBeGreaterThan(60);
            foreach (var axis in drawing.Layout.Axes.Values.Cast<Axis>())
                axis.Range![0].ShouldNotBe(axis.Range[1], "an axis of no length draws nothing");
        }

        chart.ToJson().ShouldNotContain("NaN");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AnyChart_WrongColumn_IsNamedWithThoseThereAre(string kind)
    {
        var said = Should.Throw<ConfigurationException>(() => Makers[kind](Rows(("Lyngvær", 2025, 3, 2, 4)).Rename(kind == "Bar" ? "value" : kind == "Pyramid" ? "sex" : "low", "annet").Rename(kind is "Line" or "SmallMultiples" ? "value" : "year", "tid"))).Message;
        said.ShouldContain("there is no column \"");
        said.ShouldContain("annet", customMessage: said);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AnyChart_NamesThatLookLikeMarkup_AreLettersInTheDrawing(string kind)
    {
        const string Name = "<a href=\"javascript:alert(1)\">R&D</a>";
        var table = Rows((Name, 2024, 3, 2, 4), (Name, 2025, 4, 3, 5)).With("value", r => r.Number("value"), "<i>kr</i>");
        foreach (var drawing in new[] { Makers[kind](table).Wide, Makers[kind](table).Narrow })
        {
            var texts = drawing.Layout.Annotations.Select(a => a.Text).Concat(drawing.Data.SelectMany(d => d.HoverText ?? [])).Concat(drawing.Layout.Axes.Values.Cast<Axis>().SelectMany(a => a.TickText ?? [])).ToList();
            texts.ShouldAllBe(t => !t.Contains("<a", StringComparison.Ordinal) && !t.Contains("<i", StringComparison.Ordinal) && !t.Contains("R&D", StringComparison.Ordinal));
            if (kind is not ("Pyramid" or "Fan"))
                texts.ShouldContain(t => t.Contains("&lt;a", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Bar_HiddenMissingAndZero_AreThreeThings()
    {
        var chart = Notebook.Bar(Named(("Skjult", Hidden), ("Mangler", Missing), ("Null", new Measure(0, CellStatus.Observed)), ("Fem", new Measure(5, CellStatus.Observed))));
        chart.Wide.Data[0].X.ShouldBe([null, null, 0, 5]);
        Texts(chart.Wide).ShouldBe(["Skjult", "fortrolig", "Mangler", "mangler", "Null", "0", "Fem", "5"]);
        chart.Numbers.Count.ShouldBe(4);
    }

    [Fact]
    public void Bar_ShortUnitStandsWithEachValue_ALongOneBelowTheAxis()
    {
        var table = Named(("A", new Measure(1200, CellStatus.Observed)), ("B", new Measure(-800, CellStatus.Observed)));
        Texts(Notebook.Bar(table, unit: "kr").Wide).ShouldContain("1 200 kr");
        var per = Notebook.Bar(table, unit: "kr per innb.").Wide;
        Texts(per).ShouldContain("1 200");
        Texts(per).Count(t => t.Contains("innb", StringComparison.Ordinal)).ShouldBe(1);
        ((Axis)per.Layout.Axes["xaxis"]).TickText!.ShouldAllBe(t => !t.Contains("innb", StringComparison.Ordinal));
    }

    [Fact]
    public void Bar_LongNames_TakeTwoLines()
    {
        var chart = Notebook.Bar(Named(("Netto driftsutgifter til grunnskole per innbygger på 6 til 15 år", new Measure(1, CellStatus.Observed))));
        Texts(chart.Wide)[0].ShouldBe("Netto driftsutgifter til grunnskole per<br>innbygger på 6 til 15 år");
    }

    [Fact]
    public void Bar_TooMany_SaysHowManyItTakes() =>
        Should.Throw<ConfigurationException>(() => Notebook.Bar(Named([.. Enumerable.Range(0, 61).Select(i => ($"{i}", new Measure(i, CellStatus.Observed)))]))).Message.ShouldContain("at most 60");

    [Fact]
    public void Line_AHiddenYear_BreaksTheLine_AndIsNoZero()
    {
        var table = Rows(("A", 2020, 1, 0, 0), ("A", 2021, 2, 0, 0), ("A", 2022, 3, 0, 0), ("A", 2023, 4, 0, 0)).With("value", r => r.Whole("year") == 2022 ? Hidden : r.Number("value"));
        var chart = Notebook.Line(table);
        chart.Wide.Data[0].Y.ShouldBe([1, 2, null, 4]);
        chart.Wide.Data[1].X.ShouldBe([2023], "the last point is marked, and a lone one would be");
        chart.Numbers["value"].Cells[2].IsConfidential.ShouldBeTrue();
    }

    [Fact]
    public void Line_ALoneYear_IsMarked() =>
        Notebook.Line(Rows(("A", 2018, 7, 0, 0), ("A", 2020, 1, 0, 0), ("A", 2021, 2, 0, 0))).Wide.Data[1].X.ShouldBe([2018, 2021]);

    [Fact]
    public void Line_LabelsSayWhoInBothDrawings_AlsoWhereALineEndsEarly()
    {
        var chart = Notebook.Line(Rows(("Lyngvær", 2024, 3, 0, 0), ("Lyngvær", 2025, 4, 0, 0), ("KOSTRA-gruppe 5 i nord", 2024, 2, 0, 0)), by: "name", unit: "prosent");
        Texts(chart.Wide).ShouldContain("Lyngvær: 4 %");
        Texts(chart.Narrow).ShouldContain("Lyngvær<br>4 %");
        Texts(chart.Wide).ShouldContain("KOSTRA-gruppe 5 i no…<br>2 %");
        chart.Wide.Layout.Annotations.Single(a => a.Text.StartsWith("KOSTRA", StringComparison.Ordinal)).X.ShouldBe(2024);
    }

    [Fact]
    public void Line_TooMany_PointsToPanels() =>
        Should.Throw<ConfigurationException>(() => Notebook.Line(Rows([.. Enumerable.Range(0, 13).Select(i => ($"{i}", 2025, (double)i, 0.0, 0.0))]), by: "name")).Message.ShouldContain("SmallMultiples");

    [Theory]
    [InlineData(2026, false)]
    [InlineData(2016, true)]
    public void Fan_LabelsOfTheForecast_KeepClearOfTheAxisLabel(int first, bool saysCounted)
    {
        var rows = Enumerable.Range(first, 2041 - first + 1).Select(y => ("A", y, 407.4 + y - first, 400.2, 525.3)).ToArray();
        var table = Rows(rows).With("low", r => r.Whole("year") > 2026 ? r.Number("low") : null).With("high", r => r.Whole("year") > 2026 ? r.Number("high") : null);
        var chart = Notebook.Fan(table, unit: "personer");
        foreach (var (drawing, width) in new[] { (chart.Wide, 760.0), (chart.Narrow, 358.0) })
        {
            var axis = (Axis)drawing.Layout.Axes["yaxis"];
            var across = (Axis)drawing.Layout.Axes["xaxis"];
            var plot = width - drawing.Layout.Margin.R;
            double Pixels(Annotation label) => ((label.X - across.Range![0]) / (across.Range[1] - across.Range[0]) * plot) + label.XShift;
            var axisLabel = axis.TickText![^1].Length * 7.0;
            var zone = drawing.Layout.Annotations.Single(a => a.Text == "Framskriving");
            Pixels(zone).ShouldBeGreaterThan(axisLabel);
            (Pixels(zone) + 80).ShouldBeLessThanOrEqualTo(width);
            var counted = drawing.Layout.Annotations.Where(a => a.Text == "Registrert").ToList();
            counted.Count.ShouldBe(saysCounted && width > 600 ? 1 : 0);
            counted.Select(Pixels).Where(right => right - 70 <= axisLabel).ShouldBeEmpty();
        }

        Texts(chart.Wide).ShouldContain(t => t.EndsWith(" personer", StringComparison.Ordinal) && !t.Contains(',', StringComparison.Ordinal), "persons are whole");
        Texts(chart.Narrow).ShouldAllBe(t => !t.Contains("personer", StringComparison.Ordinal), "the axis bears the unit where there is no room");
    }

    [Fact]
    public void Fan_AnotherInterval_IsCalledWhatItIs() =>
        Notebook.Fan(Rows(("A", 2025, 3, 2, 4), ("A", 2026, 3, 1, 5)), interval: "95 %-intervall").Wide.Data[0].HoverText![0].ShouldStartWith("95 %-intervall");

    [Fact]
    public void Scatter_SaysWhatBothAxesMeasure_AndLeavesOutWhatLacksOne()
    {
        var table = Rows(("A", 2025, 3, 2, 4), ("B", 2025, 5, 6, 4), ("C", 2025, 7, 8, 4)).With("value", r => r.Text("name") == "C" ? Hidden : r.Number("value"), "prosent");
        var chart = Notebook.Scatter(table, "low", "value", own: "B", xTitle: "Andel");
        chart.Wide.Data.SelectMany(d => d.X).ShouldBe([2, 6]);
        Texts(chart.Wide).ShouldBe(["<b>B</b>", "value", "Andel"]);
        ((Axis)chart.Wide.Layout.Axes["yaxis"]).TickText![^1].ShouldEndWith("%");
        chart.Numbers.Count.ShouldBe(3);
        Texts(Notebook.Scatter(table, "low", "value", yTitle: "Resultat").Wide).ShouldContain("Resultat");
    }

    [Fact]
    public void SmallMultiples_EachPanelHasItsUnit_AndMixedOnesAreRefused()
    {
        var table = Rows(("kroner", 2024, 1000, 0, 0), ("kroner", 2025, 1200, 0, 0), ("andel", 2025, 3.5, 0, 0)).With("unit", r => r.Text("name") == "andel" ? "prosent" : "kr");
        var chart = Notebook.SmallMultiples(table, "name");
        ((Axis)chart.Wide.Layout.Axes["yaxis"]).TickText![^1].ShouldEndWith("kr");
        ((Axis)chart.Wide.Layout.Axes["yaxis2"]).TickText![^1].ShouldEndWith("%");
        Texts(chart.Wide).ShouldBe(["<b>kroner</b>", "1 200", "<b>andel</b>", "3,5 %"]);
        var mixed = table.With("unit", r => r.Whole("year") == 2024 ? "kr" : "prosent");
        Should.Throw<ConfigurationException>(() => Notebook.SmallMultiples(mixed, "name")).Message.ShouldContain("the panel kroner has values in kr and prosent");
        Should.Throw<ConfigurationException>(() => Notebook.SmallMultiples(Rows([.. Enumerable.Range(0, 13).Select(i => ($"{i}", 2025, 1.0, 0.0, 0.0))]), "name")).Message.ShouldContain("there are 13 panels");
    }

    [Fact]
    public void Pyramid_ASumOfBothSexesOrAHiddenCell_IsRefused()
    {
        var table = Rows(("A", 2025, 3, 2, 4));
        Should.Throw<ConfigurationException>(() => Notebook.Pyramid(table.With("sex", _ => "begge"), 2025)).Message.ShouldContain("the sex \"begge\"");
        Should.Throw<ConfigurationException>(() => Notebook.Pyramid(table.With("persons", _ => Hidden), 2025)).Message.ShouldContain("has no value");
        Should.Throw<ConfigurationException>(() => Notebook.Pyramid(table, 2026)).Message.ShouldContain("no row has the year 2026");
        Notebook.Pyramid(table, 2025).Wide.Data[0].X[^1].ShouldBe(9, "all from 90 years stand in one row");
    }

    private static Table Rows(params (string Name, int Year, double Value, double Low, double High)[] rows) => new(
    [
        new Column("name", [.. rows.Select(r => Cell.Of(r.Name))]),
        new Column("year", [.. rows.Select(r => Cell.Of(r.Year))]),
        new Column("value", [.. rows.Select(r => Cell.Of(r.Value))]),
        new Column("low", [.. rows.Select(r => Cell.Of(r.Low))]),
        new Column("high", [.. rows.Select(r => Cell.Of(r.High))]),
        new Column("sex", [.. rows.Select(_ => Cell.Of("menn"))]),
        new Column("age", [.. rows.Select(_ => Cell.Of(101))]),
        new Column("persons", [.. rows.Select(_ => Cell.Of(9))], "personer"),
    ]);

    private static Table Named(params (string Name, Measure Value)[] rows) => new([new Column("name", [.. rows.Select(r => Cell.Of(r.Name))]), new Column("value", [.. rows.Select(r => Cell.Of(r.Value))])]);

    private static List<string> Texts(FigureSpecification drawing) => [.. drawing.Layout.Annotations.Select(a => a.Text.Replace('\u00A0', ' ').ToString(CultureInfo.InvariantCulture))];
}
