using Analytics.Core;

namespace Analytics.Notebooks.Kernels;

/// <summary>An error that a person can act on, on its way between processes.</summary>
/// <param name="Place">Where.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="NextStep">What to do.</param>
/// <param name="IsOfStore">Whether the store is damaged or locked.</param>
/// <param name="Line">The cell's line; null when not known.</param>
/// <param name="EndsKernel">Whether the cell may still be at it, so that the kernel is ended.</param>
internal sealed record Refusal(string Place, string Found, string Expected, string NextStep, bool IsOfStore, int? Line = null, bool EndsKernel = false)
{
    public static Refusal Of(AnalyticsException error, int? line) => new(error.Place, error.Found, error.Expected, error.NextStep, error is StoreException, line);

    /// <summary>The error, with the cell that it happened in.</summary>
    public AnalyticsException In(string place)
    {
        var whole = Place == place ? place : FormattableString.Invariant($"{place}{(Line is { } line ? FormattableString.Invariant($", line {line}") : "")}: {Place}");
        return IsOfStore ? new StoreException(whole, Found, Expected, NextStep) : new ConfigurationException(whole, Found, Expected, NextStep);
    }
}
