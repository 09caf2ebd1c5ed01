using System.Globalization;

namespace Analytics.Samples.Files;

/// <summary>An invented user survey of Lyngvær: single answers 1 (svært misfornøyd) to 6 (svært fornøyd), two rounds.</summary>
internal static class UserSurveyFiles
{
    private const double Unanswered = 0.06;

    /// <summary>Dimensions and their usual level on the scale 1-6.</summary>
    private static readonly (string Name, double Level)[] Dimensions =
    [
        ("Resultat for bruker", 4.7), ("Trivsel", 4.9), ("Brukermedvirkning", 4.2), ("Respektfull behandling", 5.1),
        ("Tilgjengelighet", 4.6), ("Informasjon", 4.3), ("Fysisk miljø", 4.0), ("Helhetsvurdering", 4.7),
    ];

    /// <summary>The rounds, and how much all answers moved since the first.</summary>
    private static readonly (string Name, double Change)[] Rounds = [("2023", 0), ("2025", -0.12)];

    private static readonly SurveyUnit[] Units =
    [
        new("Skole, foreldre", "Lyngvær skole", 210, 121, -0.10),
        new("Skole, foreldre", "Ytre Lyngvær skole", 48, 33, 0.25),
        new("SFO", "Lyngvær SFO", 64, 29, 0.00),
        new("Barnehage", "Sentrum barnehage", 58, 41, 0.10),
        new("Barnehage", "Fjordtun barnehage", 17, 6, 0.20),
        new("Hjemmetjeneste", "Hjemmetjenesten", 140, 62, -0.05),
        new("Sykehjem, pårørende", "Lyngtunet sykehjem", 44, 21, -0.20),
        new("Avlastning", "Bo og aktivitet", 7, 3, 0.10),
    ];

    /// <summary>A row a respondent.</summary>
    public static string Answers(int seed)
    {
        var random = SeededRandom.For(seed, "user survey");
        var csv = new CsvText(';', ["runde", "tjeneste", "enhet", .. Dimensions.Select(dimension => dimension.Name)]);
        foreach (var (round, change) in Rounds)
        {
            foreach (var unit in Units)
            {
                for (var person = 0; person < unit.Answers; person++)
                {
                    var mood = unit.Mood + change + (0.6 * random.Normal());
                    csv.Add([round, unit.Sector, unit.Name, .. Dimensions.Select(dimension => Answer(dimension.Level + mood, random))]);
                }
            }
        }

        return csv.ToString();
    }

    /// <summary>A row a round and unit.</summary>
    public static string Population()
    {
        var csv = new CsvText(';', "runde", "tjeneste", "enhet", "populasjon", "svar");
        foreach (var (round, _) in Rounds)
        {
            foreach (var unit in Units)
                csv.Add(round, unit.Sector, unit.Name, unit.Invited.ToString(CultureInfo.InvariantCulture), unit.Answers.ToString(CultureInfo.InvariantCulture));
        }

        return csv.ToString();
    }

    private static string Answer(double level, SeededRandom random)
    {
        var answer = (int)Math.Clamp(Math.Round(level + (0.8 * random.Normal()), MidpointRounding.AwayFromZero), 1, 6);
        return random.Chance(Unanswered) ? "" : answer.ToString(CultureInfo.InvariantCulture);
    }
}
