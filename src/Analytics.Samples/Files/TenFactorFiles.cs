using System.Globalization;

namespace Analytics.Samples.Files;

/// <summary>Two invented 10-FAKTOR rounds of Lyngvær: single answers 1-5, and how many were asked.</summary>
internal static class TenFactorFiles
{
    /// <summary>The newest round.</summary>
    public const string Latest = "2025";

    /// <summary>The round before.</summary>
    public const string Earlier = "2023";

    private const string WeakLeadership = "Hjemmetjenesten";
    private const int Leadership = 4;
    private const double Unanswered = 0.03;

    private static readonly int[] Items = [4, 3, 3, 4, 5, 3, 3, 3, 4, 3];
    private static readonly double[] Levels = [4.25, 4.30, 4.10, 4.10, 3.95, 4.30, 3.60, 4.35, 4.05, 4.60];

    /// <summary>How much higher or lower the factors were in the round before: development of competence has fallen since, and leadership has risen.</summary>
    private static readonly double[] Before = [0, 0.05, 0, 0, -0.20, 0.05, 0.25, 0, 0, 0];

    private static readonly SurveyUnit[] Units =
    [
        new("Oppvekst", "Lyngvær skole", 62, 47, 0.00),
        new("Oppvekst", "Ytre Lyngvær skole", 18, 13, 0.15),
        new("Oppvekst", "Sentrum barnehage", 24, 19, 0.05),
        new("Oppvekst", "Fjordtun barnehage", 9, 4, -0.10),
        new("Helse og omsorg", "Lyngtunet sykehjem", 88, 58, -0.10),
        new("Helse og omsorg", WeakLeadership, 74, 49, -0.15),
        new("Helse og omsorg", "Bo og aktivitet", 41, 27, 0.05),
        new("Helse og omsorg", "Legekontoret", 6, 3, 0.10),
        new("Teknisk", "Vei, vann og avløp", 17, 14, 0.10),
        new("Teknisk", "Byggdrift", 22, 15, 0.00),
        new("Teknisk", "Brann og redning", 5, 5, 0.20),
        new("Stab", "Kommunedirektørens stab", 13, 12, 0.10),
        new("Stab", "NAV", 4, 2, 0.00),
    ];

    /// <summary>A row a respondent.</summary>
    public static string Answers(int seed, string round)
    {
        var random = SeededRandom.For(seed, round == Latest ? "ten factors" : $"ten factors {round}");
        var csv = new CsvText(';', ["runde", "sektor", "enhet", .. Items.SelectMany((count, factor) => Enumerable.Range(1, count).Select(item => Name(factor, item)))]);
        foreach (var unit in UnitsOf(round))
        {
            var own = Levels.Select((_, factor) => (0.12 * random.Normal()) + (round == Latest ? 0 : Before[factor])).ToArray();
            for (var person = 0; person < unit.Answers; person++)
                csv.Add([round, unit.Sector, unit.Name, .. Person(unit, own, random)]);
        }

        return csv.ToString();
    }

    /// <summary>A row a unit.</summary>
    public static string Population(string round)
    {
        var csv = new CsvText(';', "runde", "sektor", "enhet", "populasjon", "svar");
        foreach (var unit in UnitsOf(round))
            csv.Add(round, unit.Sector, unit.Name, unit.Invited.ToString(CultureInfo.InvariantCulture), unit.Answers.ToString(CultureInfo.InvariantCulture));
        return csv.ToString();
    }

    /// <summary>Larger units had a few more who were asked and answered in the round before.</summary>
    private static IEnumerable<SurveyUnit> UnitsOf(string round) => round == Latest ? Units : Units.Select(u => u with { Invited = u.Invited + (u.Invited / 12), Answers = Math.Max(2, u.Answers - (u.Answers / 10)) });

    private static List<string> Person(SurveyUnit unit, double[] own, SeededRandom random)
    {
        var answers = new List<string>();
        var mood = 0.35 * random.Normal();
        for (var factor = 0; factor < Items.Length; factor++)
        {
            var level = Levels[factor] + unit.Mood + own[factor] + mood + (0.35 * random.Normal()) - (unit.Name == WeakLeadership && factor == Leadership ? 0.45 : 0);
            for (var item = 0; item < Items[factor]; item++)
            {
                var answer = (int)Math.Clamp(Math.Round(level + (0.55 * random.Normal()), MidpointRounding.AwayFromZero), 1, 5);
                answers.Add(random.Chance(Unanswered) ? "" : answer.ToString(CultureInfo.InvariantCulture));
            }
        }

        return answers;
    }

    private static string Name(int factor, int item) => string.Create(CultureInfo.InvariantCulture, $"F{factor + 1:00}_{item}");
}
