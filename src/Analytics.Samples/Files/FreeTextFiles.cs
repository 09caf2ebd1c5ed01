using System.Globalization;

namespace Analytics.Samples.Files;

/// <summary>
/// Invented contributions to Lyngvær's dialogue conferences, inputs from inhabitants and comments of the citizen survey. Names, telephone numbers and an identity number that cannot exist
/// (31 February, and numbers that nobody is given) are among them, so that masking has something to mask.
/// </summary>
internal static class FreeTextFiles
{
    /// <summary>The rounds of the dialogue conferences.</summary>
    public static readonly string[] ConferenceRounds = ["2025", "2026"];

    private const string Bus = "skolebussen";
    private const string Night = "nattevaktene på sykehjemmet";
    private const string Road = "veiene og brøytingen";
    private const string Case = "byggesaker og saksbehandlingen";
    private const string Youth = "ungdommene og kulturskolen";

    private static readonly string[] Openings = ["Gruppa er opptatt av {0}.", "Det gjelder {0}.", "Mer penger til {0}!", "Vi må gjøre noe med {0}.", "Om {0}:"];

    /// <summary>What is said of each theme.</summary>
    private static readonly Dictionary<string, string[]> Sentences = new(StringComparer.Ordinal)
    {
        [Bus] =
        [
            "Skolebussen fra Ytre Lyngvær er full om morgenen.", "Elevene venter for lenge på skolebussen.", "Skoleskyss og skolebuss må følge timeplanen på skolen.",
            "De minste elevene bør ha sitteplass på bussen.", "Når bussen er forsinket, mister elevene første time på skolen.", "Skolen får ikke beskjed når bussen er innstilt.",
        ],
        [Night] =
        [
            "Sykehjemmet har for få ansatte om natta.", "Vi mangler sykepleiere på nattevaktene.", "Pårørende merker at sykehjemmet leier inn mange vikarer.",
            "Nattevaktene på sykehjemmet går alene.", "Flere ansatte på nattevakt gir tryggere beboere.", "Sykepleiere slutter fordi turnusen er tung.",
        ],
        [Road] =
        [
            "Veien langs fjorden har dype hull etter vinteren.", "Brøyting av veiene kommer for seint i gang.", "Gang- og sykkelvei langs hovedveien mangler lys.",
            "Hullene i veien ødelegger biler.", "Asfalten på veiene er slitt, og brøyting om helgene er dårlig.", "Lysene langs veien er ute hele vinteren.",
        ],
        [Case] =
        [
            "Saksbehandlingen av byggesaker tar for lang tid.", "Byggesaker blir liggende uten svar i månedsvis.", "Søknaden om byggetillatelse ble sendt tilbake tre ganger.",
            "Skjemaet for byggesøknad er vanskelig å forstå.", "Svar på søknaden kommer etter fristen.", "Saksbehandlingen burde være digital, med svar innen fristen.",
        ],
        [Youth] =
        [
            "Ungdommene savner et sted å være om kvelden.", "Kulturskolen har lang venteliste.", "Et kveldsåpent bibliotek for ungdom ville hjulpet.",
            "Ungdomsklubben bør ha åpent i helgene.", "Ventelista på kulturskolen er for lang for ungdommene.", "Frivillige kan holde biblioteket åpent på kveldstid.",
        ],
    };

    private static readonly string[] Planted =
    [
        "Ring meg på 12 34 56 78.", "Jeg snakket med Kari Diktestad om dette.", "Kari Diktestad svarte aldri.", "Diktestad lovet bedring i fjor.", "Ta kontakt med rektor Fantasmo.", "Skriv til kari@diktestad.example.",
        "Moren min, født 310299 12345, bor der.", "Per Oppdiktson i nabohuset sier det samme.", "Telefon +47 123 45 670 etter klokka fire.",
    ];

    private static readonly string[] Short = ["Alt er bra.", "Vet ikke", "Nei", "Ingen kommentar.", "Flott!", "Takk"];

    private static readonly string[] Alone = ["Hundene på kaia bjeffer mens måkene skriker.", "Flagget på torget henger opp ned igjen.", "Klokka i kirketårnet slår femten minutter over halv."];

    /// <summary>How many write of each theme, sector by sector.</summary>
    private static readonly (string Sector, string Theme, int Count)[] Conferences =
    [
        ("Oppvekst", Bus, 19), ("Teknisk", Bus, 7), ("Kultur", Bus, 2),
        ("Helse og omsorg", Night, 21), ("Stab", Night, 3),
        ("Teknisk", Road, 14), ("Oppvekst", Road, 6), ("Helse og omsorg", Road, 5),
        ("Teknisk", Case, 11), ("Stab", Case, 6),
        ("Kultur", Youth, 9), ("Oppvekst", Youth, 8),
    ];

