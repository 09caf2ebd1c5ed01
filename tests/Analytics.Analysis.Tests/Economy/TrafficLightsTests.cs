using Analytics.Analysis.Demography;
using Analytics.Analysis.Economy;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Economy;

public sealed class TrafficLightsTests
{
    private static readonly TrafficLightCriterion Mean = new("netto-driftsresultat", null, CriterionStatistic.MeanFourYears);
    private static readonly TrafficLightCriterion Debt = new("netto-lånegjeld", null, CriterionStatistic.Latest);

    [Theory]
    [InlineData(2.0, 60.0, TrafficLightVerdict.Green)]
    [InlineData(1.0, 60.0, TrafficLightVerdict.Yellow)]
    [InlineData(1.0, 90.0, TrafficLightVerdict.Red)]
    [InlineData(1.75, 75.0, TrafficLightVerdict.Green)]
    public void Evaluate_TwoCriteria_CountsThoseMet(double result, double debt, TrafficLightVerdict expected) =>
        Evaluate([Mean, Debt], Result(result), DebtOf(debt, Series.AtMost(75, ThresholdKind.OwnTarget, "netto-lånegjeld"))).Verdict.ShouldBe(expected);

    [Fact]
    public void Evaluate_NoLimit_IsNotAssessed()
    {
        var light = Evaluate([Mean, Debt], Result(2), DebtOf(60, Series.AtMost(75, ThresholdKind.Example, "netto-lånegjeld")));

        light.Verdict.ShouldBe(TrafficLightVerdict.NotAssessed);
        light.Criteria[1].MissingNb.ShouldBe("Det er ikke satt noen grense.");
        light.Criteria[1].Met.ShouldBeNull();
    }

    [Fact]
    public void Evaluate_ConceptMissing_IsNotAssessed() =>
        Evaluate([Mean, Debt], Result(0)).Verdict.ShouldBe(TrafficLightVerdict.NotAssessed);

    [Fact]
    public void Evaluate_NoDirection_IsNotAssessed()
    {
        var series = Series.Of(Series.Definition(direction: Direction.Context), 2021, 1, 2, 3, 4);

        Evaluate([Mean with { AtLeast = 1 }], FinanceMeasures.Build(series, [], [])).Criteria[0].MissingNb.ShouldBe("Indikatoren har ingen god eller dårlig retning.");
    }

    [Fact]
    public void Evaluate_NoCriteria_IsNotAssessed() => Evaluate([]).Verdict.ShouldBe(TrafficLightVerdict.NotAssessed);

    [Fact]
    public void Evaluate_Mean_SaysWhatWasEvaluated()
    {
        var result = Evaluate([Mean], Result(1.5)).Criteria[0];

        result.TextNb.ShouldBe("netto driftsresultat er minst 1,75\u00A0prosent i snitt over fire år");
        (result.Value, result.Limit, result.AtLeast, result.Met).ShouldBe((1.5, 1.75, true, false));
        result.LimitSourceNb.ShouldBe("NationalAdvice");
        result.Series.Count.ShouldBe(4);
    }

    [Fact]
    public void Evaluate_OwnLimitBelowZero_UsesTrueMinus()
    {
        var criterion = new TrafficLightCriterion("netto-driftsresultat", null, CriterionStatistic.Latest, AtLeast: -0.5, LimitSourceNb: "Kommunestyret");

        Evaluate([criterion], Result(1)).Criteria[0].TextNb.ShouldBe("netto driftsresultat er minst \u22120,5\u00A0prosent i 2024");
    }

    [Fact]
    public void Evaluate_TargetBetweenTwoLimits_HoldsBoth()
    {
        Threshold between = new("netto-driftsresultat", 1, 3, "prosent", ThresholdKind.OwnTarget, "Kommunestyret", "");
        var measure = FinanceMeasures.Build(Series.Of(2021, 4, 4, 4, 4), [], [between]);

        var result = Evaluate([Mean], measure).Criteria[0];

        result.TextNb.ShouldBe("netto driftsresultat er mellom 1 og 3\u00A0prosent i snitt over fire år");
        result.Met.ShouldBe(false);
    }

