namespace Analytics.Analysis.Staffing;

/// <summary>Staff of a service, or of several, year by year.</summary>
/// <param name="Years">The years, rising without gaps.</param>
public sealed record StaffingPath(IReadOnlyList<StaffingYear> Years)
{
    /// <summary>Årsverk that new employees must fill over all years, or null where recruitment is not known.</summary>
    public double? Recruited => Sum(Years.Skip(1).Select(y => y.Recruited));

    /// <summary>New employees over all years, or null likewise.</summary>
    public double? RecruitedPersons => Sum(Years.Skip(1).Select(y => y.RecruitedPersons));

    /// <summary>Several services together; what is not known of one is not known of the whole.</summary>
    /// <param name="paths">One path a service, all over the same years.</param>
    /// <exception cref="ArgumentException">There is no path, or their years differ.</exception>
    public static StaffingPath Together(IReadOnlyList<StaffingPath> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        if (paths.Count == 0 || paths.Any(p => !HaveSameYears(p, paths[0])))
            throw new ArgumentException("Services are added together over the same years, and there is one at least.", nameof(paths));
        var years = paths[0].Years.ToArray();
        for (var path = 1; path < paths.Count; path++)
        {
            for (var i = 0; i < years.Length; i++)
                years[i] = Added(years[i], paths[path].Years[i]);
        }

        return new StaffingPath(years);
    }

    private static bool HaveSameYears(StaffingPath one, StaffingPath other)
    {
        for (var i = 0; i < Math.Max(one.Years.Count, other.Years.Count); i++)
        {
            if (i >= one.Years.Count || i >= other.Years.Count || one.Years[i].Year != other.Years[i].Year)
                return false;
        }

        return true;
    }

    private static StaffingYear Added(StaffingYear one, StaffingYear other) => new(
        one.Year,
        one.Needed + other.Needed,
        one.Present + other.Present,
        one.Persons + other.Persons,
        one.Recruited + other.Recruited,
        one.RecruitedPersons + other.RecruitedPersons,
        one.WorkingAge);

    // Sum() of nullables passes over nulls; here one unknown makes the whole unknown.
    private static double? Sum(IEnumerable<double?> values) => values.Aggregate((double?)0, (sum, value) => sum + value);
}
