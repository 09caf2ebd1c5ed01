using Analytics.Analysis.Need;
using Analytics.Testing;
using Shouldly;

namespace Analytics.Analysis.Tests.Need;

/// <summary>Our key and arithmetic against the official index of 2026 (KDD, Grønt hefte 2026) and the population (SSB 07459).</summary>
public sealed class OfficialNeedTests
{
    [SharedFact]
    public void Total_OfficialSectorIndices_ReproducesTheOfficialIndex()
    {
        var agreement = CostKeyAgreement.Of(NorwegianNeed.Key, NorwegianNeed.Known())!;

        agreement.Municipalities.ShouldBe(350);
        agreement.Max.ShouldBeLessThanOrEqualTo(0.0005 + 1e-9);
        agreement.Median.ShouldBe(0.0001, 0.00002);
        agreement.Holds.ShouldBeTrue();
    }

    /// <summary>
    /// Administration is 86 percent ages, 12 percent the same for every municipality (basis) and 2 percent farming. What is left when our age criteria are
    /// taken out of the official index must then rise by the weight of the basis with its index, and be that of nobody else.
    /// </summary>
    [SharedFact]
    public void AgePart_Administration_LeavesTheBasisOfEveryMunicipality()
    {
        var counted = NorwegianNeed.Counted();
        var country = NorwegianNeed.Sum(counted.Values);
        var sector = NorwegianNeed.Key.Sector("administrasjon")!;
        var points = NorwegianNeed.Known().Where(m => m.Sectors.ContainsKey(sector.Code)).Select(m =>
        {
            var own = counted[m.Municipality.Value];
            var age = AgePart.Of(sector, new CriterionPopulation(own), new CriterionPopulation(country));
            return (Basis: country.Total / counted.Count / own.Total, Left: m.Sectors[sector.Code] - age.Value);
        }).ToList();

        var (slope, fit) = Line(points);

        points.Count.ShouldBe(352);
        slope.ShouldBe(sector.Criteria.Single(c => c.Code == "basis").Weight, 0.003);
        fit.ShouldBeGreaterThan(0.995);
        points.ShouldAllBe(p => p.Left > 0.0);
    }

    /// <summary>The kindergarten index less its age criterion is what full-time employment gives, which is nowhere below zero; on the wrong day it is.</summary>
    [SharedFact]
    public void AgePart_Kindergarten_IsCountedInTheMiddleOfTheYearBefore()
    {
        Least("2025", "2026").ShouldBeGreaterThan(-0.001);
        Least("2025").ShouldBeLessThan(-0.05);
        Least("2026").ShouldBeLessThan(-0.05);

        double Least(params string[] days)
        {
            var children = NorwegianNeed.Banded("age_1_5", days);
            var country = children.Values.Sum(c => c.Group) / children.Values.Sum(c => c.All);
            var weight = NorwegianNeed.Key.Sector("barnehage")!.AgeWeight;
            return NorwegianNeed.Known().Where(m => m.Sectors.ContainsKey("barnehage")).Min(m =>
                m.Sectors["barnehage"] - weight * (children[m.Municipality.Value].Group / children[m.Municipality.Value].All / country));
        }
    }

    /// <summary>Every criterion is a share or a count, so no age part is more than the official index of its sector, but for the day of counting in small places.</summary>
    [SharedFact]
    public void AgePart_LargeMunicipalities_IsBelowTheOfficialIndexOfEverySector()
    {
        var counted = NorwegianNeed.Counted();
        var country = new CriterionPopulation(NorwegianNeed.Sum(counted.Values));

        foreach (var municipality in NorwegianNeed.Known().Where(m => m.Sectors.Count > 0 && counted[m.Municipality.Value].Total > 5000))
        {
            foreach (var sector in NorwegianNeed.Key.Sectors)
                AgePart.Of(sector, new CriterionPopulation(counted[municipality.Municipality.Value]), country).OtherIndex(municipality.Sectors[sector.Code])!.Value.ShouldBeGreaterThan(0, $"{municipality.Municipality} {sector.Code}");
        }
    }

    private static (double Slope, double Fit) Line(IReadOnlyList<(double Basis, double Left)> points)
    {
        var (meanX, meanY) = (points.Average(p => p.Basis), points.Average(p => p.Left));
        var slope = points.Sum(p => (p.Basis - meanX) * (p.Left - meanY)) / points.Sum(p => (p.Basis - meanX) * (p.Basis - meanX));
        var left = points.Sum(p => Math.Pow(p.Left - meanY - slope * (p.Basis - meanX), 2));
        return (slope, 1 - left / points.Sum(p => Math.Pow(p.Left - meanY, 2)));
    }
}
