using System.Globalization;

namespace Analytics.Samples.Files;

/// <summary>Lyngvær's invented figures by unit: absence by month, and accounts and staff talks by tertial.</summary>
internal static class UnitFiguresFile
{
    private const string Period = "2026T1";
    private const string Year = "2025";
    private const double DaysAMonth = 20.5;

    /// <summary>Sector, unit, employees, årsverk, share of days absent, yearly budget in 1000 kr, spent of the budget until now.</summary>
    private static readonly (string Sector, string Unit, int Employees, double FullTime, double Absence, int Budget, double Spent)[] Units =
    [
        ("Oppvekst", "Lyngvær skole", 62, 51.4, 0.066, 48_200, 1.01), ("Oppvekst", "Ytre Lyngvær skole", 18, 14.2, 0.052, 13_900, 1.04),
        ("Oppvekst", "Sentrum barnehage", 24, 20.1, 0.101, 15_600, 0.99), ("Oppvekst", "Fjordtun barnehage", 9, 7.5, 0.088, 5_700, 1.00),
        ("Helse og omsorg", "Lyngtunet sykehjem", 88, 61.0, 0.112, 58_400, 1.05), ("Helse og omsorg", "Hjemmetjenesten", 74, 52.3, 0.108, 46_900, 1.03),
        ("Helse og omsorg", "Bo og aktivitet", 41, 29.8, 0.093, 26_100, 1.00), ("Helse og omsorg", "Legekontoret", 6, 5.2, 0.041, 11_300, 1.08),
        ("Teknisk", "Vei, vann og avløp", 17, 16.4, 0.058, 21_700, 0.97), ("Teknisk", "Byggdrift", 22, 18.9, 0.079, 17_800, 1.02), ("Teknisk", "Brann og redning", 5, 2.4, 0.020, 6_100, 1.00),
        ("Stab", "Kommunedirektørens stab", 13, 12.6, 0.047, 19_400, 0.98), ("Stab", "NAV", 4, 3.8, 0.060, 9_800, 1.06),
    ];

    /// <summary>The file's text.</summary>
    public static string Text(int seed)
    {
        var random = SeededRandom.For(seed, "unit figures");
        var activities = SeededRandom.For(seed, "activities of units");
        var leaving = SeededRandom.For(seed, "turnover");
        var csv = new CsvText(';', "sektor", "enhet", "periode", "tall", "verdi");
        foreach (var unit in Units)
        {
            Add(Period, "ansatte", unit.Employees);
            Add(Period, "arsverk", unit.FullTime);
            for (var month = new DateOnly(2025, 1, 1); month <= new DateOnly(2026, 4, 1); month = month.AddMonths(1))
            {
                var possible = Math.Round(unit.FullTime * DaysAMonth, 1);
                var winter = month.Month is 1 or 2 or 3 or 11 or 12 ? 1.15 : 0.9;
                Add(Month(month), "mulige_dagsverk", possible);
                Add(Month(month), "fravaersdager", Math.Round(possible * Math.Clamp(unit.Absence * winter * (1 + 0.2 * random.Normal()), 0, 1), 1));
            }

            var planned = Math.Round(unit.Budget / 3.0);
            Add(Period, "periodisert_budsjett", planned);
            Add(Period, "regnskap", Math.Round(planned * unit.Spent * (1 + 0.004 * random.Normal())));
            Add(Period, "arsbudsjett", unit.Budget);
            Add(Period, "prognose", Math.Round(unit.Budget * (1 + 0.6 * (unit.Spent - 1))));
            Add(Period, "medarbeidersamtaler", random.Binomial(unit.Employees, 0.74));
            var courses = activities.Binomial(2 * unit.Employees, 0.4);
            Add(Period, "kurs_startet", courses);
            Add(Period, "kurs_fullfort", activities.Binomial(courses, 0.83));
            AddShare("moter_planlagt", "moter_holdt", 8, 0.88);
            AddShare("kontroller_planlagt", "kontroller_utfort", 6, 0.8, "kontroller_alvorlige", 0.12);
            if (unit.Sector is "Oppvekst" or "Helse og omsorg")
            {
                AddShare("servicelofter", "servicelofter_malt", 6, 0.6, "servicelofter_holdt", 0.85);
                AddShare("refleksjon_planlagt", "refleksjon_holdt", 4, 0.7);
            }
            else if (unit.Unit == "Kommunedirektørens stab")
                AddShare("saker", "saker_publisert", 118, 0.9);
            Add(Year, "ansatte", unit.Employees);
            Add(Year, "sluttet", leaving.Binomial(unit.Employees, 0.04 + (0.8 * unit.Absence)));

            void AddShare(string planned, string held, int number, double probability, string among = "", double ofHeld = 0)
            {
                var found = activities.Binomial(number, probability);
                Add(Period, planned, number);
                Add(Period, held, found);
                if (among.Length > 0)
                    Add(Period, among, activities.Binomial(found, ofHeld));
            }

            void Add(string period, string figure, double value) => csv.Add(unit.Sector, unit.Unit, period, figure, value.ToString("0.#", CultureInfo.InvariantCulture));
        }

        return csv.ToString();
    }

    private static string Month(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
