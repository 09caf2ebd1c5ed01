using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>Shares of split municipalities from the counts of people before and after.</summary>
internal sealed class PopulationShares(IReadOnlyDictionary<MunicipalityYear, double> persons)
{
    private const int Reach = 3;

    private static Comparer<MunicipalityCode> ByCode { get; } = Comparer<MunicipalityCode>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value));

    /// <summary>Forward in time: how a municipality was shared out on its successors.</summary>
    public SplitShares Of(BorderStep step, MunicipalityCode split)
    {
        var (sources, targets) = step.Knot(split);
        var others = sources.Where(s => s != split).ToList();
        var alsoSplit = others.Where(s => step.TargetsOf(s).Count > 1).Order(ByCode).ToList();
        if (alsoSplit.Count > 0)
            return Unknown(step, split, $"samme dag ble også {string.Join(", ", alsoSplit)} delt, til dels på de samme");
        if (After(step, targets) is not { } after)
            return NotCounted(step, split, targets);
        if (others.Count == 0)
            return Shares(after.Persons, string.Create(CultureInfo.InvariantCulture, $"folketall 1.1.{after.Year}"));
        if (Before(step, sources) is not { } before)
            return NotCounted(step, split, sources);

        var growth = after.Persons.Values.Sum() / before.Persons.Values.Sum();
        var parts = step.TargetsOf(split).ToDictionary(
            t => t,
            t => after.Persons[t] / growth - step.SourcesOf(t).Where(s => s != split).Sum(s => before.Persons[s]));
        return parts.Values.Any(p => p <= 0)
            ? Unknown(step, split, "folketallet i de nye kommunene viser ikke hvor mange som fulgte med")
            : Shares(parts, string.Create(CultureInfo.InvariantCulture, $"folketall 1.1.{after.Year} fratrukket hele kommuner 1.1.{before.Year}"));
    }

    /// <summary>Backwards in time: how a municipality is shared out on its predecessors, as they had people before.</summary>
    /// <param name="step">The day's changes, turned round.</param>
    /// <param name="merged">The municipality.</param>
    /// <param name="forward">How a predecessor that was itself split was shared out.</param>
    public SplitShares Back(BorderStep step, MunicipalityCode merged, Func<MunicipalityCode, SplitShares> forward)
    {
        var predecessors = step.TargetsOf(merged);
        if (Before(step, predecessors) is not { } before)
            return NotCounted(step, merged, predecessors);
        var parts = new Dictionary<MunicipalityCode, double>();
        List<string> texts = [string.Create(CultureInfo.InvariantCulture, $"folketall 1.1.{before.Year}")];
        foreach (var predecessor in predecessors)
        {
            parts[predecessor] = before.Persons[predecessor];
            if (step.SourcesOf(predecessor).Count == 1)
                continue;
            var split = forward(predecessor);
            if (split.Shares is null)
                return split;
            parts[predecessor] *= split.Shares.GetValueOrDefault(merged);
            texts.Add($"del av {predecessor}: {split.TextNb}");
        }

        return parts.Values.Sum() > 0
            ? Shares(parts, string.Join("; ", texts))
            : Unknown(step, merged, "ingen del av forgjengerne fulgte med");
    }

    private (int Year, Dictionary<MunicipalityCode, double> Persons)? Before(BorderStep step, IReadOnlyList<MunicipalityCode> codes) =>
        Count(codes, Enumerable.Range(1, Reach).Select(i => FirstAfter(step) - i));

    private (int Year, Dictionary<MunicipalityCode, double> Persons)? After(BorderStep step, IReadOnlyList<MunicipalityCode> codes) =>
        Count(codes, Enumerable.Range(0, Reach).Select(i => FirstAfter(step) + i));

    /// <summary>The first count of 1 January that a change shows in; one of that very day shows.</summary>
    private static int FirstAfter(BorderStep step) => step.Day.DayOfYear == 1 ? step.Day.Year : step.Day.Year + 1;

    private (int Year, Dictionary<MunicipalityCode, double> Persons)? Count(IReadOnlyList<MunicipalityCode> codes, IEnumerable<int> years)
    {
        foreach (var year in years)
        {
            var found = codes
                .Select(c => (Code: c, Persons: persons.GetValueOrDefault(new MunicipalityYear(c, new Year(year)))))
                .Where(c => c.Persons > 0)
                .ToDictionary(c => c.Code, c => c.Persons);
            if (found.Count == codes.Count)
                return (year, found);
        }

        return null;
    }

    private static SplitShares Shares(Dictionary<MunicipalityCode, double> parts, string methodNb)
    {
        var sum = parts.Values.Sum();
        return new(parts.ToDictionary(p => p.Key, p => p.Value / sum), methodNb);
    }

    private static SplitShares NotCounted(BorderStep step, MunicipalityCode split, IReadOnlyList<MunicipalityCode> codes) =>
        Unknown(step, split, $"folketallet i {string.Join(", ", codes.Order(ByCode))} er ikke kjent nær delingen");

    private static SplitShares Unknown(BorderStep step, MunicipalityCode split, string whyNb) =>
        SplitShares.Unknown($"{SplitShares.Describe(step, split)}: {whyNb}");
}
