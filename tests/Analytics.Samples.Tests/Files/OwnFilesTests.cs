using System.Globalization;
using System.Text;
using Analytics.Core;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Samples.Tests.Files;

public sealed class OwnFilesTests
{
    [SharedTheory]
    [InlineData("kommunekompasset/compass_scores.csv", "compass_scores.csv")]
    public void Header_SameSource_HasTheSameColumns(string sample, string real) =>
        Lines(sample)[0].ShouldBe(File.ReadLines(SharedFolder.Combine("domain", real)).First());

    [SharedFact]
    public void TenFactor_Columns_AreThoseOfTheFixtureAndSource()
    {
        Lines("ti-faktor/2025-svar.csv")[0].ShouldBe(File.ReadLines(SharedFolder.Combine("domain", "tenfactor_fixture_a_responses.csv")).First() + ";source");
        Lines("ti-faktor/2025-populasjon.csv")[0].ShouldBe(File.ReadLines(SharedFolder.Combine("domain", "tenfactor_fixture_a_population.csv")).First() + ";source");
    }

    [SharedFact]
    public void Compass_AreasOfTheOldVersion_AreNamedAsInTheTool()
    {
        var names = File.ReadLines(SharedFolder.Combine("domain", "compass_areas.csv")).Where(line => line.StartsWith("2010-2019", StringComparison.Ordinal)).ToArray();
        var ours = Rows("kommunekompasset/compass_scores.csv", ',').Where(row => row[4] == "2010-2019" && row[5] == "area").ToArray();
        ours.ShouldNotBeEmpty();
        ours.ShouldAllBe(row => names.Any(line => line.Contains($"{row[6]},{row[7]}", StringComparison.Ordinal) || line.Contains($"{row[6]},\"{row[7]}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Compass_Totals_AreTheSumOfTheEightAreas()
    {
        var evaluations = Rows("kommunekompasset/compass_scores.csv", ',').Where(row => row[5] is "area" or "total").GroupBy(row => (row[1], row[3])).Where(rows => rows.Count() > 1).ToArray();
        evaluations.Length.ShouldBe(5);
        foreach (var rows in evaluations)
        {
            rows.Count(row => row[5] == "area").ShouldBe(8);
            rows.Where(row => row[5] == "area").Sum(row => Number(row[8])).ShouldBe(Number(rows.Single(row => row[5] == "total")[8]));
        }
    }

    [Theory]
    [InlineData("ti-faktor/2023-svar.csv", "ti-faktor/2023-populasjon.csv", 5)]
    [InlineData("ti-faktor/2025-svar.csv", "ti-faktor/2025-populasjon.csv", 5)]
    [InlineData("brukerundersokelse/svar.csv", "brukerundersokelse/populasjon.csv", 6)]
    public void Surveys_Answers_AreOnTheScaleAndAsManyAsCounted(string answers, string population, int top)
    {
        var respondents = Rows(answers, ';').GroupBy(row => (row[0], row[1], row[2])).ToDictionary(rows => rows.Key, rows => rows.Count());
        var units = Rows(population, ';').ToArray();
        units.Length.ShouldBe(respondents.Count);
        foreach (var unit in units)
        {
            respondents[(unit[0], unit[1], unit[2])].ShouldBe(Number(unit[4]));
            Number(unit[4]).ShouldBeLessThanOrEqualTo(Number(unit[3]));
        }

        units.ShouldContain(unit => Number(unit[4]) <= 3);
        Rows(answers, ';').SelectMany(row => row[3..^1]).ShouldAllBe(answer => answer == "" || (Number(answer) >= 1 && Number(answer) <= top));
    }

    [Fact]
    public void Citizens_Answers_AreOnTheScale_OneForEachRespondentAndItem()
    {
        var answers = Rows("innbyggerundersokelse/svar.csv", ';').ToList();

        answers.ShouldAllBe(row => Number(row[6]) >= -3 && Number(row[6]) <= 3);
        answers.Select(row => (row[2], row[5])).Distinct().Count().ShouldBe(answers.Count);
        answers.GroupBy(row => row[2]).Select(person => person.Select(row => (row[1], row[3], row[4])).Distinct().Count()).ShouldAllBe(count => count == 1);
        answers.GroupBy(row => row[1]).Select(area => area.Select(row => row[2]).Distinct().Count()).ShouldContain(count => count < 10);
        Rows("innbyggerundersokelse/indeks.csv", ';').ShouldAllBe(row => double.Parse(row[4], CultureInfo.InvariantCulture) >= 0 && double.Parse(row[4], CultureInfo.InvariantCulture) <= 100);
    }

    [Fact]
    public void Register_Items_HaveOwnerDeadlineAndKnownIndicatorForm()
    {
        var rows = Rows("tertialregister/2026-T1.csv", ',').ToArray();
        rows.Select(row => row[1]).Distinct().Count().ShouldBe(rows.Length);
        rows.Where(row => row[0] is "tiltak" or "gevinst" or "plan" or "bestilling")
            .ShouldAllBe(row => row[4] != "" && DateOnly.ParseExact(row[6], "yyyy-MM-dd", CultureInfo.InvariantCulture).Year >= 2025);
        rows.Where(row => row[0] is "avvik" or "lederavtale").ShouldAllBe(row => row[5] != "");
        foreach (var indicator in rows.Select(row => row[9]).Where(indicator => indicator != ""))
            new IndicatorCode(indicator).Value.ShouldBe(indicator);
    }

    // Names that nobody bears, a day that no year has, and telephone numbers of a series that is given to nobody.
    [Fact]
    public void Texts_OfTheSamples_HaveInventedNamesAndNumbersToMask()
    {
        foreach (var file in new[] { "dialogkonferanse/2025.csv", "dialogkonferanse/2026.csv", "innbyggerinnspill/2026.csv", "innbyggerundersokelse/kommentarer.csv" })
        {
            var text = string.Join('\n', Lines(file));
            foreach (var planted in new[] { "Kari Diktestad", "Diktestad lovet", "Per Oppdiktson", "rektor Fantasmo", "kari@diktestad.example", "310299 12345", "12 34 56 78", "+47 123 45 670" })
                text.ShouldContain(planted, Case.Sensitive, file);
        }

        DateOnly.TryParseExact("310299", "ddMMyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _).ShouldBeFalse();
    }

    private static string[] Lines(string file) => Encoding.UTF8.GetString(CommittedSamples.Bytes(file)).TrimEnd('\n').Split('\n');

    /// <summary>Rows of a file whose only quoted cells hold separators, not quotes.</summary>
    private static IEnumerable<string[]> Rows(string file, char separator) => Lines(file).Skip(1).Select(line =>
        line.Split('"').SelectMany((part, i) => i % 2 == 0 ? [.. part.Select(c => c == separator ? "\u0001" : c.ToString())] : new[] { part })
            .Aggregate(new StringBuilder(), (text, part) => text.Append(part)).ToString().Split('\u0001'));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
