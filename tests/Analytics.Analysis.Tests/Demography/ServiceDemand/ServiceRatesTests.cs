using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.ServiceDemand;

public sealed class ServiceRatesTests
{
    private static readonly ServiceFact Oldest = Fact(ServiceMeasure.Coverage, 2020, 11.4);

    [Fact]
    public void FromReference_SeveralYears_OrdersCoverageAndTakesTheNewestOfTheRest()
    {
        var rates = One(Fact(ServiceMeasure.Coverage, 2025, 9), Oldest, Fact(ServiceMeasure.FullTimePerUser, 2025, 0.6), Fact(ServiceMeasure.FullTimePerUser, 2020, 0.5));

        rates.Coverage.Select(c => c.Value).ShouldBe([11.4, 9]);
        rates.FullTime!.Value.ShouldBe(0.6);
        rates.Utilisation.ShouldBeNull();
        rates.LabelNb.ShouldBe("institusjonsopphold, 80 år og eldre");
    }

    [Fact]
    public void Paths_TwoObservations_StartFromTheNewest()
    {
        var rates = One(Oldest, Fact(ServiceMeasure.Coverage, 2025, 9));

        rates.Constant().In(new Year(2040)).ShouldBe(9);
        rates.Trend()!.In(new Year(2030)).ShouldBe(9 - 2.4, 1e-9);
        rates.Target(12, new Year(2030)).In(new Year(2030)).ShouldBe(12);
        One(Oldest).Trend().ShouldBeNull();
    }

    [Fact]
    public void Path_ThatIsChosen_IsFollowedOrSaysWhyNot()
    {
        var rates = One(Oldest, Fact(ServiceMeasure.Coverage, 2025, 9));

        rates.Path(Choice(CoverageKind.Constant)).Value.ShouldBe(rates.Constant());
        rates.Path(Choice(CoverageKind.Trend) with { Damping = 0.5 }).Value.ShouldBe(rates.Trend(0.5));
        rates.Path(Choice(CoverageKind.Target) with { Target = new CoverageTarget(12, new Year(2030)) }).Value.ShouldBe(rates.Target(12, new Year(2030)));
        One(Oldest).Path(Choice(CoverageKind.Trend)).WhyNotNb!.ShouldContain("bare kjent for 2020");
        rates.Path(Choice(CoverageKind.Target)).WhyNotNb.ShouldBe("Det er ikke satt noe mål for dekningsgraden i institusjonsopphold, 80 år og eldre.");
        rates.Path(Choice(CoverageKind.Target) with { Target = new CoverageTarget(12, new Year(2025)) }).WhyNotNb!.ShouldContain("satt til 2025, og dekningsgraden er alt kjent for 2025");

        static CoverageChoice Choice(CoverageKind kind) => new("institusjon", kind);
    }

    [Fact]
    public void WithOwn_KnownNumbers_ReplaceTheCountrysAndKeepTheRest()
    {
        var rates = One(Oldest with { Indicator = "own-coverage" }, Fact(ServiceMeasure.Utilisation, 2025, 95), Fact(ServiceMeasure.FullTimePerUser, 2025, 0.6) with { Indicator = "own-work", Verification = "derived_not_official" });
        var from = new Provenance("12209", null, "", AccountingScope.None, null, default, DataMaturity.Final, "");

        var own = rates.WithOwn(concept => concept == "own-coverage" ? [(new Year(2023), 14.0, from), (new Year(2024), 13.0, from)] : [(new Year(2024), 0.7, from)]);

        own.Coverage.Select(c => (c.Year.Value, c.Value)).ShouldBe([(2023, 14.0), (2024, 13.0)]);
        own.HasOwnCoverage.ShouldBeTrue();
        own.Utilisation.ShouldBe(rates.Utilisation);
        own.FullTime!.Value.ShouldBe(0.7);
        own.FullTime.IsVerified.ShouldBeFalse();
        own.Own.Count.ShouldBe(3);
        rates.WithOwn(_ => []).ShouldBe(rates);
        rates.HasOwnCoverage.ShouldBeFalse();
    }

    [Fact]
    public void Unverified_OwnAssumption_IsListed()
    {
        var own = Fact(ServiceMeasure.Utilisation, 2025, 95) with { Verification = "own_assumption" };

        One(Oldest, own).Unverified.ShouldBe([own]);
        One(Oldest).Unverified.ShouldBeEmpty();
    }

    [Fact]
    public void FromReference_RowsThatDoNotFit_NameTheService()
    {
        Refused(Fact(ServiceMeasure.Utilisation, 2025, 95)).ShouldContain("service \"institusjon\" has no coverage");
        Refused(Oldest, Oldest).ShouldContain("has Coverage for 2020 twice");
        Refused(Oldest, Fact(ServiceMeasure.Coverage, 2025, 9) with { Ages = new AgeRange(67) }).ShouldContain("67+ beside \"institusjonsopphold\" 80+");
        Refused(Oldest, Fact(ServiceMeasure.FullTimePerPlace, 2025, 1)).ShouldContain("and no utilisation");
        Refused(Oldest, Fact(ServiceMeasure.FullTimePerPlace, 2025, 1), Fact(ServiceMeasure.FullTimePerUser, 2025, 1)).ShouldContain("one of them");

        static string Refused(params ServiceFact[] facts) => Should.Throw<ConfigurationException>(() => ServiceRates.FromReference(facts)).Message;
    }

    private static ServiceRates One(params ServiceFact[] facts) => ServiceRates.FromReference(facts).Single();

    private static ServiceFact Fact(ServiceMeasure measure, int year, double value) =>
        new("institusjon", "institusjonsopphold", new AgeRange(80), measure, new Year(year), value, "test", "verified_primary");
}
