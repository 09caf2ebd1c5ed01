using System.Globalization;
using Analytics.Analysis.Surveys;
using Analytics.Testing;

namespace Analytics.Analysis.Tests.Surveys;

/// <summary>The synthetic 10-FAKTOR answers of ../shared/domain, with results computed by R 4.2.2 (survey 4.5, psych 2.5.3) and checked by a second implementation.</summary>
internal static class TenFactorFixture
{
    private static readonly int[] ItemsOfFactor = [4, 3, 3, 4, 5, 3, 3, 3, 4, 3];

    public static SurveyInstrument Instrument { get; } = new(
        "10-faktor",
        "10-FAKTOR",
        ScoreScale.OneToFive,
        [.. ItemsOfFactor.Select((items, f) => new SurveyFactor(Number(f + 1), $"Faktor {f + 1}", [.. Enumerable.Range(1, items).Select(i => string.Create(CultureInfo.InvariantCulture, $"F{f + 1:00}_{i}"))]))],
        0.1);

    public static SurveyRound Round(string round)
    {
        var units = Rows("tenfactor_fixture_a_population.csv").Where(r => r["runde"] == round).Select(r => new SurveyUnit(r["sektor"], r["enhet"], (int)r.Number("populasjon"))).ToList();
        var rows = Rows("tenfactor_fixture_a_responses.csv").Where(r => r["runde"] == round).ToList();
        return SurveyRound.Of(
            Instrument,
            round,
            units,
            [.. rows.Select(r => units.FindIndex(u => u.Sector == r["sektor"] && u.Name == r["enhet"]))],
            [.. Instrument.Items.Select(i => rows.Select(r => r[i].Length == 0 ? double.NaN : r.Number(i)).ToArray())]);
    }

    public static SurveyGroup Group(Dictionary<string, string> row) => row["nivaa"] switch
    {
        "kommune" => SurveyGroup.Municipality,
        "sektor" => new SurveyGroup(SurveyLevel.Sector, row["sektor"], ""),
        _ => new SurveyGroup(SurveyLevel.Unit, row["sektor"], row["enhet"]),
    };

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadLines(SharedFolder.Combine("domain", file)).Select(l => l.Split(';')).ToList();
        return lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(p => p.First, p => p.Second));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
