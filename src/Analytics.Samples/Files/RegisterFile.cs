using System.Globalization;

namespace Analytics.Samples.Files;

/// <summary>Lyngvær's invented registers after the first four months of 2026: measures, benefits, plans, orders, deviations, agreements, pilots and inputs.</summary>
internal static class RegisterFile
{
    private const string Period = "2026T1";
    private const string Result = "netto-driftsresultat-konsern";
    private const string Fund = "disposisjonsfond-konsern";
    private const string Debt = "netto-lanegjeld-konsern";
    private const string School = "grunnskole-netto-per-innbygger-6-15";
    private const string Care = "institusjon-andel-80-pluss";

    private static readonly DateOnly LastDay = new(2026, 4, 30);

    private static readonly RegisterRow[] Items =
    [
        new("tiltak", "T-01", "Samle skoleskyss i én avtale", "Oppvekst", "kommunalsjef oppvekst", "pågår") { Deadline = "2026-08-01", Indicator = School, EffectKroner = "900000", Opened = "2025-01-15", Layers = "2.0", Ways = "løs", FromInput = "I-01" },
        new("tiltak", "T-02", "Slå sammen klassetrinn ved Ytre Lyngvær skole", "Oppvekst", "rektor", "forsinket") { Deadline = "2026-08-15", Indicator = School, EffectKroner = "1800000", Opened = "2025-02-01", Layers = "1.0;2.0", Ways = "lytt;løs", FromInput = "I-02" },
        new("tiltak", "T-03", "Ny turnus ved Lyngtunet sykehjem", "Helse og omsorg", "virksomhetsleder sykehjem", "fullført") { Deadline = "2026-03-01", Indicator = Care, EffectKroner = "1200000", Opened = "2024-09-01", Closed = "2026-02-20", Layers = "2.0", Ways = "lær", Focus = "arbeidsgiver" },
        new("tiltak", "T-04", "Velferdsteknologi i hjemmetjenesten", "Helse og omsorg", "kommunalsjef helse og omsorg", "pågår") { Deadline = "2026-12-31", Indicator = Care, EffectKroner = "750000", Opened = "2024-03-01", Layers = "2.0;3.0", Ways = "lær;løs", FromInput = "I-05", Focus = "tjenester" },
        new("tiltak", "T-05", "Selge tre ubrukte bygg", "Teknisk", "kommunalsjef teknisk", "forsinket") { Deadline = "2026-03-31", Indicator = Debt, EffectKroner = "6500000", Opened = "2024-06-01", Layers = "1.0" },
        new("tiltak", "T-06", "Stanse vikarinnleie i legevakt", "Helse og omsorg", "kommunalsjef helse og omsorg", "pågår") { Deadline = "2026-05-01", Indicator = Result, EffectKroner = "1100000", Opened = "2025-11-01", Layers = "2.0" },
        new("tiltak", "T-07", "Felles innkjøp med nabokommunene", "Stab", "økonomisjef", "ikke startet") { Deadline = "2026-10-01", Indicator = Result, EffectKroner = "600000", Opened = "2026-03-01", Layers = "2.0" },
        new("tiltak", "T-08", "Utsette nytt svømmeanlegg", "Teknisk", "kommunedirektør", "fullført") { Deadline = "2026-02-01", Indicator = Debt, EffectKroner = "42000000", Opened = "2025-10-01", Closed = "2026-01-28", Layers = "1.0" },
        new("tiltak", "T-09", "Rekruttere to sykepleiere fra egne lærlinger", "Helse og omsorg", "virksomhetsleder hjemmetjeneste", "pågår") { Deadline = "2027-01-01", Indicator = Care, Opened = "2025-08-15", Layers = "2.0", Ways = "led", Focus = "arbeidsgiver" },
        new("tiltak", "T-10", "Felles besøksvenner med frivilligsentralen", "Helse og omsorg", "frivillighetskoordinator", "pågår") { Deadline = "2026-12-01", Opened = "2025-09-01", Layers = "3.0", Ways = "lytt;led", FromInput = "I-03", Focus = "samfunn" },
        new("gevinst", "G-01", "Lavere skysskostnad", "Oppvekst", "kommunalsjef oppvekst", "pågår") { Deadline = "2026-12-31", Indicator = School, Baseline = "0", Target = "900000", Value = "210000", MeasuredIn = "kr", EffectKroner = "900000" },
        new("gevinst", "G-02", "Lavere overtid på sykehjemmet", "Helse og omsorg", "virksomhetsleder sykehjem", "pågår") { Deadline = "2026-12-31", Indicator = Result, Baseline = "0", Target = "1200000", Value = "380000", MeasuredIn = "kr", EffectKroner = "1200000", Focus = "arbeidsgiver" },
        new("gevinst", "G-03", "Lavere renter etter salg av bygg", "Teknisk", "økonomisjef", "ikke startet") { Deadline = "2027-12-31", Indicator = Debt, Baseline = "0", Target = "290000", Value = "0", MeasuredIn = "kr", EffectKroner = "290000" },
        new("gevinst", "G-04", "Færre besøk med kjøretid", "Helse og omsorg", "virksomhetsleder hjemmetjeneste", "forsinket") { Deadline = "2026-12-31", Indicator = Care, Target = "750000", Value = "60000", MeasuredIn = "kr", EffectKroner = "750000" },
        new("gevinst", "G-05", "Kortere ventetid på byggesak", "Teknisk", "kommunalsjef teknisk", "pågår") { Deadline = "2026-12-31", Baseline = "42", Target = "21", Value = "30", MeasuredIn = "dager", Focus = "tjenester" },
        new("plan", "P-01", "Kommuneplanens samfunnsdel 2027-2039", "Stab", "kommunedirektør", "pågår") { Deadline = "2027-06-15", Focus = "samfunn" },
        new("plan", "P-02", "Økonomiplan 2027-2030", "Stab", "økonomisjef", "pågår") { Deadline = "2026-12-15", Indicator = Fund, Target = "8", Focus = "styring" },
        new("plan", "P-03", "Helse- og omsorgsplan 2020-2025", "Helse og omsorg", "kommunalsjef helse og omsorg", "utløpt") { Deadline = "2025-12-31", Indicator = Care },
        new("plan", "P-04", "Skolebruksplan", "Oppvekst", "kommunalsjef oppvekst", "pågår") { Deadline = "2026-11-01", Indicator = School, Focus = "tjenester" },
        new("bestilling", "B-01", "Vis virkningen av færre barn for barnehagene", "Oppvekst", "kommunalsjef oppvekst", "pågår") { Deadline = "2026-05-20", Opened = "2026-02-10", Focus = "tjenester" },
        new("bestilling", "B-02", "Forslag til finansielle måltall", "Stab", "økonomisjef", "fullført") { Deadline = "2026-05-20", Indicator = Fund, Opened = "2026-02-10", Closed = "2026-04-21", Focus = "styring" },
        new("bestilling", "B-03", "Oversikt over vedlikeholdsetterslep", "Teknisk", "kommunalsjef teknisk", "forsinket") { Deadline = "2026-04-15", Opened = "2025-11-20" },
        new("pilot", "U-01", "Digitalt tilsyn om natten", "Helse og omsorg", "virksomhetsleder hjemmetjeneste", "skalert") { Opened = "2024-03-01", Closed = "2025-12-01", Baseline = "310", Value = "190", MeasuredIn = "besøk i måneden", Layers = "2.0" },
        new("pilot", "U-02", "Sommerskole drevet av idrettslaget", "Oppvekst", "rektor", "lært") { Opened = "2025-05-01", Closed = "2025-10-01", Baseline = "12", Value = "34", MeasuredIn = "barn", Layers = "3.0" },
        new("pilot", "U-03", "Felles vaktmester for tre bygg", "Teknisk", "kommunalsjef teknisk", "stoppet") { Opened = "2025-01-01", Closed = "2025-06-30", Baseline = "14", Value = "19", MeasuredIn = "feil i måneden", Layers = "2.0" },
        new("pilot", "U-04", "Kveldsåpent bibliotek uten betjening", "Stab", "biblioteksjef", "pågår") { Opened = "2026-01-15", Layers = "3.0" },
        new("innspill", "I-01", "Én skyssavtale for hele kommunen", "Oppvekst", "", "valgt") { Opened = "2025-01-10" },
        new("innspill", "I-02", "Fådelte klasser i Ytre Lyngvær", "Oppvekst", "", "valgt") { Opened = "2025-01-10" },
        new("innspill", "I-03", "Besøksvenner sammen med frivilligsentralen", "Helse og omsorg", "", "valgt") { Opened = "2025-01-10" },
        new("innspill", "I-04", "Gratis ferge for unge", "Stab", "", "valgt bort") { Opened = "2025-01-10" },
        new("innspill", "I-05", "Trygghetsalarmer som virker på hytta", "Helse og omsorg", "", "valgt") { Opened = "2024-01-12" },
        new("innspill", "I-06", "Ny kunstgressbane", "Teknisk", "", "valgt bort") { Opened = "2025-01-10" },
        new("innspill", "I-07", "Felles ungdomsråd med nabokommunen", "Stab", "", "ikke startet") { Opened = "2026-01-14" },
    ];

