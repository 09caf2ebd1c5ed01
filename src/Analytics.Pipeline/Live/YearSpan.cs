using System.Globalization;
using Analytics.Core;
using Analytics.Sources.PxWeb;

namespace Analytics.Pipeline.Live;

/// <summary>Years that a command asks for instead of those of the source file.</summary>
/// <param name="From">The first year; null for the earliest there is.</param>
/// <param name="To">The last year; null for the newest there is.</param>
public sealed record YearSpan(int? From, int? To)
{
    /// <summary>The table's periods in these years, also quarters and months, as plain codes.</summary>
    /// <exception cref="ConfigurationException">The table has no such period.</exception>
    internal PxWebSelection Selection(PxWebTable table, PxWebVariable time)
    {
        var codes = time.Values.Select(v => v.Code).Where(Contains).ToList();
        return codes.Count > 0
            ? new PxWebSelection(time.Code, codes)
            : throw new ConfigurationException(
                $"table {table.Id}",
                $"no period is in {this}",
                time.Values.Count == 0 ? "a table with periods" : $"years within {time.Values[0].Code} to {time.Values[^1].Code}",
                "Give other years, or leave the source out.");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");

    private bool Contains(string period) =>
        period.Length >= 4 && int.TryParse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && !(year < From) && !(year > To);
}
