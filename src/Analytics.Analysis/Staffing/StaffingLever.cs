using Analytics.Core;

namespace Analytics.Analysis.Staffing;

/// <summary>Something that changes how many must be employed, from a year on.</summary>
/// <param name="Name">Short name without spaces: "heltid".</param>
/// <param name="TitleNb">Title in bokmål.</param>
/// <param name="From">First year with effect.</param>
public sealed record StaffingLever(string Name, string TitleNb, Year From)
{
    /// <summary>The last year with effect; lasting when null, the default.</summary>
    public Year? To { get; init; }

    /// <summary>The service that it works on; all when null, the default.</summary>
    public string? Service { get; init; }

    /// <summary>Percent that the number who receive the service is changed by, once (F21). Default 0.</summary>
    public double CoveragePercent { get; init; }

    /// <summary>Percent a year that the same service needs less work than the year before. Default 0.</summary>
    public double ProductivityPercent { get; init; }

    /// <summary>Percentage points that sick leave is changed by. Default 0.</summary>
    public double SickLeavePoints { get; init; }

    /// <summary>Percentage points that the mean position is changed by. Default 0.</summary>
    public double PositionSizePoints { get; init; }

    /// <summary>Percentage points that yearly retirement is changed by. Default 0.</summary>
    public double RetirementPoints { get; init; }

    /// <summary>Whether it has effect on a service in a year.</summary>
    /// <param name="service">Short name of the service.</param>
    /// <param name="year">The year.</param>
    public bool Holds(string service, Year year) => (Service is null || Service == service) && year >= From && (To is not { } last || year <= last);
}
