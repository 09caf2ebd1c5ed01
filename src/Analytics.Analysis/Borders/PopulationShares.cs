using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>Shares of split municipalities from the counts of people before and after.</summary>
internal sealed class PopulationShares(IReadOnlyDictionary<MunicipalityYear, double> persons)
{
    private const int Reach = 3;

    public SplitShares Of(BorderStep step, MunicipalityCode split)
    {
        var (sources, targets) = step.Knot(split);
        var others = sources.Where(s => s != split).ToList();
        if (others.Where(s => step.TargetsOf(s).Count > 1).Select(s => s.Value).Order().ToList() is { Count: > 0 } alsoSplit)
            return Unknown(step, split, $"samme dag ble også {string.Join(", ", alsoSplit)} delt, til dels til de samme");

        if (Count(targets, YearsBeside(step, step.IsForward)) is not { } after)
            return Unknown(step, split, $"folketallet i {string.Join(", ", targets.Order(ByCode))} er ikke kjent nær delingen");
        if (others.Count == 0)
            return Shares(after.Persons.ToDictionary(), string.Create(CultureInfo.InvariantCulture, $"folketall 1.1.{after.Year}"));

        if (Count(sources, YearsBeside(step, !step.IsForward)) is not { } before)
            return Unknown(step, split, $"folketallet i {string.Join(", ", sources.Order(ByCode))} er ikke kjent nær delingen");
        var growth = after.Persons.Values.Sum() / before.Persons.Values.Sum();
        var parts = targets.Where(t => step.TargetsOf(split).Contains(t)).ToDictionary(
            t => t,
            t => after.Persons[t] / growth - step.SourcesOf(t).Where(s => s != split).Sum(s => before.Persons[s]));
        return parts.Values.Any(p => p <= 0)
            ? Unknown(step, split, "folketallet i de nye kommunene viser ikke hvor mange som fulgte med")
            : Shares(parts, string.Create(CultureInfo.InvariantCulture, $"folketall 1.1.{after.Year} fratrukket hele kommuner 1.1.{before.Year}"));
    }

    private static Comparer<MunicipalityCode> ByCode { get; } = Comparer<MunicipalityCode>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value));

    /// <summary>The 1 Januaries on one side of a day, nearest first; a change on 1 January is in that day's count.</summary>
    private static IEnumerable<int> YearsBeside(BorderStep step, bool isAfter)
    {
        var first = step.Day.DayOfYear == 1 ? step.Day.Year : step.Day.Year + 1;
        return Enumerable.Range(0, Reach).Select(i => isAfter ? first + i : first - 1 - i);
    }

    private static SplitShares Shares(Dictionary<MunicipalityCode, double> parts, string methodNb)
    {
        var sum = parts.Values.Sum();
        return new(parts.ToDictionary(p => p.Key, p => p.Value / sum), methodNb);
    }

    private static SplitShares Unknown(BorderStep step, MunicipalityCode split, string whyNb) => SplitShares.Unknown(string.Create(
        CultureInfo.InvariantCulture, $"{split} er delt på {string.Join(", ", step.TargetsOf(split))} ({step.Day:d.M.yyyy}): {whyNb}"));

    private (int Year, IReadOnlyDictionary<MunicipalityCode, double> Persons)? Count(IReadOnlyList<MunicipalityCode> codes, IEnumerable<int> years)
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
}