    private static readonly (string Unit, string Kind, double PerMonth)[] Deviations =
    [
        ("Helse og omsorg", "Legemiddel", 2.6), ("Helse og omsorg", "Fall", 1.8), ("Helse og omsorg", "Vold eller trusler", 0.7),
        ("Oppvekst", "Skolemiljø", 0.9), ("Oppvekst", "Bemanning", 0.5), ("Teknisk", "Vann og avløp", 0.4), ("Stab", "Personvern", 0.15),
    ];

    private static readonly (string Unit, int Leaders)[] Leaders = [("Helse og omsorg", 7), ("Oppvekst", 6), ("Teknisk", 4), ("Stab", 3)];

    /// <summary>The file's text.</summary>
    public static string Text(int seed)
    {
        var csv = new CsvText(
            ',', "register", "item", "title", "unit", "owner_role", "opened", "deadline", "closed", "status", "indicator", "baseline", "target", "value", "measured_in", "effect_kr", "layers", "ways", "from_input", "focus", "period");
        foreach (var row in Items.Concat(Reported(seed)).Concat(Agreements(seed)))
        {
            csv.Add(
                row.Register, row.Item, row.Title, row.Unit, row.OwnerRole, row.Opened, row.Deadline, row.Closed, row.Status, row.Indicator, row.Baseline, row.Target, row.Value, row.MeasuredIn, row.EffectKroner, row.Layers, row.Ways, row.FromInput, row.Focus, Period);
        }

        return csv.ToString();
    }

