using Analytics.Core;

namespace Analytics.Analysis.Registers;

/// <summary>The indicator that an item is to change, before it began and now. What lies between has other causes too.</summary>
/// <param name="Item">The item.</param>
/// <param name="Before">The value of the newest year that was over when it began.</param>
/// <param name="BeforeYear">That year.</param>
/// <param name="After">The newest value of a later year.</param>
/// <param name="AfterYear">That year.</param>
public sealed record IndicatorEffect(RegisterItem Item, double Before, Year BeforeYear, double After, Year AfterYear)
{
    /// <summary>After less before.</summary>
    public double Change => After - Before;

    /// <summary>Finds both values, or null when the item has no beginning, or a value is missing.</summary>
    /// <param name="item">The item.</param>
    /// <param name="values">The indicator's values by year.</param>
    public static IndicatorEffect? Of(RegisterItem item, IReadOnlyDictionary<Year, double> values)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(values);
        if (item.Opened is not { } begun)
            return null;
        var (before, after) = (values.Keys.Where(y => y.Value < begun.Year).Order().ToList(), values.Keys.Where(y => y.Value >= begun.Year).Order().ToList());
        return before.Count == 0 || after.Count == 0 ? null : new IndicatorEffect(item, values[before[^1]], before[^1], values[after[^1]], after[^1]);
    }
}
