namespace Analytics.Analysis.Demography.SmallAreas;

/// <summary>Rates of areas made comparable by taking their age compositions out.</summary>
/// <remarks>Preston, Heuveline and Guillot, Demography (2001), sections 2.2 and 2.3. Lists run over the same age groups; events may be deaths or any others.</remarks>
public static class RateStandardisation
{
    /// <summary>Direct standardisation: the crude rate the area would have with the standard's age composition.</summary>
    /// <param name="events">Events in each group.</param>
    /// <param name="exposures">Person-years in each group, above zero wherever the standard has weight.</param>
    /// <param name="composition">The standard's persons or shares in each group; they need not sum to one.</param>
    /// <returns>Events per person-year.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is negative or missing, the standard is empty, or the area has no person-years where the standard has weight.</exception>
    public static double Direct(IReadOnlyList<double> events, IReadOnlyList<double> exposures, IReadOnlyList<double> composition)
    {
        Check(events, nameof(events), exposures, nameof(exposures));
        Check(composition, nameof(composition), exposures, nameof(exposures));
        var shares = Shares(composition);
        return shares.Select((share, x) => share == 0 ? 0 : share * Rate(events, exposures, x)).Sum();
    }

    /// <summary>Indirect standardisation: observed events over those the standard's rates expect (SMR, where the events are deaths).</summary>
    /// <param name="events">Events in each group.</param>
    /// <param name="exposures">Person-years in each group; a group may be empty.</param>
    /// <param name="standardRates">The standard's events per person-year in each group.</param>
    /// <returns>1 where the area is as the standard; times the standard's crude rate it is the indirectly standardised rate.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is negative or missing, or the standard's rates expect no events.</exception>
    public static double Ratio(IReadOnlyList<double> events, IReadOnlyList<double> exposures, IReadOnlyList<double> standardRates)
    {
        Check(events, nameof(events), exposures, nameof(exposures));
        Check(standardRates, nameof(standardRates), exposures, nameof(exposures));
        var expected = exposures.Zip(standardRates, (n, m) => n * m).Sum();
        return expected > 0
            ? events.Sum() / expected
            : throw new ArgumentException("The standard's rates expect no events in these age groups, so there is nothing to compare with: use wider groups or more years.", nameof(standardRates));
    }

    /// <summary>Splits the difference of two crude rates into the part of the rates and the part of the age compositions.</summary>
    /// <param name="events">The first area's events in each group.</param>
    /// <param name="exposures">The first area's person-years in each group, above zero.</param>
    /// <param name="otherEvents">The second area's events in each group.</param>
    /// <param name="otherExposures">The second area's person-years in each group, above zero.</param>
    /// <returns>The first less the second, events per person-year.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is negative or missing, or a group has no person-years.</exception>
    public static RateDifference Decompose(
        IReadOnlyList<double> events, IReadOnlyList<double> exposures, IReadOnlyList<double> otherEvents, IReadOnlyList<double> otherExposures)
    {
        Check(events, nameof(events), exposures, nameof(exposures));
        Check(otherEvents, nameof(otherEvents), exposures, nameof(exposures));
        Check(otherExposures, nameof(otherExposures), exposures, nameof(exposures));
        double[] shares = Shares(exposures), otherShares = Shares(otherExposures);
        double rates = 0, composition = 0;
        for (var x = 0; x < shares.Length; x++)
        {
            double rate = Rate(events, exposures, x), otherRate = Rate(otherEvents, otherExposures, x);
            rates += (rate - otherRate) * (shares[x] + otherShares[x]) / 2;
            composition += (shares[x] - otherShares[x]) * (rate + otherRate) / 2;
        }

        return new RateDifference(rates, composition);
    }

    private static double Rate(IReadOnlyList<double> events, IReadOnlyList<double> exposures, int group) => exposures[group] > 0
        ? events[group] / exposures[group]
        : throw new ArgumentException(
            FormattableString.Invariant($"Age group {group} (counted from 0) has no person-years, so its rate is unknown: join it to a neighbour, or standardise indirectly."), nameof(exposures));

    private static double[] Shares(IReadOnlyList<double> persons)
    {
        var total = persons.Sum();
        return total > 0 ? [.. persons.Select(p => p / total)] : throw new ArgumentException("The age composition is empty: expected persons in one age group at least.", nameof(persons));
    }

    private static void Check(IReadOnlyList<double> values, string name, IReadOnlyList<double> exposures, string exposuresName)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        ArgumentNullException.ThrowIfNull(exposures, exposuresName);
        if (values.Count != exposures.Count)
            throw new ArgumentException(FormattableString.Invariant($"Found {values.Count} {name} for {exposures.Count} age groups: expected one for each group."), name);
        CheckNumbers(values, name);
        CheckNumbers(exposures, exposuresName);
    }

    private static void CheckNumbers(IReadOnlyList<double> values, string name)
    {
        for (var x = 0; x < values.Count; x++)
        {
            if (!double.IsFinite(values[x]) || values[x] < 0)
                throw new ArgumentException(FormattableString.Invariant($"In {name}, age group {x} (counted from 0) is {values[x]}: expected zero or more; settle missing counts first."), name);
        }
    }
}
