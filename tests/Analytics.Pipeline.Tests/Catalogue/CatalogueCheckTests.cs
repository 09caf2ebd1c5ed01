using Analytics.Core;
using Analytics.Pipeline.Catalogue;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Catalogue;

public sealed class CatalogueCheckTests
{
    private static readonly PublishedCode Free = new("KOSAG110000", "Frie inntekter per innbygger (kr)", "kr");
    private static readonly PublishedCode Debt = new("KOSKG1160000", "Langsiktig gjeld ex. pensjonsforpliktelser i prosent av brutto driftsinntekter (prosent)", "prosent");
    private static readonly PublishedCode Capital = new("KOSKG1140000", "Arbeidskapital ex. premieavvik i prosent av brutto driftsinntekter (prosent)", "prosent");
    private static readonly PublishedCode Result = new("KOSAGD230000", "Netto driftresultat i prosent av brutto driftsinntekter (prosent)", "prosent");

    [Fact]
    public void Compare_EverythingThere_IsSilent() =>
        CatalogueCheck.Compare([Indicator("frie-inntekter", "Frie inntekter per innbygger", "kr", Free.Code)], Table(Free, Debt)).ShouldBeEmpty();

    [Fact]
    public void Compare_AnotherTablesIndicators_ArePassedOver() =>
        CatalogueCheck.Compare([Indicator("frie-inntekter", "Frie inntekter per innbygger", "kr", "KOSX0000") with { SourceTable = "12134" }], Table(Free) with { Discontinued = true }).ShouldBeEmpty();

    /// <summary>12134 has KOSKG320000 for what 13542 has under KOSKG1160000 (both read in SSB's answers): the label finds it.</summary>
    [Fact]
    public void Compare_CodeGone_NamesTheLikeliestCandidatesFirst()
    {
        var gone = Indicator("langsiktig-gjeld", "Langsiktig gjeld uten pensjonsforpliktelser i prosent av brutto driftsinntekter", "prosent", "KOSKG320000");

        var warning = CatalogueCheck.Compare([gone], Table(Free, Capital, Debt, Result)).ShouldHaveSingleItem();

        warning.Kind.ShouldBe(CatalogueWarningKind.CodeGone);
        (warning.Variable, warning.Code).ShouldBe(("ContentsCode", "KOSKG320000"));
        warning.Candidates.Count.ShouldBeInRange(1, 3);
        warning.Candidates[0].ShouldBe(Debt);
        warning.Candidates.ShouldNotContain(Free);
        warning.Message.ShouldContain("13542");
        warning.Message.ShouldContain("KOSKG320000 (langsiktig-gjeld)");
        warning.Message.ShouldContain("KOSKG1160000 \"Langsiktig gjeld ex.");
    }

    /// <summary>A label that was rewritten whole leaves the code's own letters.</summary>
    [Fact]
    public void Compare_CodeGone_AlsoFindsByTheCode()
    {
        var gone = Indicator("frie-inntekter", "Disponible midler for hver innbygger", "kr", "KOSAG110001");

        CatalogueCheck.Compare([gone], Table(Debt, Free)).ShouldHaveSingleItem().Candidates[0].ShouldBe(Free);
    }

    [Fact]
    public void Compare_NothingSimilar_SaysSo()
    {
        var gone = Indicator("grunnskolepoeng", "Gjennomsnittlig grunnskolepoeng", "poeng", "ZZZ");

        var warning = CatalogueCheck.Compare([gone], Table(new PublishedCode("KOSutfylling", "Besøk ved kino"))).ShouldHaveSingleItem();

        warning.Candidates.ShouldBeEmpty();
        warning.Message.ShouldContain("Nothing there resembles it");
    }

    [Fact]
    public void Compare_OneCodeOfSeveralIndicators_IsOneWarning()
    {
        var kasse = Indicator("frie-inntekter-kasse", "Frie inntekter per innbygger", "kr", "KOSGONE", "KOKregnskapsomfa0000=B");
        var consolidated = Indicator("frie-inntekter-konsolidert", "Frie inntekter per innbygger", "kr", "KOSGONE", "KOKregnskapsomfa0000=C");
        var scopes = new PublishedVariable("KOKregnskapsomfa0000", [new("B", "Kommunekasse"), new("C", "Konsolidert")]);

        var warning = CatalogueCheck.Compare([kasse, consolidated], Table(Free) with { Variables = [new("ContentsCode", [Free]), scopes] }).ShouldHaveSingleItem();

        warning.Indicators.Select(i => i.Value).ShouldBe(["frie-inntekter-kasse", "frie-inntekter-konsolidert"]);
    }

