using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis;

/// <summary>Age ranges in bokmål.</summary>
internal static class AgeText
{
    /// <summary>"6–15 år", "80 år og eldre", "0 år".</summary>
    public static string Nb(AgeRange range) =>
        range.IsOpen ? string.Create(CultureInfo.InvariantCulture, $"{range.From} år og eldre")
        : range.From == range.To ? string.Create(CultureInfo.InvariantCulture, $"{range.From} år")
        : string.Create(CultureInfo.InvariantCulture, $"{range.From}–{range.To} år");
}