    [Fact]
    public void Evaluate_OneYearMissing_HasNoMean()
    {
        var measure = FinanceMeasures.Build(Series.Of(2020, 2, 2, 2, null, 2), [], [Series.AtLeast(1.75, ThresholdKind.NationalAdvice)]);

        var light = Evaluate([Mean], measure);

        light.Verdict.ShouldBe(TrafficLightVerdict.NotAssessed);
        light.Criteria[0].MissingNb.ShouldBe("Det finnes ikke tall for fire påfølgende år.");
    }

    [Fact]
    public void Evaluate_TargetOnLevel_DoesNotLimitChange()
    {
        var light = Evaluate([new("netto-driftsresultat", null, CriterionStatistic.ChangePercent, 2)], Result(2));

        light.Verdict.ShouldBe(TrafficLightVerdict.NotAssessed);
        light.Criteria[0].TextNb.ShouldBe("netto driftsresultat holder en grense, som ikke er satt");
    }

    [Fact]
    public void Evaluate_Population_CountsBackAndProjectsAhead()
    {
        var history = Reference.History("Vekst", new Dictionary<Year, PopulationVector> { [new Year(2025)] = Towns.Broad(), [new Year(2026)] = Towns.Broad(1.1) });
        var projection = Reference.Project(history, ProjectionVariant.Main, 20).Value!;
        TrafficLightRule rule = new(
            "Samfunn",
            [
                new(null, new AgeMeasure(new AgeRange(0)), CriterionStatistic.ChangePercent, 1, AtLeast: 0),
                new(null, new AgeMeasure(new AgeRange(80)), CriterionStatistic.ValueInYear, At: new Year(2040), AtMost: 1200),
                new(null, new AgeMeasure(new AgeRange(20, 66), new AgeRange(80)), CriterionStatistic.Latest, AtLeast: 3.5),
                new(null, new AgeMeasure(new AgeRange(6, 15)), CriterionStatistic.ProjectedChangePercent, 10, AtLeast: -5),
            ]);

        var light = TrafficLights.Evaluate(rule, [], history, projection);

        light.Criteria.Select(c => c.TextNb).ShouldBe(
        [
            "endringen i folketallet er minst 0\u00A0prosent fra 2025 til 2026",
            "tallet på innbyggere 80 år og eldre er høyst 1\u00A0200 i 2040",
            "innbyggere 20–66 år per innbygger 80 år og eldre er minst 3,5 i 2026",
            "endringen i tallet på innbyggere 6–15 år er minst \u22125\u00A0prosent fra 2026 til 2036",
        ]);
        light.Criteria[0].Value!.Value.ShouldBe(10, 1e-9);
        light.Criteria[1].Value.ShouldBe(projection.Years[new Year(2040)].Sum(new AgeRange(80)));
        light.Criteria[2].Value!.Value.ShouldBe(47 * 200 / (200 + 200 * 9.5), 1e-9);
        light.Criteria.ShouldAllBe(c => c.Met != null);
    }

    [Fact]
    public void Evaluate_ConceptAndAges_Refuses() =>
        Should.Throw<ArgumentException>(() => Evaluate([Mean with { Ages = new AgeMeasure(new AgeRange(0)) }])).Message.ShouldContain("either a concept or ages");

    private static FinanceMeasure Result(double value) =>
        FinanceMeasures.Build(Series.Of(2021, value, value, value, value), [], [Series.AtLeast(1.75, ThresholdKind.NationalAdvice)]);

    private static FinanceMeasure DebtOf(double value, Threshold limit) =>
        FinanceMeasures.Build(Series.Of(Series.Definition("netto-lånegjeld", direction: Direction.Lower), 2024, value), [], [limit]);

    private static TrafficLight Evaluate(TrafficLightCriterion[] criteria, params FinanceMeasure[] measures) =>
        TrafficLights.Evaluate(new TrafficLightRule("Økonomi", criteria), measures, null, null);
}
