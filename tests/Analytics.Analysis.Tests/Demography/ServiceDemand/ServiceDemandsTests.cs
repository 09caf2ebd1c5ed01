using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography.ServiceDemand;

public sealed class ServiceDemandsTests
{
    private static readonly Year Now = new(2026);
    private static readonly ServiceRates Care = Rates(utilisation: 95, ServiceMeasure.FullTimePerUser, 0.6);

    [Fact]
    public void Of_PersonsOfAYear_MultipliesAndDivides()
    {
        var demand = ServiceDemands.Of(Care, Care.Constant(), [Now], _ => 1000);

        var year = demand.Years.Single();
        year.CoveragePercent.ShouldBe(10);
        year.Expected.Users.ShouldBe(100, 1e-9);
        year.Expected.Places!.Value.ShouldBe(100 / 0.95, 1e-9);
        year.Expected.FullTime!.Value.ShouldBe(60, 1e-9);
        (year.Low, year.High).ShouldBe((null, null));
        demand.ArithmeticNb(year).ShouldBe(
            "1\u00A0000 innbyggere 80 år og eldre × 10\u00A0% = 100 mottakere; 100 mottakere / 95\u00A0% = 105,3 plasser; 100 mottakere × 0,6 = 60 årsverk");
    }

    [Fact]
    public void Of_FullTimePerPlace_CountsFromPlaces()
    {
        var rates = Rates(80, ServiceMeasure.FullTimePerPlace, 1.2);

        var demand = ServiceDemands.Of(rates, rates.Constant(), [Now], _ => 400);

        demand.Years[0].Expected.FullTime!.Value.ShouldBe(60, 1e-9);
        demand.ArithmeticNb(demand.Years[0]).ShouldEndWith("50 plasser × 1,2 = 60 årsverk");
    }

    [Fact]
    public void Of_UnknownRates_GiveNoPlacesAndNoFullTime()
    {
        var rates = Care with { Utilisation = null, FullTime = null };

        var demand = ServiceDemands.Of(rates, rates.Constant(), [Now], _ => 1000);

        (demand.Years[0].Expected.Places, demand.Years[0].Expected.FullTime).ShouldBe((null, null));
        demand.ArithmeticNb(demand.Years[0]).ShouldEndWith("= 100 mottakere");
    }

    [Fact]
    public void Of_SmallFactor_KeepsItsDecimals()
    {
        var rates = Rates(utilisation: null, ServiceMeasure.FullTimePerUser, 0.00128);

        var demand = ServiceDemands.Of(rates, rates.Constant(), [Now], _ => 50000);

        demand.ArithmeticNb(demand.Years[0]).ShouldEndWith("5\u00A0000 mottakere × 0,00128 = 6,4 årsverk");
    }

    [Fact]
    public void Of_RangeOfPersons_GivesLowAndHigh()
    {
        var demand = ServiceDemands.Of(Care, Care.Constant(), [Now.Plus(1), Now], _ => 1000, y => y == Now ? null : new PersonsRange(900, 1200));

        demand.Years.Select(y => y.Year).ShouldBe([Now, Now.Plus(1)]);
        demand.Years[0].Low.ShouldBeNull();
        demand.Years[1].Low!.Value.Users.ShouldBe(90, 1e-9);
        demand.Years[1].High!.Value.FullTime!.Value.ShouldBe(72, 1e-9);
    }

    [Fact]
    public void Of_Projection_CountsTheServicesAges()
    {
        var projection = Reference.Project(Towns.Still(2020, 2026), ProjectionVariant.Main, 10).Value!;

        var demand = ServiceDemands.Of(Care, Care.Constant(), projection);

        demand.Years.Count.ShouldBe(11);
        demand.Years[0].Expected.Persons.ShouldBe(projection.Years[Now].Sum(new AgeRange(80)));
        demand.Years.ShouldAllBe(y => Math.Abs(y.Expected.Users - projection.Years[y.Year].Sum(new AgeRange(80)) * 0.1) < 1e-9);
    }

    [Fact]
    public void Of_PersonsThatCannotBe_AreRefused()
    {
        Should.Throw<ArgumentException>(() => ServiceDemands.Of(Care, Care.Constant(), [Now], _ => -1)).Message.ShouldContain("Persons of 2026 are -1");
        Should.Throw<ArgumentException>(() => ServiceDemands.Of(Care, Care.Constant(), [Now], _ => 1, _ => new PersonsRange(2, 1))).Message.ShouldContain("from 2 to 1");
    }

    private static ServiceRates Rates(double? utilisation, ServiceMeasure measure, double fullTime)
    {
        return new ServiceRates("omsorg", "omsorg", new AgeRange(80), [Fact(ServiceMeasure.Coverage, 10)], utilisation is { } share ? Fact(ServiceMeasure.Utilisation, share) : null, Fact(measure, fullTime));

        static ServiceFact Fact(ServiceMeasure measure, double value) => new("omsorg", "omsorg", new AgeRange(80), measure, new Year(2025), value, "test", "verified_primary");
    }
}
