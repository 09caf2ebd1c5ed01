using Analytics.Analysis.Compass;
using Analytics.Core;

namespace Analytics.Analysis.Focus;

/// <summary>What Kommunekompasset says of a focus area: points of the evaluation's own version, and changes within it.</summary>
internal static class FocusCompassNumbers
{
    private const string NameNb = "Kommunekompasset";

    /// <summary>The areas, or one line that says why there are none.</summary>
    public static IReadOnlyList<FocusNumber> Of(FocusArea area, CompassReading? reading)
    {
        if (area.Compass.Count == 0)
            return [];
        if (reading is null)
            return [FocusNumber.Missing(NameNb, "Ingen evaluering er lest inn.")];
        var profile = reading.Profile;
        var numbers = area.Compass.Where(c => c.Version == profile.Version).SelectMany(c => c.Areas).ToList();
        return numbers.Count == 0
            ? [FocusNumber.Missing(NameNb, $"Evalueringen i {profile.Year} bruker versjon {profile.Version.TrimEnd('-')}, som fokusområdet ikke har områder i.")]
            : [.. numbers.Select(number => Area(reading, number))];
    }

    private static FocusNumber Area(CompassReading reading, string number)
    {
        var profile = reading.Profile;
        if (profile.Areas.FirstOrDefault(a => a.AreaNumber == number) is { } score)
        {
            var before = reading.AreaChanges.FirstOrDefault(c => c.Own.AreaNumber == number);
            return new FocusNumber($"{number} {score.AreaNb}", FocusState.Known, score.Score)
            {
                Unit = "poeng",
                PeriodNb = NorwegianYear(score.Year),
                SourceNb = score.SourceNb,
                Direction = Direction.Higher,
                Highest = score.Max,
                Change = before?.Points,
                Since = before is null ? "" : NorwegianYear(before.Other.Year),
            };
        }

        var sum = profile.Areas.FirstOrDefault(a => a.AreaNumber.Split('+').Contains(number));
        return FocusNumber.Missing(
            $"Område {number}",
            sum is null
                ? $"Poeng for {profile.Year} er ikke publisert."
                : $"Bare kjent som sum av område {sum.AreaNumber.Replace("+", " og ", StringComparison.Ordinal)}, {NorwegianText.Number(sum.Score)} av {NorwegianText.Number(sum.Max)} poeng. Den deles ikke.");
    }

    private static string NorwegianYear(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
