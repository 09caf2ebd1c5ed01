namespace Analytics.Analysis.Staffing;

/// <summary>Levers each alone, and together: together they are not the sum, since one changes what another works on.</summary>
/// <param name="Unchanged">The path without levers.</param>
/// <param name="Each">Each lever alone, in the order given.</param>
/// <param name="Together">The path with all of them.</param>
public sealed record StaffingStudy(StaffingPath Unchanged, IReadOnlyList<StaffingLeverEffect> Each, StaffingPath Together)
{
    /// <summary>Runs the study.</summary>
    /// <param name="services">The services, which are added together.</param>
    /// <param name="levers">The levers.</param>
    /// <exception cref="ArgumentException">There is no service, or as for carrying staff forward.</exception>
    public static StaffingStudy Run(IReadOnlyList<StaffedService> services, IReadOnlyList<StaffingLever> levers)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(levers);
        return new StaffingStudy(Under([]), [.. levers.Select(lever => new StaffingLeverEffect(lever, Under([lever])))], Under(levers));

        StaffingPath Under(IReadOnlyList<StaffingLever> chosen) => StaffingPath.Together([.. services.Select(s => s.Path(chosen))]);
    }
}
