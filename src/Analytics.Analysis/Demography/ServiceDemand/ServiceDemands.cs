using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Demography.ServiceDemand;

/// <summary>Users, places and årsverk from persons and rates (F19 without productivity and standard, which stay as they are).</summary>
public static class ServiceDemands
{
    /// <summary>Demand in every year of a projection, the base year included.</summary>
    /// <param name="rates">The service.</param>
    /// <param name="coverage">The path of its coverage.</param>
    /// <param name="projection">The projected population.</param>
    /// <param name="range">Low and high number of persons of the age group, or null where unknown; may be left out.</param>
    public static ServiceDemandSeries Of(ServiceRates rates, CoveragePath coverage, PopulationProjection projection, Func<Year, PersonsRange?>? range = null)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(projection);
        return Of(rates, coverage, projection.Years.Keys, year => projection.Years[year].Sum(rates.Ages), range);
    }

    /// <summary>Demand in the years asked for.</summary>
    /// <param name="rates">The service.</param>
    /// <param name="coverage">The path of its coverage.</param>
    /// <param name="years">The years, in any order.</param>
    /// <param name="persons">Persons of the service's age group on 1 January of a year.</param>
    /// <param name="range">Low and high number of persons, or null where unknown; may be left out.</param>
    /// <exception cref="ArgumentException">Persons are negative, or a range has its low end above its high end.</exception>
    public static ServiceDemandSeries Of(ServiceRates rates, CoveragePath coverage, IEnumerable<Year> years, Func<Year, double> persons, Func<Year, PersonsRange?>? range = null)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(coverage);
        ArgumentNullException.ThrowIfNull(persons);
        return new ServiceDemandSeries(rates, coverage, [.. years.Order().Select(Demand)]);

        ServiceDemandYear Demand(Year year)
        {
            var percent = coverage.In(year);
            var spread = range?.Invoke(year);
            if (spread is { } ends && ends.Low > ends.High)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Persons of {year} run from {ends.Low} to {ends.High}; the low number must not be above the high one."), nameof(range));
            return new ServiceDemandYear(year, percent, Amounts(persons(year)), spread is { } low ? Amounts(low.Low) : null, spread is { } high ? Amounts(high.High) : null);

            DemandAmounts Amounts(double number)
            {
                if (number is not >= 0)
                    throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Persons of {year} are {number}; expected a number from 0."), nameof(persons));
                var users = number * percent / 100;
                var places = users * 100 / rates.Utilisation?.Value;
                return new DemandAmounts(number, users, places, (rates.FullTime?.Measure == ServiceMeasure.FullTimePerPlace ? places : users) * rates.FullTime?.Value);
            }
        }
    }
}
