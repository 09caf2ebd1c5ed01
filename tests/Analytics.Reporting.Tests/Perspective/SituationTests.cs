using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Economy;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Perspective;
using Analytics.Reporting.Tests.Fixtures;
using Shouldly;
using Xunit;

namespace Analytics.Reporting.Tests.Perspective;

public sealed class SituationTests
{
    private static Chapter Chapter(PerspectiveInput input, string id) => PerspectiveComposer.Compose(input).Chapters.Single(c => c.Id == id);

    private static PerspectiveInput WithTotals(double first, double last) => Lyngvaer.OnlyTotals with
    {
        Population = Lyngvaer.History with { ByAge = new Dictionary<Year, PopulationVector>(), Totals = new Dictionary<Year, double> { [new Year(2016)] = first, [new Year(2026)] = last } },
    };

    private static PerspectiveInput WithResult(params double[] values) => Lyngvaer.Full with
    {
        Finance = [Lyngvaer.Full.Finance[0] with { Own = Lyngvaer.Full.Finance[0].Own with { Points = [.. values.Select((v, i) => new IndicatorPoint(new Year(2020 + i), Measure.Of(v), Lyngvaer.Accounts("12134", "KOSAGD230000", 2020 + i)))] } }],
    };

    [Theory]
    [InlineData(5000, 4500, "Lyngvær har 500 færre innbyggere enn i 2016")]
    [InlineData(5000, 6200, "Lyngvær har 1\u00A0200 flere innbyggere enn i 2016")]
    [InlineData(5000, 4990, "Lyngvær har nesten like mange innbyggere som i 2016")]
    public void Population_Change_IsTheHeading(double first, double last, string expected) => Chapter(WithTotals(first, last), "befolkning").Heading.ShouldBe(expected);

    [Fact]
    public void Projection_ChangeSmallerThanPastErrors_IsUncertain()
    {
        var unsure = Lyngvaer.Full with { BackTest = [.. Lyngvaer.Full.BackTest.Select(b => b with { ModelMape = 50 })], Main = Lyngvaer.Full.Main! with { Intervals = [] } };
        Chapter(unsure, "framskriving").Heading.ShouldBe("Det er usikkert om folketallet går opp eller ned mot 2040");
    }

    [Fact]
    public void Projection_Fall_SaysProbablyAndToTheNearestTen() =>
        Chapter(Lyngvaer.Full with { Main = Lyngvaer.Full.Main! with { Intervals = [] } }, "framskriving").Heading.ShouldMatch("^Folketallet går trolig ned, framskrevet til [0-9]\u00A0[0-9]{2}0 i 2040$");

    [Fact]
    public void Projection_WithIntervals_SaysHowOftenTheyHeld() =>
        Chapter(Lyngvaer.Full, "framskriving").Blocks.OfType<ParagraphBlock>().Single().Text.ShouldContain("holdt det fasit 5 av 6 ganger");

    [Fact]
    public void Projection_WithoutIntervals_SaysThatItHasNone()
    {
        var input = Lyngvaer.Full with { Main = Lyngvaer.Full.Main! with { Intervals = [] }, BackTest = [], ServiceDemand = [], Staffing = null };
        var chapter = Chapter(input, "framskriving");

        chapter.Blocks.OfType<ParagraphBlock>().Single().Text.ShouldStartWith("Denne utgaven har ikke et usikkerhetsintervall");
        DocumentText.Of(PerspectiveComposer.Compose(input)).ShouldAllBe(text => !text.Contains("%-intervall"));
    }

    [Fact]
    public void Projection_IntervalBelowToday_NamesItsEnds()
    {
        var main = Lyngvaer.Full.Main!;
        var low = main.Intervals.Select(i => i.Ages == new AgeRange(0) ? i with { Persons = new PredictionInterval(4000, 4500) } : i).ToList();

        var chapter = Chapter(Lyngvaer.Full with { Main = main with { Intervals = low } }, "framskriving");

        chapter.Heading.ShouldBe("Folketallet blir trolig mellom 4\u00A0000 og 4\u00A0500 i 2040");
        chapter.Blocks.OfType<FigureBlock>().First().Title.ShouldBe("Nedgangen fortsetter i hele intervallet");
    }

