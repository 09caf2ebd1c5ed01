using System.Globalization;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;

namespace Analytics.Pipeline.Projections;

/// <summary>What a back-test left out, in one sentence for each cause, in bokmål.</summary>
internal static class StudyNotes
{
    private const int MostNamed = 5;

    /// <summary>The sentences, of all causes.</summary>
    /// <param name="study">The back-test.</param>
    /// <param name="published">SSB's editions that took part, if any did.</param>
    /// <param name="testable">Years that could be launched from.</param>
    public static IReadOnlyList<string> Of(StudyResult study, PublishedEditions? published, IReadOnlyList<Year> testable)
    {
        var counted = study.Errors.Select(e => (e.Launch, e.Horizon)).ToHashSet();
        var skipped = study.Skipped.Where(s => s.Method is null).ToLookup(s => s.Reason);
        var none = skipped[SkipReason.NoOutcome].ToLookup(s => counted.Contains((s.Launch, s.Horizon)));
        return
        [
            .. Sentence("ikke talt i startåret", skipped[SkipReason.NoLaunch].DistinctBy(s => s.Launch), s => $"i {s.Launch}"),
            .. Sentence($"ikke talt {SimpleMethods.BaseYears} år før startåret", skipped[SkipReason.NoBase].DistinctBy(s => s.Launch), s => $"i {s.Launch.Plus(-SimpleMethods.BaseYears)}"),
            .. Sentence("ikke talt i året det framskrives til", none[true], s => $"i {s.Launch.Plus(s.Horizon)}"),
            .. none[false].Any() ? [$"Ennå ikke talt: {string.Join(", ", none[false].Select(s => $"{s.Horizon} år fra {s.Launch}"))}."] : Array.Empty<string>(),
            .. study.Skipped.Where(s => s.Method is not null and not PublishedEditions.MethodCode).GroupBy(s => s.Horizon)
                .GroupBy(horizon => string.Join(", ", horizon.Select(s => s.Method).Distinct()), h => h.Key, StringComparer.Ordinal)
                .Select(g => $"Framskriver ikke {string.Join(", ", g)} år: {g.Key}."),
            .. published is null ? [] : Published(published, testable, [.. study.Skipped.Where(s => s.Method == PublishedEditions.MethodCode)]),
        ];
    }

    private static IEnumerable<string> Published(PublishedEditions published, IReadOnlyList<Year> testable, IReadOnlyList<SkippedAreas> skipped)
    {
        var without = skipped.Select(s => s.Launch).Distinct().Where(l => !published.Launches.Contains(l)).ToList();
        if (without.Count > 0)
        {
            List<Year> others = [.. published.Launches.Where(testable.Contains)];
            yield return $"Lageret har ingen av SSBs framskrivinger fra {string.Join(", ", without)}{(others.Count == 0 ? "." : $"; ved siden av dem det har: analytics backtest --launch {string.Join(",", others)}")}";
        }

        foreach (var edition in skipped.Where(s => published.Launches.Contains(s.Launch)).GroupBy(s => s.Launch))
        {
            var areas = edition.SelectMany(s => s.Areas).Distinct().ToList();
            yield return $"SSBs framskriving fra {edition.Key} har ingen tall, eller andre grenser, for {Areas(areas)}.";
        }
    }

    private static IEnumerable<string> Sentence(string cause, IEnumerable<SkippedAreas> skipped, Func<SkippedAreas, string> when)
    {
        var parts = skipped.Select(s => $"{Areas(s.Areas)} {when(s)}").Distinct().ToList();
        return parts.Count == 0 ? [] : [$"Holdt utenfor, {cause}: {string.Join(", ", parts)}."];
    }

    private static string Areas(IReadOnlyList<MunicipalityCode> areas) => areas.Count <= MostNamed
        ? string.Join(" ", areas)
        : string.Create(CultureInfo.InvariantCulture, $"{areas.Count} kommuner");
}
