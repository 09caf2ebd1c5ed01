using System.Globalization;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Pipeline.Tests.Ingestion;

/// <summary>Files as municipalities and SSB's statbank have them, read through YAML alone. Their origins stand in the README of the folder.</summary>
public sealed class RealTableIngestionTests
{
    [SharedFact]
    public void Read_StatbankWithYearAndContentsInEachHeader_EqualsItsLongTwin()
    {
        var (shape, rows) = Read(
            """
            format: csv
            columns: [ { from: region, to: municipality, type: code, extract: "^K[-_]([0-9]{4})", required: true } ]
            unpivot: { columns: "^(?<year>[0-9]{4}) (?<contents>.+)$", value: persons, status: status }
            """,
            "components", "06913_verdal_5038_1951_2025_statbank_wide.csv");
        var (_, years) = Read(
            """
            format: csv
            columns: [ { from: "år", to: year, type: code, required: true } ]
            unpivot: { columns: "^([A-Z].*)$", name: contents, value: persons }
            """,
            "components", "06913_verdal_5038_1951_2025_long.csv");

        shape.ShouldBe("utf-8, delimiter ;, header on line 2");
        rows.Count.ShouldBe(600); // 75 years of 8 figures
        rows.ShouldAllBe(r => (string?)r["municipality"] == "5038");
        rows.Select(r => (Year: (string)r["year"]!, Contents: (string)r["contents"]!, Persons: (double)r["persons"]!)).OrderBy(r => r)
            .ShouldBe(years.Select(r => (Year: (string)r["year"]!, Contents: (string)r["contents"]!, Persons: (double)r["persons"]!)).OrderBy(r => r));

        // The file's second row of the long twin: 1951,8524,50,37,125,215,175,-88,303
        Value(rows, ("year", "1951"), ("contents", "Nettoinnflytting"))["persons"].ShouldBe(-88.0);
    }

    [SharedFact]
    public void Read_PropertyTaxWithWordsAmongNumbers_KeepsTheWordsBesideThem()
    {
        var (shape, rows) = Read(
            """
            format: csv
            columns:
              - { from: Kommune, to: name, type: text, required: true }
              - { from: Har_eiendomsskatt_bolig, to: homes, type: code }
              - { from: Skattesats_bolig_promille, to: rate, type: number, missing: ["-"], status: rate_status }
              - { from: Skattesats_naering_promille, to: business_rate, type: number }
              - { from: Bunnfradrag_kr, to: deduction, type: number, missing: ["-", Har ikke, Har inte], status: deduction_status }
              - { from: Gjennomsnittlig_skatt_2024_kr, to: mean, type: integer, missing: ["-"], status: mean_status }
            constants: [ { name: year, value: "2025" } ]
            """,
            "kostra", "property_tax_2025_messy.csv");

        shape.ShouldBe("utf-8, delimiter ,, header on line 1, decimal sign .");
        rows.Count.ShouldBe(314);
        rows.Count(r => (string?)r["rate_status"] == "-" && r["rate"] is null).ShouldBe(28);
        rows.Count(r => (string?)r["deduction_status"] == "Har ikke").ShouldBe(195);
        rows.Count(r => (string?)r["deduction_status"] == "Har inte").ShouldBe(36);
        rows.ShouldAllBe(r => (string?)r["year"] == "2025");

        // Arendal,Ja,Ja,4,4.7,Har ikke,Har ikke,Ja,Nei,5152; Askøy,Ja,Ja,1,1,400000,Har ikke,Ja,Ja,-; Åsnes ends in "3500 " with a space.
        Value(rows, ("name", "Arendal"))["business_rate"].ShouldBe(4.7);
        Value(rows, ("name", "Askøy"))["deduction"].ShouldBe(400_000.0);
        Value(rows, ("name", "Askøy"))["mean_status"].ShouldBe("-");
        Value(rows, ("name", "Åsnes"))["mean"].ShouldBe(3500L);
    }

    [SharedTheory]
    [InlineData("05065_user_payments_nursing_homes.csv", "user_payment_nh", 14, "0101", "2003", 11193.0)] // 0101,Halden,2003,11193
    [InlineData("11875_nursing_home_beds_2015_2018.csv", "nh.beds.located.in.muni", 4, "0105", "2015", 425.1)] // 0105,Sarpsborg,2015,425.1
    public void Read_KostraSeriesWithNa_HasCodesAndMissing(string file, string column, int years, string municipality, string year, double value)
    {
        var (_, rows) = Read(
            $$"""
            format: csv
            columns:
              - { from: knr, to: municipality, type: code, digits: 4, required: true }
              - { from: year, to: year, type: code, required: true }
              - { from: {{column}}, to: value, type: number, missing: [NA], status: status, required: true }
            """,
            "kostra", file);

        rows.Select(r => r["year"]).Distinct().Count().ShouldBe(years);
        rows.ShouldAllBe(r => (r["value"] == null) == ((string?)r["status"] == "NA"));
        rows.ShouldContain(r => r["value"] == null);
        Value(rows, ("municipality", municipality), ("year", year))["value"].ShouldBe(value);
    }

