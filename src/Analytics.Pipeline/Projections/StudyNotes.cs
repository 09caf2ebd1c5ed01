using System.Globalization;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;

namespace Analytics.Pipeline.Projections;

/// <summary>What a back-test left out, in one sentence for each cause.</summary>
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
            .. Sentence("not counted at the launch", skipped[SkipReason.NoLaunch].DistinctBy(s => s.Launch), s => $"in {s.Launch}"),
            .. Sentence($"not counted {SimpleMethods.BaseYears} years before the launch", skipped[SkipReason.NoBase].DistinctBy(s => s.Launch), s => $"in {s.Launch.Plus(-SimpleMethods.BaseYears)}"),
            .. Sentence("not counted at the horizon", none[true], s => $"in {s.Launch.Plus(s.Horizon)}"),
            .. none[false].Any() ? [$"No outcome is counted yet: {string.Join(", ", none[false].Select(s => $"{s.Launch} and {s.Horizon} years"))}."] : Array.Empty<string>(),
            .. study.Skipped.Where(s => s.Method is not null and not PublishedEditions.MethodCode).GroupBy(s => s.Horizon)
                .Select(g => $"No forecast {g.Key} {(g.Key == 1 ? "year" : "years")} ahead by {string.Join(", ", g.Select(s => s.Method).Distinct())}."),
            .. published is null ? [] : Published(published, testable, [.. study.Skipped.Where(s => s.Method == PublishedEditions.MethodCode)]),
        ];
    }

    private static IEnumerable<string> Published(PublishedEditions published, IReadOnlyList<Year> testable, IReadOnlyList<SkippedAreas> skipped)
    {
        var without = skipped.Select(s => s.Launch).Distinct().Where(l => !published.Launches.Contains(l)).ToList();
        if (without.Count > 0)
        {
            List<Year> others = [.. published.Launches.Where(testable.Contains)];
            yield return $"SSB has no edition in the store from {string.Join(", ", without)}{(others.Count == 0 ? "." : $"; beside those that it has: analytics backtest --launch {string.Join(",", others)}")}";
        }

        foreach (var edition in skipped.Where(s => published.Launches.Contains(s.Launch)).GroupBy(s => s.Launch))
        {
            var areas = edition.SelectMany(s => s.Areas).Distinct().ToList();
            yield return $"SSB's edition of {edition.Key} has no figures, or other borders, for {Areas(areas)}.";
        }
    }

    private static IEnumerable<string> Sentence(string cause, IEnumerable<SkippedAreas> skipped, Func<SkippedAreas, string> when)
    {
        var parts = skipped.Select(s => $"{Areas(s.Areas)} {when(s)}").Distinct().ToList();
        return parts.Count == 0 ? [] : [$"Left out, {cause}: {string.Join(", ", parts)}."];
    }

    private static string Areas(IReadOnlyList<MunicipalityCode> areas) => areas.Count <= MostNamed
        ? string.Join(" ", areas)
        : string.Create(CultureInfo.InvariantCulture, $"{areas.Count} municipalities");
}
