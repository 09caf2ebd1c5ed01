using Analytics.Core;

namespace Analytics.Analysis.Demography.Alternatives;

/// <summary>What-if written by the municipality: additive flows on top of one of SSB's alternatives.</summary>
/// <param name="Name">Short name without spaces: "ny-arbeidsgiver".</param>
/// <param name="TitleNb">Title in bokmål.</param>
/// <param name="DescriptionNb">What happens, in bokmål.</param>
/// <param name="Municipality">The municipality it is written for.</param>
/// <param name="BuildsOn">SSB's letters underneath.</param>
/// <param name="Flows">The flows; at least one.</param>
public sealed record OwnAlternative(
    string Name,
    string TitleNb,
    string DescriptionNb,
    MunicipalityCode Municipality,
    AlternativeCode BuildsOn,
    IReadOnlyList<AlternativeFlow> Flows)
{
    /// <summary>Several alternatives at once: all their flows, on the letters that they share.</summary>
    /// <param name="parts">The alternatives; one at least.</param>
    /// <exception cref="ArgumentException">There is none, one is given twice, or they differ in municipality or letters.</exception>
    public static OwnAlternative Combine(IReadOnlyList<OwnAlternative> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0)
            throw new ArgumentException("A combination has one alternative at least.", nameof(parts));
        if (parts.GroupBy(p => p.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"Alternative {twice.Key} is given twice, which would count its persons twice.", nameof(parts));
        if (parts.FirstOrDefault(p => p.Municipality != parts[0].Municipality) is { } other)
            throw new ArgumentException($"Alternatives of municipality {parts[0].Municipality} and {other.Municipality} cannot be combined.", nameof(parts));
        if (parts.FirstOrDefault(p => p.BuildsOn != parts[0].BuildsOn) is { } differing)
            throw new ArgumentException($"{parts[0].Name} builds on {parts[0].BuildsOn} and {differing.Name} on {differing.BuildsOn}; a combination builds on one.", nameof(parts));
        return parts.Count == 1
            ? parts[0]
            : parts[0] with
            {
                Name = string.Join('+', parts.Select(p => p.Name)),
                TitleNb = string.Join(" og ", parts.Select((p, i) => i == 0 ? p.TitleNb : NorwegianText.Inside(p.TitleNb))),
                DescriptionNb = string.Join(" ", parts.Select(p => p.DescriptionNb)),
                Flows = [.. parts.SelectMany(p => p.Flows)],
            };
    }

    /// <summary>Net persons of a calendar year, all flows together; 0 when none holds.</summary>
    public double NetPersonsIn(Year year) => Flows.Where(f => f.Holds(year)).Sum(f => f.PersonsPerYear);

    /// <summary>Net persons of a calendar year by sex and age 0-105+ when they move; all zero when no flow holds.</summary>
    /// <param name="year">The calendar year.</param>
    /// <param name="local">The municipality's own profiles; needed when a flow is like its movers or population.</param>
    /// <exception cref="ArgumentException">A profile is needed and not given.</exception>
    public BySex<IReadOnlyList<double>> PersonsIn(Year year, LocalProfiles? local = null)
    {
        double[] male = new double[Age.Count], female = new double[Age.Count];
        foreach (var persons in Flows.Where(f => f.Holds(year)).Select(f => f.PersonsIn(year, local)))
        {
            for (var age = 0; age < Age.Count; age++)
            {
                male[age] += persons.Male[age];
                female[age] += persons.Female[age];
            }
        }

        return new(male, female);
    }
}
