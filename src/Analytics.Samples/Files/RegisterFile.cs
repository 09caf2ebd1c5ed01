namespace Analytics.Samples.Files;

/// <summary>Lyngvær's invented register after the first four months of 2026: measures, benefits, plans, orders and deviations.</summary>
internal static class RegisterFile
{
    private const string Period = "2026T1";
    private const string Result = "netto-driftsresultat-konsern";
    private const string Fund = "disposisjonsfond-konsern";
    private const string Debt = "netto-lanegjeld-konsern";
    private const string School = "grunnskole-netto-per-innbygger-6-15";
    private const string Care = "institusjon-andel-80-pluss";

    /// <summary>register, item, title, unit, owner role, deadline, status, indicator, target, value, effect in kr.</summary>
    private static readonly string[][] Items =
    [
        ["tiltak", "T-01", "Samle skoleskyss i én avtale", "Oppvekst", "kommunalsjef oppvekst", "2026-08-01", "pågår", School, "", "", "900000"],
        ["tiltak", "T-02", "Slå sammen klassetrinn ved Ytre Lyngvær skole", "Oppvekst", "rektor", "2026-08-15", "forsinket", School, "", "", "1800000"],
        ["tiltak", "T-03", "Ny turnus ved Lyngtunet sykehjem", "Helse og omsorg", "virksomhetsleder sykehjem", "2026-03-01", "fullført", Care, "", "", "1200000"],
        ["tiltak", "T-04", "Velferdsteknologi i hjemmetjenesten", "Helse og omsorg", "kommunalsjef helse og omsorg", "2026-12-31", "pågår", Care, "", "", "750000"],
        ["tiltak", "T-05", "Selge tre ubrukte bygg", "Teknisk", "kommunalsjef teknisk", "2026-06-30", "forsinket", Debt, "", "", "6500000"],
        ["tiltak", "T-06", "Stanse vikarinnleie i legevakt", "Helse og omsorg", "kommunalsjef helse og omsorg", "2026-05-01", "pågår", Result, "", "", "1100000"],
        ["tiltak", "T-07", "Felles innkjøp med nabokommunene", "Stab", "økonomisjef", "2026-10-01", "ikke startet", Result, "", "", "600000"],
        ["tiltak", "T-08", "Utsette nytt svømmeanlegg", "Teknisk", "kommunedirektør", "2026-02-01", "fullført", Debt, "", "", "42000000"],
        ["tiltak", "T-09", "Rekruttere to sykepleiere fra egne lærlinger", "Helse og omsorg", "virksomhetsleder hjemmetjeneste", "2027-01-01", "pågår", Care, "", "", ""],
        ["gevinst", "G-01", "Lavere skysskostnad", "Oppvekst", "kommunalsjef oppvekst", "2026-12-31", "pågår", School, "900000", "210000", "900000"],
        ["gevinst", "G-02", "Lavere overtid på sykehjemmet", "Helse og omsorg", "virksomhetsleder sykehjem", "2026-12-31", "pågår", Result, "1200000", "380000", "1200000"],
        ["gevinst", "G-03", "Lavere renter etter salg av bygg", "Teknisk", "økonomisjef", "2027-12-31", "ikke startet", Debt, "290000", "0", "290000"],
        ["gevinst", "G-04", "Færre besøk med kjøretid", "Helse og omsorg", "virksomhetsleder hjemmetjeneste", "2026-12-31", "forsinket", Care, "750000", "60000", "750000"],
        ["plan", "P-01", "Kommuneplanens samfunnsdel 2027-2039", "Stab", "kommunedirektør", "2027-06-15", "pågår", "", "", "", ""],
        ["plan", "P-02", "Økonomiplan 2027-2030", "Stab", "økonomisjef", "2026-12-15", "pågår", Fund, "8", "", ""],
        ["plan", "P-03", "Helse- og omsorgsplan 2020-2025", "Helse og omsorg", "kommunalsjef helse og omsorg", "2025-12-31", "utløpt", Care, "", "", ""],
        ["plan", "P-04", "Skolebruksplan", "Oppvekst", "kommunalsjef oppvekst", "2026-11-01", "pågår", School, "", "", ""],
        ["bestilling", "B-01", "Vis virkningen av færre barn for barnehagene", "Oppvekst", "kommunalsjef oppvekst", "2026-05-20", "pågår", "", "", "", ""],
        ["bestilling", "B-02", "Forslag til finansielle måltall", "Stab", "økonomisjef", "2026-05-20", "fullført", Fund, "", "", ""],
        ["bestilling", "B-03", "Oversikt over vedlikeholdsetterslep", "Teknisk", "kommunalsjef teknisk", "2026-04-15", "forsinket", "", "", "", ""],
        ["avvik", "A-01", "Vedtak om hjemmetjeneste uten skriftlig begrunnelse", "Helse og omsorg", "virksomhetsleder hjemmetjeneste", "2026-05-31", "pågår", "", "", "", ""],
        ["avvik", "A-02", "For få voksne i SFO to uker i februar", "Oppvekst", "rektor", "2026-03-15", "fullført", "", "", "", ""],
        ["avvik", "A-03", "Vannprøve over grenseverdi ved Ytre vannverk", "Teknisk", "driftsleder vann", "2026-04-10", "fullført", "", "", "", ""],
        ["avvik", "A-04", "Manglende databehandleravtale", "Stab", "personvernombud", "2026-06-01", "ikke startet", "", "", "", ""],
    ];

    /// <summary>The file's text.</summary>
    public static string Text()
    {
        var csv = new CsvText(',', "register", "item", "title", "unit", "owner_role", "deadline", "status", "indicator", "target", "value", "effect_kr", "period");
        foreach (var item in Items)
            csv.Add([.. item, Period]);
        return csv.ToString();
    }
}
