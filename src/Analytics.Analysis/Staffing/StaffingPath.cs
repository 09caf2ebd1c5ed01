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
        if (paths.Count == 0 || paths.Any(p => !p.Years.Select(y => y.Year).SequenceEqual(paths[0].Years.Select(y => y.Year))))
            throw new ArgumentException("Services are added together over the same years, and there is one at least.", nameof(paths));
        return new StaffingPath(
        [
            .. paths[0].Years.Select((year, i) => new StaffingYear(
                year.Year,
                paths.Sum(p => p.Years[i].Needed),
                Sum(paths.Select(p => p.Years[i].Present)),
                Sum(paths.Select(p => p.Years[i].Persons)),
                Sum(paths.Select(p => p.Years[i].Recruited)),
                Sum(paths.Select(p => p.Years[i].RecruitedPersons)),
                year.WorkingAge)),
        ]);
    }

    // Sum() of nullables passes over nulls; here one unknown makes the whole unknown.
    private static double? Sum(IEnumerable<double?> values) => values.Aggregate((double?)0, (sum, value) => sum + value);
}
