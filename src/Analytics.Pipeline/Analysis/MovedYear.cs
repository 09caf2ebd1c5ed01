using Analytics.Analysis.Borders;
using Analytics.Core;

namespace Analytics.Pipeline.Analysis;

/// <summary>A year whose figure is made of those of former municipalities, or could not be.</summary>
/// <param name="Year">The year.</param>
/// <param name="Flag">How it came about.</param>
/// <param name="From">The former codes, with commas between.</param>
/// <param name="MethodNb">For estimates: how the parts were found.</param>
/// <param name="WhyNotNb">Why there is no figure; null when there is one, or the source has none.</param>
internal sealed record MovedYear(Year Year, BorderFlag Flag, string From, string? MethodNb, string? WhyNotNb)
{
    /// <summary>The arithmetic behind a figure, for its trace; null when it is the source's own.</summary>
    public static string? Formula(BorderFlag flag, string from) => flag switch
    {
        BorderFlag.Summed => $"sum av {from}",
        BorderFlag.Reweighted => $"vektet gjennomsnitt av {from}",
        BorderFlag.Estimated => $"anslått ut fra {from}",
        _ => null,
    };
}