    [Fact]
    public void ServiceDemand_ChosenPaths_AreToldInWords()
    {
        var notes = Notes(Lyngvaer.Full);
        notes.ShouldContain(n => n.Contains("i 2025 er utgangspunktet for institusjonsopphold, 80 år og eldre. For de andre tjenestene er det landets"));
        notes.ShouldContain(n => n.Contains("for institusjonsopphold, 80 år og eldre: dekningsgraden går jevnt fra 9\u00A0% i 2025 til 8\u00A0% i 2035. For de andre tjenestene holdes dekningsgraden uendret."));
        var country = Lyngvaer.Full with { ServiceDemand = [.. Lyngvaer.Full.ServiceDemand.Where(s => !s.Rates.HasOwnCoverage)] };
        Notes(country).ShouldContain(n => n.StartsWith("ikke kommunens:", StringComparison.Ordinal));
        Notes(country).ShouldContain("dekningsgraden holdes uendret for alle tjenestene.");

        static IReadOnlyList<string> Notes(PerspectiveInput input) =>
            [.. Chapter(input, "framskriving").Blocks.OfType<TableBlock>().Single(t => t.Table.Caption == "Behov for tjenester").Notes.Select(n => n.Text)];
    }

    [Theory]
    [InlineData(0, "færre enn 1 av 10")]
    [InlineData(0.049, "færre enn 1 av 10")]
    [InlineData(0.05, "om lag 1 av 10")]
    [InlineData(0.74, "om lag 7 av 10")]
    [InlineData(0.949, "om lag 9 av 10")]
    [InlineData(1, "flere enn 9 av 10")]
    public void Probability_InTenths_IsNeverNoneOrAll(double probability, string expected) =>
        Analytics.Reporting.Text.ProbabilityWords.OfTen(probability).ShouldBe(expected);

    [Fact]
    public void Scenarios_WithoutAccounts_SayWhyAndDoNotAssess()
    {
        var chapter = Chapter(Lyngvaer.NoFinance, "scenarioer");

        chapter.Heading.ShouldBe("Regnskapet kan ikke føres framover med tallene som er lest inn");
        chapter.Blocks.OfType<MissingBlock>().Single().Why.ShouldContain("ingen tall for disposisjonsfond");
        chapter.Blocks.OfType<CardsBlock>().Single().Cards[0].Facts.Single().Status.ShouldBe(DataStatus.Missing);
    }

    [Fact]
    public void Scenarios_FundThatLasts_IsNotSaidToBeEmpty()
    {
        var outlook = Lyngvaer.Full.Sustainability!;
        var rich = outlook.Study!.Unchanged with { Years = [.. outlook.Study.Unchanged.Years.Select(y => y with { NetResult = 20e6, Fund = 60e6, Uncovered = 0 })] };

        var chapter = Chapter(Lyngvaer.Full with { Sustainability = outlook with { Study = outlook.Study with { Unchanged = rich } } }, "scenarioer");

        chapter.Heading.ShouldBe("Disposisjonsfondet kan vare ut 2040 hvis ingenting endres");
        chapter.Blocks.OfType<ParagraphBlock>().Last().Text.ShouldStartWith("Netto driftsresultat er i snitt 2026–2040 over kommunens eget mål på 2,0\u00A0prosent");
    }

    [Fact]
    public void Scenarios_EveryCard_SaysWhatIsNotAssessed() =>
        Chapter(Lyngvaer.Full, "scenarioer").Blocks.OfType<CardsBlock>().Single().Cards.Skip(1).Select(c => c.Facts[^1].Status).ShouldAllBe(s => s == DataStatus.Missing);

