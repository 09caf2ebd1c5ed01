using Analytics.Analysis.Demography;
using Analytics.Core;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Demography;

public sealed class PopulationTablesTests
{
    private static readonly PopulationHistory History = Towns.Still(2020, 2026);
    private static readonly PopulationProjection Projection = Reference.Project(History, ProjectionVariant.Main, 20).Value!;

    [Fact]
    public void Standard_CountedAndProjected_GivesTwoRatiosWithAgeLimits()
    {
        var ratios = SupportRatios.Standard(History, Projection);

        ratios.Select(r => r.NameNb).ShouldBe(["20–66 år per innbygger 67 år og eldre", "20–66 år per innbygger 80 år og eldre"]);
        // 47 ages of 200 persons over 14 ages of 200, and 19 ages of 95 % to 5 % of 200.
        ratios[0].Years[new Year(2026)].ShouldBe(47 * 200.0 / (14 * 200 + 200 * 9.5), 1e-9);
        ratios[0].BaseYear.ShouldBe(new Year(2026));
        ratios[0].Years.Keys.ShouldContain(new Year(2046));
    }

    [Fact]
    public void All_CountedPopulation_NamesConceptAgesAndSource()
    {
        var ratios = SupportRatios.All(History, Projection);

        ratios.Select(r => $"{r.ConceptNb}: {r.NameNb}").ShouldBe(
        [
            "Aldersbæreevne: 20–66 år per innbygger 67 år og eldre",
            "Aldersbæreevne: 20–66 år per innbygger 80 år og eldre",
            "Forsørgerbrøk, eldre: 65 år og eldre per innbygger 20–64 år",
            "Forsørgerbrøk, barn, unge og eldre: 0–19 år og 67 år og eldre per innbygger 20–66 år",
            "Omsorgskoeffisient: 50–66 år per innbygger 85 år og eldre",
        ]);
        ratios.ShouldAllBe(r => r.SourceNb.Length > 0);
        // 20 ages and 14 ages of 200 persons, and 19 ages of 95 % to 5 % of 200, over 47 ages of 200.
        ratios[3].Years[new Year(2026)].ShouldBe((34 * 200 + 200 * 9.5) / (47 * 200.0), 1e-9);
        // 17 ages of 200 persons over 15 ages of 75 % to 5 % of 200.
        ratios[4].Years[new Year(2026)].ShouldBe(17 * 200 / (200 * 6.0), 1e-9);
    }

    [Fact]
    public void Of_AgesAboveTheLineOverlap_AreRefused() =>
        Should.Throw<ArgumentException>(() => SupportRatios.Of(History, null, new AgeRange(0, 19), new AgeRange(20, 66), new AgeRange(19))).Message.ShouldContain("0-19 and 19+ overlap");

    [Fact]
    public void Of_NobodyOld_LeavesYearsOut()
    {
        var history = Reference.History("Ung", new Dictionary<Year, PopulationVector> { [new Year(2026)] = Towns.Only(30, 10) });

        SupportRatios.Of(history, null, new AgeRange(20, 66), new AgeRange(80))!.Years.ShouldBeEmpty();
    }

    [Fact]
    public void Table_StandardGroups_CountsBothSexes()
    {
        var table = AgeGroupSeries.Table(History, Projection);

        table[1].Group.NameNb.ShouldBe("6–15 år");
        table[1].Persons[new Year(2026)].ShouldBe(2000);
        table[1].Persons.Count.ShouldBe(27);
    }

    [Fact]
    public void Lines_SumOfSectors_EqualsSumRowAndMultiplies()
    {
        var costs = Reference.UnitCosts;
        Year from = new(2026), to = new(2040);

        var all = DemographicCosts.Lines(Projection, costs, from, to);
        var sectors = costs.Select(c => c.Sector).Distinct().Where(s => s != DemographicCosts.AllSectors).SelectMany(s => DemographicCosts.Lines(Projection, costs, from, to, s));

        all.Count.ShouldBe(5);
        all[^1].GroupNb.ShouldBe("80 år og eldre");
        all[^1].Change.ShouldBe((Projection.Years[to].Sum(new AgeRange(80)) - Projection.Years[from].Sum(new AgeRange(80))) * 260792, 1e-3);
        // Unit costs are rounded to whole kroner, so sums of sectors may differ by a few kroner a person.
        sectors.Sum(l => l.Change).ShouldBe(all.Sum(l => l.Change), 5 * all.Sum(l => Math.Abs(l.PersonsTo - l.PersonsFrom)));
    }

    [Fact]
    public void Lines_YearOutsideProjection_IsEmpty() =>
        DemographicCosts.Lines(Projection, Reference.UnitCosts, new Year(2026), new Year(2090)).ShouldBeEmpty();
}