    [SharedFact]
    public void Read_PackedFeesSideBySide_BecomeRows()
    {
        var (_, rows) = Read(
            """
            format: csv
            columns:
              - { from: knr, to: municipality, type: code, digits: 4, required: true }
              - { from: year, to: year, type: code, required: true }
            unpivot: { columns: "^(Maximum monthly.*)$", name: fee, value: kroner, missing: [NA], status: status }
            """,
            "kostra", "04898_user_fees_home_help_2004_2016.csv.gz");

        // The last line: 2030,2016,864,1161,…
        Value(rows, ("municipality", "2030"), ("year", "2016"), ("fee", "Maximum monthly cost by price per hour, taxable income 2 - 3 G, NOK per month"))["kroner"].ShouldBe(864.0);
    }

    [SharedFact]
    public void Read_RegionsWithCodeAndName_AreSplitByExtracts()
    {
        var (_, rows) = Read(
            """
            format: csv
            columns:
              - { from: X4.1..Konsern...Eiendomsforvaltning.for.utvalgte.kommunale.formålsbygg...grunnlagsdata..K..etter.region..tid.og.statistikkvariabel, to: municipality, type: code, extract: "^([0-9]{4}) ", required: true }
              - { from: X4.1..Konsern...Eiendomsforvaltning.for.utvalgte.kommunale.formålsbygg...grunnlagsdata..K..etter.region..tid.og.statistikkvariabel, to: name, type: text, extract: "^[0-9]{4} (.+)$" }
              - { from: Netto.driftsutgifter..kommunale.idrettsbygg..konsern, to: net, type: integer }
              - { from: Ny.kostragruppe, to: kostra_group, type: code, digits: 2 }
            """,
            "kostra", "ssbkostra_2015_eiendom_429kommuner.csv");

        rows.Count.ShouldBe(429);
        Value(rows, ("municipality", "2030"))["name"].ShouldBe("Sør-Varanger");
        Value(rows, ("municipality", "2111"))["kostra_group"].ShouldBeNull(); // Longyearbyen: ,,"",,
        rows.Count(r => r["net"] is < 0L).ShouldBeGreaterThan(5); // as -438 and -1258
    }

    [SharedFact]
    public void Read_TablesOfWords_AreReadToo()
    {
        var (shape, rows) = Read(
            """
            format: csv
            columns:
              - { from: Tabellnummer, to: table_id, type: code, digits: 5, required: true }
              - { from: Gruppe, to: sector, type: code, required: true }
              - { from: Hent Data Filter, to: filter, type: text }
            """,
            "kostra", "ks_asss_tabellfilter.csv");

        shape.ShouldBe("utf-8, delimiter ;, header on line 1");
        Value(rows, ("table_id", "11820"))["filter"].ShouldBe("ContentsCode=KOSpersoner0000"); // SSB;11820;Felles;;ContentsCode=KOSpersoner0000
        Value(rows, ("table_id", "05939"))["sector"].ShouldBe("Byggesak");
    }

    [SharedFact]
    public void Read_ProjectionWithCountyAndAlternativeInEachHeader_BecomesRows()
    {
        var (_, rows) = Read(
            """
            format: csv
            columns: [ { from: Tid, to: year, type: code, required: true } ]
            unpivot: { columns: "^(?<county>[^_]+)_.*[(](?<alternative>[A-Z]{4})[)]$", value: persons }
            """,
            "projections", "14288_fylker_3alternatives.csv");

        rows.Count.ShouldBe(27 * 15 * 3); // 2024-2050, 15 counties, 3 alternatives
        rows.Select(r => r["alternative"]).Distinct().ShouldBe(["MMMM", "HHMH", "LLML"]);
        var last = File.ReadLines(SharedFolder.Combine("real", "projections", "14288_fylker_3alternatives.csv")).Last().Split(',');
        rows[^1]["persons"].ShouldBe(double.Parse(last[^1], CultureInfo.InvariantCulture));
    }