    [Fact]
    public void Spending_WithoutNeed_ShowsOnlyTheRawDifference()
    {
        var tables = Chapter(Lyngvaer.Full, "pengebruk").Blocks.OfType<TableBlock>().ToList();

        tables[0].Table.Columns.Select(c => c.Header).ShouldContain("Nivå");
        tables[1].Table.Columns.Select(c => c.Header).ShouldBe(["Netto driftsutgifter til", "Lyngvær", "Landet", "Forskjell", "Forskjell, mill. kr"]);
        tables[1].Notes.ShouldContain(n => n.Text.StartsWith("Sektoren har ingen kostnadsnøkkel", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pengebruk")]
    [InlineData("demografikostnad")]
    [InlineData("bemanning")]
    [InlineData("scenarioer")]
    public void OutlookChapters_WithoutData_SayWhatIsMissing(string id) =>
        Chapter(Lyngvaer.Nothing, id).Blocks.OfType<MissingBlock>().ShouldHaveSingleItem().Why.ShouldContain("SSB-tabell");

    [Theory]
    [InlineData(0, "under\u00A01\u00A0%")]
    [InlineData(0.0049, "under\u00A01\u00A0%")]
    [InlineData(0.43, "43\u00A0%")]
    [InlineData(0.9951, "over\u00A099\u00A0%")]
    [InlineData(1, "over\u00A099\u00A0%")]
    public void Probability_OfAFewPaths_IsNeverNoneOrAll(double probability, string expected) =>
        Analytics.Reporting.Text.ProbabilityWords.Percent(probability).ShouldBe(expected);

    [Fact]
    public void BackTest_MethodNotBetterThanNoChange_SaysSo()
    {
        var worse = Lyngvaer.Full with { BackTest = [.. Lyngvaer.Full.BackTest.Select(b => b with { ModelMape = b.NoChangeMape + 1 })] };
        Chapter(worse, "framskriving").Blocks.OfType<TableBlock>().Single(t => t.Title == "Hvor godt traff vi før?").Source!.Extra.ShouldContain("ikke klart nærmere");
    }

    [Fact]
    public void BackTest_FewLaunches_SaysLittleMaterial()
    {
        var few = Lyngvaer.Full with { BackTest = [.. Lyngvaer.Full.BackTest.Select(b => b with { Launches = 2 })] };
        Chapter(few, "framskriving").Blocks.OfType<TableBlock>().Single(t => t.Title == "Hvor godt traff vi før?").Notes.ShouldContain(n => n.Term == "Lite materiale.");
    }

    [Theory]
    [InlineData(new[] { 3.0, 2.5, 2.2 }, "Overskuddet er innenfor grensen", "Overskuddet var over måltallet i 2022")]
    [InlineData(new[] { 3.0, 2.5, 1.2 }, "Overskuddet er utenfor grensen", "Overskuddet var under måltallet i 2022")]
    [InlineData(new[] { 3.0, 0.5, -1.2 }, "Overskuddet er utenfor grensen", "Overskuddet har vært under måltallet to år på rad")]
    public void Economy_Result_DecidesHeadingAndTitle(double[] values, string heading, string title)
    {
        var chapter = Chapter(WithResult(values), "okonomi");
        chapter.Heading.ShouldBe(heading);
        chapter.Blocks.OfType<FigureBlock>().First().Title.ShouldBe(title);
    }

    [Fact]
    public void Economy_NoLimit_DoesNotJudge()
    {
        var free = Lyngvaer.Full with { Finance = [Lyngvaer.Full.Finance[0] with { Thresholds = [] }] };
        Chapter(free, "okonomi").Heading.ShouldBe("Overskuddet var 0,6\u00A0prosent i 2025, men ingen grense er satt");
    }

    [Fact]
    public void Economy_HiddenAndMissing_AreWordsNeverZero()
    {
        var measure = Lyngvaer.Full.Finance[0];
        var points = measure.Own.Points.ToList();
        points[1] = points[1] with { Measure = new Measure(null, CellStatus.Confidential) };
        points[2] = points[2] with { Measure = new Measure(null, CellStatus.Missing) };
        points[3] = points[3] with { Measure = new Measure(null, CellStatus.Nil) };
        var table = Chapter(Lyngvaer.Full with { Finance = [measure with { Own = measure.Own with { Points = points } }] }, "okonomi").Blocks.OfType<FigureBlock>().First().Table;
        (table.Rows[1].Cells[0].Text, table.Rows[1].Cells[0].Status).ShouldBe(("skjult", DataStatus.Hidden));
        (table.Rows[2].Cells[0].Text, table.Rows[2].Cells[0].Status).ShouldBe(("mangler", DataStatus.Missing));
        table.Rows[3].Cells[0].Text.ShouldBe("0,0");
    }

    [Fact]
    public void Economy_ProvisionalYear_SaysSoAtTheNumber()
    {
        var chapter = Chapter(Lyngvaer.Full, "okonomi");
        chapter.Lead.ShouldStartWith("I 2025 (foreløpige tall) var overskuddet 0,6");
        chapter.Blocks.OfType<FigureBlock>().First().Table.Rows[^1].Header.ShouldBe("2025 (foreløpig)");
    }

    [Fact]
    public void OneMinute_NotAssessedLight_IsNeverColouredAndSaysWhy()
    {
        var light = Chapter(Lyngvaer.Full, "ett-minutt").Blocks.OfType<TrafficLightsBlock>().Single().Lights[1];
        light.Verdict.ShouldBe(TrafficLightVerdict.NotAssessed);
        light.VerdictWord.ShouldBe("Ikke vurdert");
        light.Why.ShouldContain("ikke lest inn");
        light.Chart.ShouldBeNull();
    }

    [Fact]
    public void OneMinute_ManyFindings_ShowsFiveAtMost() =>
        Chapter(Lyngvaer.Full, "ett-minutt").Blocks.OfType<FindingsBlock>().Single().Findings.Count.ShouldBe(5);

    [Fact]
    public void Appendix_CompassOfAnotherVersion_IsNotCompared()
    {
        var rows = Chapter(Lyngvaer.Full, "vedlegg").Blocks.OfType<TableBlock>().Single().Table.Rows;
        rows.Single(r => r.Header == "Lyngvær 2021").Cells[2].Text.ShouldBe(".");
        rows.Single(r => r.Header == "Eget mål 2020").Cells[2].Text.ShouldBe("\u2212154");
    }

    [Fact]
    public void Appendix_SumOfAreas_StaysASum() =>
        Chapter(Lyngvaer.Full, "vedlegg").Blocks.OfType<FigureBlock>().Single().Table.Rows.ShouldContain(r => r.Header == "Område 4+5: sum" && r.Cells[1].Text == "200");

    [Fact]
    public void SmallGroups_AreSaidToBeSmall()
    {
        var tiny = new PopulationVector([.. Enumerable.Repeat(1.0, Age.Count)], [.. Enumerable.Repeat(1.0, Age.Count)]);
        var input = Lyngvaer.OnlyTotals with { Population = Lyngvaer.History with { ByAge = new Dictionary<Year, PopulationVector> { [new Year(2026)] = tiny } } };
        Chapter(input, "befolkning").Blocks.OfType<TableBlock>().First().Notes.ShouldContain(n => n.Text.StartsWith("Tallet bygger på få personer"));
    }

    [Fact]
    public void OneMinute_FindingWithFacts_TellsThemAndTheFormula()
    {
        var findings = Chapter(Lyngvaer.Full, "ett-minutt").Blocks.OfType<FindingsBlock>().Single().Findings;
        findings[0].Heading.ShouldBe("Flere eldre gir høyere utgifter i 2030 enn i 2026");
        findings[0].Amount.ShouldBe("7,4\u00A0mill.\u00A0kr");
        findings[0].Text.ShouldContain("Mest betyr gruppen 80–89 år, med +9,3\u00A0mill.\u00A0kr.");
        findings[3].Trace.Rows.ShouldContain(("Formel", "(2,0 \u2212 0,6) prosent × 515,0\u00A0mill.\u00A0kr i driftsinntekter"));
    }

    [Fact]
    public void OneMinute_CriterionOnPercentChange_IsNotDrawnAmongPersons()
    {
        var population = new CriterionResult("endringen i folketallet er minst \u22125 prosent", -2.6, "prosent", 1, -5, true, true, null, [(new Year(2016), 5121), (new Year(2026), 4978)], [Lyngvaer.Population], "Oppsettet");
        var input = Lyngvaer.Full with { Lights = [new TrafficLight("Samfunn", TrafficLightVerdict.Green, [population])] };
        Chapter(input, "ett-minutt").Blocks.OfType<TrafficLightsBlock>().Single().Lights[0].Chart.ShouldBeNull();
    }

    [Fact]
    public void Population_EventsOfUnknownOrigin_AreNotGivenATable()
    {
        var chapter = Chapter(Lyngvaer.Full with { EventsProvenance = null }, "befolkning");
        chapter.Blocks.OfType<FigureBlock>().Single(f => f.Number == "2.2").Source.Text.ShouldStartWith("Kilde: ikke oppgitt i dataene");
    }

    [Fact]
    public void Population_ZeroYears_AreMissingNotZero()
    {
        var totals = new Dictionary<Year, double> { [new Year(2015)] = 0, [new Year(2016)] = 5000, [new Year(2026)] = 4500 };
        var input = Lyngvaer.OnlyTotals with { Population = Lyngvaer.History with { ByAge = new Dictionary<Year, PopulationVector>(), Totals = totals } };
        Chapter(input, "befolkning").Heading.ShouldBe("Lyngvær har 500 færre innbyggere enn i 2016");
    }

    [Fact]
    public void AboutTheNumbers_ContractBreaches_AreTheSecondTableHeldBackFirst()
    {
        var told = Lyngvaer.Full with
        {
            Notices =
            [
                new SourceNotice(SourceNoticeKind.Late, "Finansielle nøkkeltall, konsern", "SSB 12134", "Nyeste periode er kommet i tide", "nyeste periode med tall er 2024; 2025 skulle ha kommet 15.3.2026"),
                new SourceNotice(SourceNoticeKind.HeldBack, "Økonomisk oversikt drift, konsern", "SSB 13551", "Driftsinntektene er summen av inntektslinjene", "9905, 2025: 31 mot beregnet 30"),
            ],
        };

        var table = Chapter(told, "om-tallene").Blocks.OfType<TableBlock>().Single(b => b.Title == "Holdt tilbake, varsler og forsinkelser").Table;

        table.Rows[0].Header.ShouldBe("Økonomisk oversikt drift, konsern");
        table.Rows[0].Cells.Select(c => c.Text).ShouldBe(["SSB 13551", "Holdt tilbake, tallene fra før står", "Driftsinntektene er summen av inntektslinjene", "9905, 2025: 31 mot beregnet 30."]);
        table.Rows[1].Cells[1].Text.ShouldBe("Forsinket");
        Chapter(Lyngvaer.Full, "om-tallene").Blocks.OfType<TableBlock>().ShouldHaveSingleItem();
    }
}
