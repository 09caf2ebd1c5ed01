namespace Analytics.Analysis.Demography.SmallAreas;

/// <summary>What was counted in one area, beside what the country's rates would give there.</summary>
/// <param name="Events">Births, deaths or moves counted; zero or more.</param>
/// <param name="Expected">Events that the country's rates give with the area's own population by sex and age; zero or more.</param>
public readonly record struct AreaEvents(double Events, double Expected)
{
    /// <summary>Expected events from one rate for all areas: that of all their events and all their exposure.</summary>
    /// <remarks>The areas then expect as many events together as they had, and the unit of the exposure makes no difference.</remarks>
    /// <param name="areas">Events and exposure of each area, the latter in any one unit, such as person-years.</param>
    /// <exception cref="ArgumentException">There is no exposure, or a number is negative or missing.</exception>
    public static IReadOnlyList<AreaEvents> FromExposure(IReadOnlyCollection<(double Events, double Exposure)> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        if (areas.Any(a => !(a.Events >= 0) || !(a.Exposure >= 0)) || !(areas.Sum(a => a.Exposure) > 0))
            throw new ArgumentException("Events and exposure are zero or more in every area, and some area has exposure; leave out areas without numbers.", nameof(areas));
        var rate = areas.Sum(a => a.Events) / areas.Sum(a => a.Exposure);
        return [.. areas.Select(a => new AreaEvents(a.Events, rate * a.Exposure))];
    }
}
