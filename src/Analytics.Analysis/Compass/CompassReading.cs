namespace Analytics.Analysis.Compass;

/// <summary>What an evaluation with Kommunekompasset says: changes, differences, the way to the target, and where most points are missing.</summary>
/// <remarks>Experts' judgement of how the municipality is governed: it has no sampling error, and so neither intervals nor tests. Nothing is compared across versions.</remarks>
/// <param name="Profile">The evaluation.</param>
/// <param name="Change">Its total against the newest earlier one, or null when there is none of the same version.</param>
/// <param name="AreaChanges">The areas that both evaluations publish.</param>
/// <param name="References">Its total against each mean.</param>
/// <param name="Target">The way to the municipality's own target, or null without target or total.</param>
/// <param name="Rooms">Single areas with most points left first, in the order of their numbers where they are equal; then sums.</param>
/// <param name="AgeYears">Whole years from the evaluation to the day that was asked for.</param>
public sealed record CompassReading(
    CompassProfile Profile,
    CompassDifference? Change,
    IReadOnlyList<CompassDifference> AreaChanges,
    IReadOnlyList<CompassDifference> References,
    CompassTarget? Target,
    IReadOnlyList<CompassRoom> Rooms,
    int AgeYears)
{
    /// <summary>Reads an evaluation.</summary>
    /// <param name="profile">It.</param>
    /// <param name="year">The year of today.</param>
    public static CompassReading Of(CompassProfile profile, int year)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var total = profile.Total;
        var areas = from own in profile.Areas
                    join other in profile.EarlierAreas on own.AreaNumber equals other.AreaNumber
                    select new CompassDifference(own, other);
        return new CompassReading(
            profile,
            total is not null && CompassProfiles.EarlierOfSameVersion(profile) is { } before ? new CompassDifference(total, before) : null,
            [.. areas],
            total is null ? [] : [.. profile.ReferenceTotals.Select(r => new CompassDifference(total, r))],
            total is not null && profile.Target is { } target ? new CompassTarget(target, target.Score - total.Score, target.Year - total.Year) : null,
            [.. profile.Areas.Select(a => new CompassRoom(a)).OrderBy(r => r.IsSum).ThenByDescending(r => r.Points)],
            Math.Max(0, year - profile.Year));
    }
}
