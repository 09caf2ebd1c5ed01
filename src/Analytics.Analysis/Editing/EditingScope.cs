using Analytics.Core;

namespace Analytics.Analysis.Editing;

/// <summary>Which figures are judged, and how strictly; all others are still what they are judged by.</summary>
/// <param name="Regions">The municipalities, or null for all.</param>
/// <param name="From">The first year, or null for the first there is.</param>
/// <param name="To">The last year, or null for the last there is.</param>
public sealed record EditingScope(IReadOnlySet<RegionCode>? Regions, Year? From, Year? To)
{
    /// <summary>False alarms that are accepted among a thousand right figures, more than 0 and at most 100. Default 1.</summary>
    public double FalseAlarmsPerThousand { get; init; } = 1;

    /// <summary>Everything.</summary>
    public static EditingScope All { get; } = new(null, null, null);

    /// <summary>Whether a municipality is judged.</summary>
    public bool Has(RegionCode region) => Regions?.Contains(region) ?? true;

    /// <summary>Whether a year is judged.</summary>
    public bool Has(Year year) => (From is not { } from || year >= from) && (To is not { } to || year <= to);
}