    // A campaign for more reports in October 2025 shows in the control chart, and is no sign of worse services.
    private static IEnumerable<RegisterRow> Reported(int seed)
    {
        var random = SeededRandom.For(seed, "deviations");
        var number = 0;
        for (var month = new DateOnly(2025, 1, 1); month <= LastDay; month = month.AddMonths(1))
        {
            foreach (var (unit, kind, perMonth) in Deviations)
            {
                var expected = perMonth * (month is { Year: 2025, Month: 10 } ? 2.6 : 1);
                for (var report = random.Binomial(20, expected / 20); report > 0; report--)
                {
                    var opened = month.AddDays(random.NextInt(28));
                    var closed = opened.AddDays(4 + random.NextInt(60));
                    var isClosed = closed <= LastDay;
                    yield return new("avvik", string.Create(CultureInfo.InvariantCulture, $"A-{++number:000}"), kind, unit, "", isClosed ? "fullført" : "pågår") { Opened = Day(opened), Closed = isClosed ? Day(closed) : "" };
                }
            }
        }
    }

    private static IEnumerable<RegisterRow> Agreements(int seed)
    {
        var random = SeededRandom.For(seed, "agreements");
        var number = 0;
        foreach (var (unit, leaders) in Leaders)
        {
            for (var leader = 0; leader < leaders; leader++)
                yield return new("lederavtale", string.Create(CultureInfo.InvariantCulture, $"L-{++number:00}"), "Lederavtale", unit, "leder", "fullført") { Opened = Day(LastDay.AddDays(-random.NextInt(520))) };
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
