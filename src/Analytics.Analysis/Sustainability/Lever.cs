using Analytics.Core;

namespace Analytics.Analysis.Sustainability;

/// <summary>Something that the council can decide, from a year on.</summary>
/// <param name="Name">Short name without spaces: "eiendomsskatt".</param>
/// <param name="TitleNb">Title in bokmål.</param>
/// <param name="From">First accounting year with effect.</param>
public sealed record Lever(string Name, string TitleNb, Year From)
{
    /// <summary>The last year with effect; lasting when null, the default.</summary>
    public Year? To { get; init; }

    /// <summary>Kroner a year that the result improves by: structure, property tax. Negative for what costs. Default 0.</summary>
    public double Kroner { get; init; }

    /// <summary>Percent a year that the same services cost less than the year before. Default 0.</summary>
    public double ProductivityPercent { get; init; }

    /// <summary>Percent that coverage of need is changed by, once: −2 for two percent fewer recipients. Default 0.</summary>
    public double CoveragePercent { get; init; }

    /// <summary>Part of investments that is put off while the lever holds, 0-1. Default 0.</summary>
    public double InvestmentsPaused { get; init; }

    /// <summary>Whether it has effect in a year.</summary>
    public bool Holds(Year year) => year >= From && (To is not { } last || year <= last);
}
