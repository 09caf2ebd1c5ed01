using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>Moves series to the municipal borders of a day, and says of every figure how it came about.</summary>
public static class BorderService
{
    /// <summary>Moves a series whose rows are all in the borders of the map's first day.</summary>
    /// <param name="series">The rows, in any order; one for each code and year. Rows of codes that did not exist are left out and listed.</param>
    /// <param name="rule">What becomes of the variable when municipalities merge or split.</param>
    /// <param name="map">From the series' borders to those wanted, with the weights of splits.</param>
    /// <returns>A figure for every municipality that some row went to. It has no value when a part of it has none: a merger is never a smaller sum.</returns>
    /// <exception cref="ArgumentException">A code comes twice in a year.</exception>
    public static BorderResult Move(IEnumerable<MunicipalityValue> series, MergeRule rule, BorderMap map)
    {
        var moved = new List<MovedValue>();
        var leftOut = new List<LeftOutValue>();
        foreach (var year in series.GroupBy(v => v.Year).OrderBy(y => y.Key))
            MoveYear(year.Key, Index(year), rule, map, map.From, moved, leftOut);
        return new(moved, leftOut);
    }

    /// <summary>Moves a series whose rows are each in the borders of their own year, as statistics are published.</summary>
    /// <param name="series">The rows, in any order; one for each code and year, under the codes of 1 January of the year.</param>
    /// <param name="rule">What becomes of the variable when municipalities merge or split.</param>
    /// <param name="history">The changes.</param>
    /// <param name="to">The day whose borders are wanted.</param>
    /// <param name="weights">How splits are shared out; null for none.</param>
    /// <returns>A figure for every municipality and year that some row went to; the year's own borders decide which codes existed.</returns>
    /// <exception cref="ArgumentException">A code comes twice in a year.</exception>
    public static BorderResult MoveEachYear(
        IEnumerable<MunicipalityValue> series, MergeRule rule, BorderHistory history, DateOnly to, SplitWeights? weights = null)
    {
        var moved = new List<MovedValue>();
        var leftOut = new List<LeftOutValue>();
        var maps = new Dictionary<DateOnly, BorderMap>();
        foreach (var year in series.GroupBy(v => v.Year).OrderBy(y => y.Key))
        {
            var first = new DateOnly(year.Key.Value, 1, 1);
            var since = history.Days.LastOrDefault(d => d <= first);
            if (!maps.TryGetValue(since, out var map))
                maps[since] = map = BorderMap.Between(history, first, to, weights);
            MoveYear(year.Key, Index(year), rule, map, first, moved, leftOut);
        }

        return new(moved, leftOut);
    }

    private static void MoveYear(
        Year year, Dictionary<MunicipalityCode, Measure> values, MergeRule rule, BorderMap map, DateOnly day, List<MovedValue> moved, List<LeftOutValue> leftOut)
    {
        foreach (var code in values.Keys.Where(c => map.TargetsOf(c).Count == 0).OrderBy(c => c.Value, StringComparer.Ordinal))
            leftOut.Add(new(code, year, WhyLeftOut(code, map, day)));
        foreach (var target in values.Keys.SelectMany(map.TargetsOf).Select(l => l.To).Distinct().OrderBy(c => c.Value, StringComparer.Ordinal))
            moved.Add(BorderMerge.Of(new(target, year), map.SourcesOf(target), c => values.GetValueOrDefault(c, Measure.Absent), rule));
    }

    private static string WhyLeftOut(MunicipalityCode code, BorderMap map, DateOnly day) => map.Covers(code)
        ? $"{code} opphørte uten etterfølger"
        : string.Create(CultureInfo.InvariantCulture, $"{code} var ikke en kommune {day:d.M.yyyy}");

    private static Dictionary<MunicipalityCode, Measure> Index(IGrouping<Year, MunicipalityValue> year)
    {
        var values = new Dictionary<MunicipalityCode, Measure>();
        foreach (var value in year)
        {
            if (!values.TryAdd(value.Municipality, value.Measure))
                throw new ArgumentException($"{value.Municipality} comes twice in {year.Key}: expected one row for each code and year. Move one variable at a time.");
        }

        return values;
    }
}
