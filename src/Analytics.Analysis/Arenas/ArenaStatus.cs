using System.Globalization;

namespace Analytics.Analysis.Arenas;

/// <summary>The next time of an arena, and whether what it needs is there.</summary>
/// <param name="Arena">The arena.</param>
/// <param name="Start">First day that it can be held on.</param>
/// <param name="End">Last one.</param>
/// <param name="DaysLeft">Days until it can start; zero while it can be held.</param>
/// <param name="Needs">Each need.</param>
public sealed record ArenaStatus(Arena Arena, DateOnly Start, DateOnly End, int DaysLeft, IReadOnlyList<NeedStatus> Needs)
{
    /// <summary>Whether everything is there and new enough.</summary>
    public bool IsReady => Needs.All(n => n.State == NeedState.Ready);

    /// <summary>Sees arenas on a day, the next one first.</summary>
    /// <param name="arenas">The arenas.</param>
    /// <param name="news">How new each source is.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<ArenaStatus> Of(IReadOnlyList<Arena> arenas, IReadOnlyList<SourceNews> news, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(arenas);
        ArgumentNullException.ThrowIfNull(news);
        var bySource = news.ToLookup(n => n.Source, StringComparer.Ordinal);
        return
        [
            .. arenas.Select(arena =>
            {
                var (start, end) = arena.Next(day);
                return new ArenaStatus(arena, start, end, Math.Max(0, start.DayNumber - day.DayNumber), [.. arena.Needs.Select(n => Status(n, [.. n.Sources.SelectMany(s => bySource[s])], start, day))]);
            }).OrderBy(s => s.Start),
        ];
    }

    private static NeedStatus Status(ArenaNeed need, List<SourceNews> news, DateOnly start, DateOnly day)
    {
        var known = news.Where(n => n.Retrieved is not null).OrderByDescending(n => n.NewestPeriod, StringComparer.Ordinal).ThenByDescending(n => n.Retrieved).ToList();
        if (known.Count == 0)
            return new NeedStatus(need, NeedState.Missing, null);
        var fresh = known.FirstOrDefault(IsFresh);
        return new NeedStatus(need, fresh is null ? NeedState.Stale : NeedState.Ready, fresh ?? known[0]);

        // Before an arena starts its figures can still be renewed: they are then judged as they are today.
        bool IsFresh(SourceNews n) =>
            (need.YearsBack is not { } years || (Year(n.NewestPeriod) is { } year && year >= start.Year - years))
            && (need.MostDays is not { } days || n.Retrieved!.Value.AddDays(days) >= (start > day ? day : start));
    }

    private static int? Year(string? period) => period is { Length: >= 4 } && int.TryParse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