    /// <summary>Netto lånegjeld is KG31 in 12143 and KG117 in 13566 (read in SSB's answers).</summary>
    [Fact]
    public void Compare_CellCodeGone_NamesItsVariable()
    {
        var debt = Indicator("netto-lanegjeld", "Netto lånegjeld per innbygger", "kr", "KOSbelopprinnb0000", "KOKartkap0000=KG31");
        var accounts = new PublishedVariable("KOKartkap0000", [new("AGD23", "Netto driftsresultat"), new("KG117", "Netto lånegjeld"), new("40", "Pensjonsforpliktelse")]);

        var warning = CatalogueCheck.Compare([debt], new PublishedTable("13542", false, [new("ContentsCode", [new("KOSbelopprinnb0000", "Beløp per innbygger (kr)")]), accounts])).ShouldHaveSingleItem();

        (warning.Kind, warning.Variable, warning.Code).ShouldBe((CatalogueWarningKind.CodeGone, "KOKartkap0000", "KG31"));
        warning.Candidates[0].Code.ShouldBe("KG117");
    }

    [Fact]
    public void Compare_VariableGone_IsOneWarningForAllItsCodes()
    {
        var one = Indicator("a", "Frie inntekter per innbygger", "kr", Free.Code, "KOKregnskapsomfa0000=B");
        var two = Indicator("b", "Frie inntekter per innbygger", "kr", Free.Code, "KOKregnskapsomfa0000=C");

        var warning = CatalogueCheck.Compare([one, two], Table(Free)).ShouldHaveSingleItem();

        warning.Kind.ShouldBe(CatalogueWarningKind.VariableGone);
        warning.Message.ShouldContain("no variable KOKregnskapsomfa0000");
    }

    [Fact]
    public void Compare_Discontinued_NamesEveryIndicator()
    {
        var indicators = new[] { Indicator("a", "Frie inntekter per innbygger", "kr", Free.Code), Indicator("b", "Netto driftsresultat i prosent av brutto driftsinntekter", "prosent", Result.Code) };

        var warning = CatalogueCheck.Compare(indicators, Table(Free, Result) with { Discontinued = true }).ShouldHaveSingleItem();

        warning.Kind.ShouldBe(CatalogueWarningKind.TableDiscontinued);
        warning.Message.ShouldContain("a, b will get no new years");
    }

    /// <summary>A label may be reworded; only another measure is a warning.</summary>
    [Theory]
    [InlineData("Årets merforbruk i prosent av brutto driftsinntekter", "Årets merforbruk i driftsregnskapet i prosent av brutto driftsinntekter (prosent)", false)]
    [InlineData("Arbeidskapital uten premieavvik i prosent av brutto driftsinntekter", "Arbeidskapital ex. premieavvik i prosent av brutto driftsinntekter (prosent)", false)]
    [InlineData("Netto driftsresultat i prosent av brutto driftsinntekter", "Netto driftresultat i prosent av brutto driftsinntekter (prosent)", false)]
    [InlineData("Netto driftsresultat i prosent av brutto driftsinntekter", "Årets merforbruk i prosent av brutto driftsinntekter (prosent)", true)]
    [InlineData("Arbeidskapital uten premieavvik i prosent av brutto driftsinntekter", "Netto renteeksponering i prosent av brutto driftsinntekter (prosent)", true)]
    public void Compare_Label_WarnsOnlyOfAnotherMeasure(string name, string label, bool warns)
    {
        var warnings = CatalogueCheck.Compare([Indicator("x", name, "prosent", "KOSX0000")], Table(new PublishedCode("KOSX0000", label)));

        warnings.Select(w => w.Kind).ShouldBe(warns ? [CatalogueWarningKind.MeaningChanged] : []);
        if (warns)
            warnings[0].Message.ShouldContain(label);
    }

    /// <summary>SSB states units beside the label or in its brackets; percent, kroner and thousands are never one another.</summary>
    [Theory]
    [InlineData("kr", "Korrigerte oppholdstimer per barn (timer)", null, true)]
    [InlineData("kr", "Korrigerte oppholdstimer per barn", "timer", true)]
    [InlineData("kr", "Korrigerte oppholdstimer per barn (1000 kr)", null, true)]
    [InlineData("kr", "Korrigerte oppholdstimer per barn (kroner)", null, false)]
    [InlineData("kr", "Korrigerte oppholdstimer per barn (f221)", null, false)]
    [InlineData("poeng", "Korrigerte oppholdstimer per barn", "antall", false)]
    [InlineData("antall", "Korrigerte oppholdstimer per barn (prosent)", null, true)]
    public void Compare_Unit_WarnsWhereItCannotBeTheSame(string unit, string label, string? stated, bool warns) =>
        CatalogueCheck.Compare([Indicator("x", "Korrigerte oppholdstimer per barn", unit, "KOSX0000")], Table(new PublishedCode("KOSX0000", label, stated))).Count.ShouldBe(warns ? 1 : 0);

    private static PublishedTable Table(params PublishedCode[] contents) => new("13542", false, [new PublishedVariable("ContentsCode", contents)]);

    private static IndicatorDefinition Indicator(string code, string name, string unit, string contents, string cell = "") =>
        new(new IndicatorCode(code), code, name, unit, 1, Direction.Context, "økonomi", "13542", contents, cell, AccountingScope.Konsern, 1, "verified_data");
}
