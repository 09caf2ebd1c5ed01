using System.Globalization;

namespace Analytics.Analysis.Staffing;

/// <summary>Årsverk that a service needs, and whom it must recruit (F19, F20).</summary>
/// <remarks>
/// Work follows the inhabitants' ages at today's coverage and standard, and is scaled so that the opening year has the actual årsverk. Sick leave is work that others do: when it falls, fewer agreed årsverk
/// give as many at work. Those who neither leave nor retire stay, and grow with the mean position; new employees fill the rest.
/// </remarks>
public static class StaffingPaths
{
    /// <summary>Carries a service's staff forward.</summary>
    /// <param name="service">Short name of the service, for levers that work on one.</param>
    /// <param name="opening">Actual årsverk.</param>
    /// <param name="demand">Work of each year, in rising years without gaps; none before the opening.</param>
    /// <param name="facts">What is known of the staff.</param>
    /// <param name="levers">What is changed; none for the path as it is. Sick leave stays within 0-99 percent, retirement within 0-100 and a position within 1-100.</param>
    /// <exception cref="ArgumentException">Årsverk or work of the opening are not above zero, the years have gaps or begin before it, or nobody is of working age.</exception>
    public static StaffingPath Of(string service, StaffingOpening opening, IReadOnlyList<StaffingDemand> demand, StaffingFacts facts, params IReadOnlyList<StaffingLever> levers)
    {
        ArgumentNullException.ThrowIfNull(opening);
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(levers);
        Refuse(opening, demand);
        var years = new List<StaffingYear>();
        var positionBefore = facts.PositionSizePercent;
        foreach (var now in demand)
        {
            var holding = levers.Where(l => l.Holds(service, now.Year)).ToList();
            var work = opening.Scale * now.Work * holding.Aggregate(1.0, (factor, lever) =>
                factor * (1 + lever.CoveragePercent / 100) * Math.Pow(1 - lever.ProductivityPercent / 100, now.Year.Value - lever.From.Value + 1));
            var sick = facts.SickLeavePercent is { } leave ? (double?)Math.Clamp(leave + holding.Sum(l => l.SickLeavePoints), 0, 99) : null;
            var position = facts.PositionSizePercent is { } size ? (double?)Math.Clamp(size + holding.Sum(l => l.PositionSizePoints), 1, 100) : null;
            var retired = facts.RetirementPercent is { } age ? (double?)Math.Clamp(age + holding.Sum(l => l.RetirementPoints), 0, 100) : null;
            var needed = sick is null ? work : work * (1 - facts.SickLeavePercent!.Value / 100) / (1 - sick.Value / 100);
            var stays = Math.Max(0, 1 - (facts.TurnoverPercent + retired) / 100 ?? double.NaN);
            double? recruited = years.Count == 0 || double.IsNaN(stays) ? null : needed - years[^1].Needed * stays * (position / positionBefore ?? 1);
            years.Add(new StaffingYear(now.Year, needed, needed * (1 - sick / 100), needed * 100 / position, recruited, recruited * 100 / position, now.WorkingAge));
            positionBefore = position;
        }

        return new StaffingPath(years);
    }

    private static void Refuse(StaffingOpening opening, IReadOnlyList<StaffingDemand> demand)
    {
        if (!(opening.FullTime > 0) || !(opening.Work > 0))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Årsverk of {opening.Year} are {opening.FullTime} for work of {opening.Work}; expected both above zero."), nameof(opening));
        if (demand.Count == 0 || demand[0].Year < opening.Year)
            throw new ArgumentException($"Work begins in {(demand.Count == 0 ? "no year" : demand[0].Year)}; expected {opening.Year} or later.", nameof(demand));
        for (var i = 0; i < demand.Count; i++)
        {
            if (demand[i].Year != demand[0].Year.Plus(i))
                throw new ArgumentException($"Work has {demand[i].Year} where {demand[0].Year.Plus(i)} was expected; the years follow one another.", nameof(demand));
            if (!(demand[i].WorkingAge > 0))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Inhabitants of working age in {demand[i].Year} are {demand[i].WorkingAge}; expected above zero."), nameof(demand));
        }
    }
}
