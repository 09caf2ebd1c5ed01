using System.Globalization;

namespace Analytics.Samples.Files;

/// <summary>An invented citizen survey of Lyngvær: a row an answer on −3 to +3, and published indices of services on 0-100.</summary>
internal static class CitizenSurveyFiles
{
    private const double Unanswered = 0.08;
    private const int Respondents = 260;

    private static readonly (string Item, double Level)[] Items = [("bosted", 1.9), ("natur", 2.2), ("tjenester", 0.7), ("medvirkning", -0.1), ("informasjon", 0.6), ("tillit", 0.8)];

    /// <summary>Areas by their share of the inhabitants, and how content they are.</summary>
    private static readonly (string Name, double Share, double Mood)[] Areas = [("Sentrum", 0.58, 0.1), ("Ytre Lyngvær", 0.24, -0.3), ("Fjordtun", 0.15, 0.0), ("Øyene", 0.03, -0.2)];

    /// <summary>Age groups, by their share of the inhabitants and of those who answer.</summary>
    private static readonly (string Name, double Share, double Answering)[] Ages = [("18-39", 0.31, 0.18), ("40-66", 0.44, 0.46), ("67-", 0.25, 0.36)];

    private static readonly (string Name, double Level)[] Services = [("Barnehage", 78), ("Grunnskole", 69), ("Fastlege", 66), ("Hjemmetjeneste", 71), ("Vei", 48), ("Bibliotek", 82)];

    /// <summary>A row an answer.</summary>
    public static string Answers(int seed)
    {
        var random = SeededRandom.For(seed, "citizens");
        var csv = new CsvText(';', "runde", "omrade", "respondent", "aldersgruppe", "vekt", "sporsmal", "svar");
        for (var person = 1; person <= Respondents; person++)
        {
            var area = Drawn(Areas.Select(a => a.Share), random);
            var age = Drawn(Ages.Select(a => a.Answering), random);
            var mood = Areas[area].Mood + (0.9 * random.Normal());
            foreach (var (item, level) in Items)
            {
                var answer = (int)Math.Clamp(Math.Round(level + mood + (0.15 * (age - 1)) + (0.9 * random.Normal()), MidpointRounding.AwayFromZero), -3, 3);
                if (!random.Chance(Unanswered))
                    csv.Add("2024", Areas[area].Name, Number(person), Ages[age].Name, (Ages[age].Share / Ages[age].Answering).ToString("0.000", CultureInfo.InvariantCulture), item, Number(answer));
            }
        }

        return csv.ToString();
    }

    /// <summary>A row a round, area and service.</summary>
    public static string Index(int seed)
    {
        var random = SeededRandom.For(seed, "citizens' index");
        var csv = new CsvText(';', "runde", "omrade", "tjeneste", "antall", "indeks", "standardavvik");
        foreach (var (round, change) in new[] { ("2022", 0.0), ("2024", -2.0) })
        {
            foreach (var (area, share, mood) in Areas)
            {
                foreach (var (service, level) in Services)
                {
                    var count = Math.Max(2, (int)Math.Round(share * Respondents * (0.5 + (0.3 * random.NextDouble()))));
                    var score = Math.Clamp(level + change + (8 * mood) + (3 * random.Normal()), 5, 95);
                    csv.Add(round, area, service, Number(count), score.ToString("0.0", CultureInfo.InvariantCulture), (17 + (4 * random.NextDouble())).ToString("0.0", CultureInfo.InvariantCulture));
                }
            }
        }

        return csv.ToString();
    }

    private static int Drawn(IEnumerable<double> shares, SeededRandom random)
    {
        var (left, place) = (random.NextDouble(), 0);
        foreach (var share in shares)
        {
            if (left < share)
                return place;
            left -= share;
            place++;
        }

        return place - 1;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
