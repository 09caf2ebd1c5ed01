using System.Globalization;
using Shouldly;
using Xunit;

namespace Analytics.Samples.Tests.Tables;

public sealed class PopulationTablesTests
{
    private static readonly JsonStatCells Stock = JsonStatCells.Sample("07459-kommuner.json");
    private static readonly JsonStatCells Quarters = JsonStatCells.Sample("01222-kvartal.json");

    [Fact]
    public void ByAge_Codes_AreThoseOfTheRealTable()
    {
        Stock.Codes[1].ShouldBe(["1", "2"]);
        Stock.Codes[2].ShouldBe([.. Enumerable.Range(0, 105).Select(age => age.ToString("000", CultureInfo.InvariantCulture)), "105+"]);
        Stock.Codes[3].ShouldBe(["Personer1"]);
        Stock.Codes[4].ShouldBe([.. Enumerable.Range(2015, 12).Select(year => year.ToString(CultureInfo.InvariantCulture))]);
        Stock.All().ShouldAllBe(cell => cell.Sign == null && cell.Value >= 0);
    }

    [Fact]
    public void Country_EachYear_IsTheSumOfTheMunicipalities()
    {
        var country = JsonStatCells.Sample("07459-landet.json");
        foreach (var year in Stock.Codes[4])
            country.Value("0", "Personer1", year).ShouldBe(Stock.Codes[0].Sum(code => Inhabitants(code, year)));
    }

    [Fact]
    public void Quarters_FourthQuarter_EndsWithTheNextFirstOfJanuary()
    {
        foreach (var code in Quarters.Codes[0])
        {
            for (var year = 2015; year <= 2025; year++)
                Quarters.Value(code, "Folketallet11", Text(year) + "K4").ShouldBe(Inhabitants(code, Text(year + 1)), $"{code} {year}");
        }
    }

    [Fact]
    public void Quarters_EachQuarter_AddsUpFromTheOneBefore()
    {
        foreach (var code in Quarters.Codes[0])
        {
            var before = Inhabitants(code, "2015");
            foreach (var quarter in Quarters.Codes[2])
            {
                decimal At(string contents) => Quarters.Value(code, contents, quarter);
                At("Fodselsoverskudd4").ShouldBe(At("Fodte2") - At("Dode3"));
                At("Nettoinnflytting9").ShouldBe(At("Innvandring5") - At("Utvandring6") + At("Tilflytting7") - At("Fraflytting8"));
                At("Folketilvekst10").ShouldBe(At("Fodselsoverskudd4") + At("Nettoinnflytting9"));
                At("Folketallet11").ShouldBe(before + At("Folketilvekst10"), $"{code} {quarter}");
                before = At("Folketallet11");
            }
        }
    }

    [Fact]
    public void Quarters_DomesticMovesOfAYear_SumToZeroOverTheCountry()
    {
        for (var year = 2015; year <= 2025; year++)
        {
            decimal Country(string contents) => Quarters.Codes[0].Sum(code => Enumerable.Range(1, 4).Sum(quarter => Quarters.Value(code, contents, Text(year) + "K" + Text(quarter))));
            Country("Tilflytting7").ShouldBe(Country("Fraflytting8"));
        }
    }

    private static decimal Inhabitants(string code, string year) =>
        Stock.Codes[1].Sum(sex => Stock.Codes[2].Sum(age => Stock.Value(code, sex, age, "Personer1", year)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
