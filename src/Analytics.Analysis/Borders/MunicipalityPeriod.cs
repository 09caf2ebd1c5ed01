using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>A time in which a municipality's code was in use, under one name.</summary>
/// <param name="Code">The code.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The first day on which it is no longer in use (exclusive); null when it still is.</param>
/// <remarks>Source: KLASS classification 131, <c>codes</c> with a range.</remarks>
public sealed record MunicipalityPeriod(MunicipalityCode Code, DateOnly From, DateOnly? To)
{
    /// <summary>Whether the code was in use on the day before <paramref name="day"/>.</summary>
    internal bool ReachesTo(DateOnly day) => From < day && (To is null || To >= day);

    /// <summary>Whether it is in use on <paramref name="day"/>.</summary>
    internal bool Covers(DateOnly day) => From <= day && (To is null || To > day);
}
