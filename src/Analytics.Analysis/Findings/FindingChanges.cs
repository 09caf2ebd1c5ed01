using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Findings;

/// <summary>Compares the findings of two editions of one municipality's report.</summary>
public static class FindingChanges
{
    // Sizes that differ by less are told as the same: they are shown with one decimal of millions.
    private const double Noticeable = 0.01;

    /// <summary>Every finding of either edition, in the order of the newer one, and then those that are gone.</summary>
    /// <param name="before">Findings of the older edition.</param>
    /// <param name="now">Findings of the newer edition.</param>
    public static IReadOnlyList<FindingChange> Between(IReadOnlyList<Finding> before, IReadOnlyList<Finding> now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return
        [
            .. now.Select(n => before.FirstOrDefault(b => FindingRevision.IsSame(b, n)) is { } earlier
                ? new FindingChange(n.Kind, Compare(earlier, n), earlier, n, Reasons(earlier, n))
                : new FindingChange(n.Kind, FindingChangeKind.New, null, n, [])),
            .. before.Where(b => !now.Any(n => FindingRevision.IsSame(b, n))).Select(b => new FindingChange(b.Kind, FindingChangeKind.Gone, b, null, [])),
        ];
    }

    private static FindingChangeKind Compare(Finding before, Finding now)
    {
        if (before.Kroner is { } old && now.Kroner is { } size && Math.Abs(size - old) > Noticeable * Math.Abs(old))
            return size > old ? FindingChangeKind.Stronger : FindingChangeKind.Weaker;
        if (before.Certainty != now.Certainty)
            return now.Certainty > before.Certainty ? FindingChangeKind.Stronger : FindingChangeKind.Weaker;
        return SameNumbers(before, now) ? FindingChangeKind.Same : FindingChangeKind.Changed;
    }

    private static List<FindingChangeReason> Reasons(Finding before, Finding now)
    {
        if (SameNumbers(before, now))
            return [];
        var reasons = new List<FindingChangeReason>();
        foreach (var year in (string[])["year", "toYear"])
        {
            if (before.Facts.TryGetValue(year, out var old) && now.Facts.TryGetValue(year, out var late) && old != late)
                reasons.Add(new(FindingChangeReasonKind.NewYear, $"{Text(old)} \u2192 {Text(late)}"));
        }

        var vintages = before.Sources.ToLookup(Cell);
        foreach (var source in now.Sources)
        {
            if (vintages[Cell(source)].FirstOrDefault() is { } earlier && earlier.ContentHash != source.ContentHash)
                reasons.Add(new(FindingChangeReasonKind.NewVintage, source.SourceTable));
        }

        if (before.Facts.TryGetValue("limit", out var limit) && now.Facts.TryGetValue("limit", out var moved) && limit != moved)
            reasons.Add(new(FindingChangeReasonKind.Target, $"{Text(limit)} \u2192 {Text(moved)}"));
        return reasons.Count == 0 ? [new(FindingChangeReasonKind.Method, "")] : [.. reasons.Distinct()];
    }

    private static bool SameNumbers(Finding before, Finding now) =>
        before.Kroner == now.Kroner && before.Certainty == now.Certainty && before.Facts.Count == now.Facts.Count
        && before.Facts.All(f => now.Facts.TryGetValue(f.Key, out var value) && value == f.Value);

    private static (string Table, string? Code, string Cell) Cell(Provenance source) => (source.SourceTable, source.ContentsCode, source.Cell);

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