    private static readonly (string Sector, string Theme, int Count)[] Inputs =
    [
        ("Teknisk", Road, 23), ("Teknisk", Case, 12), ("Oppvekst", Bus, 10), ("Kultur", Youth, 8), ("Helse og omsorg", Night, 9), ("Helse og omsorg", Road, 2), ("Oppvekst", Road, 6),
    ];

    private static readonly (string Theme, int Count)[] Comments = [(Road, 22), (Bus, 12), (Youth, 11), (Night, 9)];

    /// <summary>A row a contribution.</summary>
    public static string Conference(int seed, string round)
    {
        var random = SeededRandom.For(seed, $"dialogue conferences {round}");
        var csv = new CsvText(';', "runde", "sektor", "enhet", "innspill");
        foreach (var (sector, text) in Shuffled(Contributions(Conferences, random), random))
            csv.Add(round, sector, sector, text);
        return csv.ToString();
    }

    /// <summary>A row an input, with the days of arrival and answer.</summary>
    public static string FromInhabitants(int seed)
    {
        var random = SeededRandom.For(seed, "inputs from inhabitants");
        var csv = new CsvText(';', "ar", "mottatt", "besvart", "kanal", "sektor", "innspill");
        var day = new DateOnly(2026, 1, 5);
        foreach (var (sector, text) in Shuffled(Contributions(Inputs, random), random))
        {
            day = day.AddDays(random.NextInt(3));
            var answered = random.Chance(0.8) ? Day(day.AddDays(2 + random.NextInt(30))) : "";
            csv.Add("2026", Day(day), answered, random.Chance(0.6) ? "skjema" : "muntlig", sector, text);
        }

        return csv.ToString();
    }

    /// <summary>A row a comment; some respondents write two, and most nothing.</summary>
    public static string OfCitizens(int seed)
    {
        var random = SeededRandom.For(seed, "citizens' comments");
        var csv = new CsvText(';', "runde", "respondent", "sporsmal", "kommentar");
        var respondent = 0;
        foreach (var (_, text) in Shuffled(Contributions([.. Comments.Select(c => ("", c.Theme, c.Count))], random), random))
        {
            respondent += 1 + random.NextInt(3);
            csv.Add("2024", respondent.ToString(CultureInfo.InvariantCulture), "tjenester", text);
            if (random.Chance(0.2))
                csv.Add("2024", respondent.ToString(CultureInfo.InvariantCulture), "annet", random.Chance(0.5) ? "" : Sentence(Road, random));
        }

        return csv.ToString();
    }

    private static List<(string Sector, string Text)> Contributions((string Sector, string Theme, int Count)[] wanted, SeededRandom random)
    {
        var texts = wanted.SelectMany(w => Enumerable.Range(0, w.Count).Select(_ => (w.Sector, Text: Text(w.Theme, random)))).ToList();
        var sectors = wanted.Select(w => w.Sector).Distinct().ToList();
        for (var i = 0; i < Planted.Length; i++)
            texts[i * texts.Count / Planted.Length] = (texts[i * texts.Count / Planted.Length].Sector, $"{texts[i * texts.Count / Planted.Length].Text} {Planted[i]}");
        // A name that many write must not become a word of their theme.
        for (var i = 0; i < 8; i++)
            texts[i] = (texts[i].Sector, $"{texts[i].Text} {Planted[1 + (i % 3)]}");
        texts.AddRange(Short.Select(s => (sectors[random.NextInt(sectors.Count)], s)));
        texts.AddRange(Alone.Select(s => (sectors[random.NextInt(sectors.Count)], s)));
        return texts;
    }

    private static string Text(string theme, SeededRandom random) => string.Join(' ', Enumerable.Range(0, 1 + random.NextInt(2)).Select(_ => Sentence(theme, random)).Prepend(string.Format(CultureInfo.InvariantCulture, Openings[random.NextInt(Openings.Length)], theme)));

    private static string Sentence(string theme, SeededRandom random) => Sentences[theme][random.NextInt(Sentences[theme].Length)];

    private static List<T> Shuffled<T>(List<T> items, SeededRandom random)
    {
        for (var last = items.Count - 1; last > 0; last--)
        {
            var other = random.NextInt(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }

        return items;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