    [SharedTheory]
    [InlineData("ssb_framskrevet_telemark_2005-2025.csv.gz", "Porsgrunn", 2005, 367)] // Porsgrunn,Middels nasjonal vekst (Alternativ MMMM),2005,0 år,367
    [InlineData("ssb_framskrevet_telemark_2014-2040.csv.gz", "Porsgrunn (-2019)", 2014, 329)]
    [InlineData("ssb_framskrevet_telemark_2024-2050.csv.gz", "Porsgrunn", 2024, 303)] // Porsgrunn,Hovedalternativet (MMMM),2024,0 år,303
    public void Read_ProjectionVintages_AreReadByOneMapping(string file, string region, int year, int persons)
    {
        var (_, rows) = Read(
            """
            format: csv
            columns:
              - { from: region, to: region, type: code, required: true }
              - { from: statistikkvariabel, to: alternative, type: code, extract: "([A-Z]{4})[)]$", required: true }
              - { from: "år", to: year, type: integer, required: true }
              - { from: alder, to: age, type: code, required: true }
              - { from: value, to: persons, type: integer, required: true }
              - { from: Tabell, to: table_id, type: code, digits: 5, required: true }
            """,
            "projections", file);

        Value(rows, ("region", region), ("alternative", "MMMM"), ("year", (long)year), ("age", "0 år"))["persons"].ShouldBe((long)persons);
        rows.ShouldAllBe(r => ((string)r["alternative"]!).Length == 4);
    }

    [SharedTheory]
    [InlineData("07459_Personer2005-2009_raw.csv.gz", 5, "0101", "0", "2009", 312)] // "0101 Halden" "0 years" 314 273 291 309 312
    [InlineData("07459_Personer2019_raw.csv.gz", 1, "0101", "0", "2019", 245)] // 0101 Halden,0 years,245
    [InlineData("07459_by_age_2021_raw.csv", 1, "3001", "0", "2021", 253)] // "K-3001 Halden";"0 years";253
    public void Read_PopulationOfAllKinds_IsReadByOneMapping(string file, int years, string municipality, string age, string year, double persons)
    {
        var (shape, rows) = Read(
            """
            format: csv
            columns:
              - { from: region, to: municipality, type: code, extract: "^(?:K-)?([^ ]+) ", required: true }
              - { from: age, to: age, type: code, extract: "^([0-9]+) ", required: true }
            unpivot: { columns: "^Persons ([0-9]{4})$", name: year, value: persons }
            """,
            "population", file);

        shape.ShouldStartWith(file.Contains("2019", StringComparison.Ordinal) ? "utf-8" : "iso-8859-1");
        rows.Select(r => r["year"]).Distinct().Count().ShouldBe(years);
        rows.Select(r => r["age"]).Distinct().Count().ShouldBe(106);
        Value(rows, ("municipality", municipality), ("age", age), ("year", year))["persons"].ShouldBe(persons);
    }

    [SharedFact]
    public void Read_NationalPopulationSince1846_IsReadBelowItsTitle()
    {
        var (shape, rows) = Read(
            """
            format: csv
            columns:
              - { from: alder, to: age, type: code, extract: "^([0-9]+) ", required: true }
              - { from: "kjønn", to: sex, type: code, required: true }
              - { from: "år", to: year, type: integer, required: true }
              - { from: Personer, to: persons, type: integer, required: true }
            """,
            "population", "10211_national_age_sex_1846_2022_raw.csv");

        shape.ShouldBe("iso-8859-1, delimiter ;, header on line 3");
        Value(rows, ("age", "0"), ("year", 1846L))["persons"].ShouldBe(36372L); // "0 år";"Begge kjønn";"1846";36372
        rows.Select(r => r["year"]).Max().ShouldBe(2023L);
    }

    [SharedFact]
    public void Read_SheetOfAWorkbook_ByItsCells()
    {
        var (shape, rows) = Read(
            """
            format: excel
            sheet: Økonomi
            range: A1:I9
            columns: [ { from: "År \\ Region", to: year, type: code, required: true } ]
            unpivot: { columns: "^([A-ZÅ][^\\\\]*)$", name: region, value: percent, status: status }
            """,
            "kostra", "lorenskog_kostra_2025_nokkeltall.xlsx");

        shape!.ShouldStartWith("sheet Økonomi, header on row ");

        // Økonomi,Netto driftsresultat i % av brutto driftsinntekter (%),Landet,2020,2.7 in the long csv beside it.
        Value(rows, ("year", "2020"), ("region", "Landet"))["percent"].ShouldBe(2.7);
    }

    private static (string? Shape, List<Dictionary<string, object?>> Rows) Read(string yaml, params string[] path) => TableRows.Read(SharedFolder.Combine(["real", .. path]), yaml);

    private static Dictionary<string, object?> Value(List<Dictionary<string, object?>> rows, params (string Column, object Value)[] where) =>
        rows.Where(r => where.All(w => Equals(r[w.Column], w.Value))).ShouldHaveSingleItem();
}
