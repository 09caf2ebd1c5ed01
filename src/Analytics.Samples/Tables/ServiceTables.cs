using Analytics.Samples.Accounts;
using Analytics.Samples.Country;
using Analytics.Samples.JsonStat;
using Analytics.Samples.Population;
using Analytics.Samples.Services;

namespace Analytics.Samples.Tables;

/// <summary>Key figures of services: tables 12209 (care), 13502 (kindergarten), 12255 and 12235 (school).</summary>
internal static class ServiceTables
{
    /// <summary>12209.</summary>
    public static Dataset Care(SampleData data, Edition edition) => Make(data, edition, "12209", "Helse og omsorg, nøkkeltall",
    [
        new("KOShjtj80aarover0001", "Andel innbyggere 80 år og over som bruker hjemmetjenester (prosent)", "prosent", 1),
        new("KOSsykhjand80aar0000", "Andel innbyggere 80 år og over som er beboere på sykehjem (prosent)", "prosent", 1),
        new("KOSaarsvbrukerom0000", "Årsverk per bruker av omsorgstjenester (årsverk)", "årsverk", 1),
        new("KOSbduFKG9innbyg0000", "Utgifter til helse og omsorg per innbygger (kr)", "kr", 0),
        new("KOSBDU253261oppd0000", "Korrigerte brutto driftsutgifter per oppholdsdøgn i institusjon (kr)", "kr", 0),
        new("KOSBDU253261inst0000", "Korrigerte brutto driftsutgifter per institusjonsplass (kr)", "kr", 0),
    ]);

    /// <summary>13502.</summary>
    public static Dataset Kindergartens(SampleData data, Edition edition) => Make(data, edition, "13502", "Barnehage, nøkkeltall",
    [
        new("KOSutg020000", "Netto driftsutgifter barnehager per innbygger 1-5 år (kr)", "kr", 0),
        new("KOSandel150000", "Andel barn 1-5 år i barnehage, i forhold til innbyggere 1-5 år (prosent)", "prosent", 1),
        new("KOSandel350000", "Andel barn 3-5 år i barnehage, i forhold til innbyggere 3-5 år (prosent)", "prosent", 1),
        new("KOSbarnaav0000", "Barn per årsverk i grunnbemanning (antall)", "antall", 1),
    ]);

    /// <summary>12255.</summary>
    public static Dataset Schools(SampleData data, Edition edition) => Make(data, edition, "12255", "Grunnskole, nøkkeltall",
    [
        new("KOSregnind20000", "Netto driftsutgifter til grunnskolesektor per innbygger 6-15 år (kr)", "kr", 0),
        new("KOSgrstr20000", "Gruppestørrelse 2 (antall)", "antall", 1),
        new("KOSgrunnskolepoe0000", "Gjennomsnittlige grunnskolepoeng (antall)", "antall", 1),
    ]);

    /// <summary>12235.</summary>
    public static Dataset SchoolCosts(SampleData data, Edition edition) => Make(data, edition, "12235", "Grunnskole, enhetskostnader",
    [
        new("KOSKBDUperelev0000", "Korrigerte brutto driftsutgifter til grunnskole per elev (kr)", "kr", 0),
        new("KOSKBDUperskyss0000", "Korrigerte brutto driftsutgifter til skoleskyss per elev som får skyss (kr)", "kr", 0),
    ]);

    private static Dataset Make(SampleData data, Edition edition, string id, string title, IReadOnlyList<Contents> contents) => new()
    {
        TableId = id,
        Title = title,
        Updated = Publication.Kostra(edition),
        Geo = KostraDimensions.RegionCode,
        Dimensions = [KostraDimensions.Regions],
        Contents = contents,
        Time = KostraDimensions.Years(CountryAccounts.Years),
        Cell = codes => Cell(data, edition, id, KostraDimensions.Region(codes[0]), codes[1], KostraDimensions.Year(codes[2])),
    };

    private static Cell Cell(SampleData data, Edition edition, string table, KostraRegion region, string contents, int year)
    {
        var people = data.Accounts.People(region, year);
        if (ServiceSecrecy.Hidden(table, contents, region, year, people) is { } hidden)
            return hidden;

        if (Figure(contents) is { } figure)
        {
            var value = data.Services.Of(figure, region, year, edition);
            return contents == "KOSBDU253261inst0000" ? value * 355 : value;
        }

        var accounts = data.Accounts.Of(region, year, Scope.Konsern, edition);
        return accounts is null ? JsonStat.Cell.Missing : Unit(contents, accounts, people);
    }

    /// <summary>A place costs what its days cost; the two are told apart by the caller.</summary>
    private static ServiceFigure? Figure(string contents) => contents switch
    {
        "KOShjtj80aarover0001" => ServiceFigureCatalogue.HomeServices,
        "KOSsykhjand80aar0000" => ServiceFigureCatalogue.NursingHomes,
        "KOSaarsvbrukerom0000" => ServiceFigureCatalogue.StaffPerUser,
        "KOSBDU253261oppd0000" or "KOSBDU253261inst0000" => ServiceFigureCatalogue.NursingDay,
        "KOSandel150000" => ServiceFigureCatalogue.Kindergarten1To5,
        "KOSandel350000" => ServiceFigureCatalogue.Kindergarten3To5,
        "KOSbarnaav0000" => ServiceFigureCatalogue.ChildrenPerStaff,
        "KOSgrstr20000" => ServiceFigureCatalogue.ClassSize,
        "KOSgrunnskolepoe0000" => ServiceFigureCatalogue.SchoolPoints,
        "KOSKBDUperskyss0000" => ServiceFigureCatalogue.SchoolTransport,
        _ => null,
    };

    private static decimal Unit(string contents, MunicipalAccounts accounts, PersonTable people) => contents switch
    {
        "KOSbduFKG9innbyg0000" => Money.PerPerson(accounts.Services["FGK9"].Gross, people.Total),
        "KOSutg020000" => Money.PerPerson(accounts.Services["FGK7"].Net, people.Between(1, 5)),
        "KOSregnind20000" => Money.PerPerson(accounts.Services["FGK8b"].Net, people.Between(6, 15)),
        "KOSKBDUperelev0000" => Money.PerPerson(Money.Times(accounts.Services["FGK8b"].Gross, 0.82), people.Between(6, 15)),
        _ => throw new ArgumentOutOfRangeException(nameof(contents), contents, "No unit cost is written down for this contents code."),
    };
}
