using Analytics.Core;
using Analytics.Pipeline.Catalogue;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Catalogue;

public sealed class CodeCandidatesTests
{
    private static readonly OpenIndicator Culture = new("I059", "Netto driftsutgifter kultur per innbygger", "kr", "kultur", ["13135"], "no contents code is known");

    private static readonly PublishedTable Table = new("13135", Discontinued: false,
    [
        new PublishedVariable("ContentsCode",
        [
            new PublishedCode("KOSA", "Netto driftsutgifter til kultursektoren per innbygger (kr)"),
            new PublishedCode("KOSB", "Netto driftsutgifter til kultursektoren i prosent av totale netto driftsutgifter (prosent)"),
            new PublishedCode("KOSC", "Besøk i folkebibliotek per innbygger (antall)"),
        ]),
    ]);

    [Fact]
    public void Of_TableWithALabelAlike_NamesItsCodeAndNotThatOfAnotherUnit()
    {
        var (indicator, candidates) = CodeCandidates.Of([Culture], Table).Single();

        candidates.Select(c => c.Code).ShouldBe(["KOSA"]);
        CodeCandidates.Message("13135", indicator, candidates).ShouldBe("I059 \"Netto driftsutgifter kultur per innbygger\" may be in table 13135 as KOSA \"Netto driftsutgifter til kultursektoren per innbygger (kr)\". If so, move it from indicators-without-code.csv to indicators.csv.");
    }

    [Fact]
    public void Of_NothingAlike_SaysSo()
    {
        var cinema = Culture with { NameNb = "Besøk per kinoforestilling", Unit = "antall" };

        var (indicator, candidates) = CodeCandidates.Of([cinema], Table with { Variables = [new PublishedVariable("ContentsCode", [new PublishedCode("KOSD", "Årsverk i alt (årsverk)")])] }).Single();

        candidates.ShouldBeEmpty();
        CodeCandidates.Message("13135", indicator, candidates).ShouldEndWith("nothing in table 13135 resembles it.");
    }

    [Fact]
    public void Of_AnotherTable_PassesItOver() => CodeCandidates.Of([Culture], Table with { Table = "12255" }).ShouldBeEmpty();
}
