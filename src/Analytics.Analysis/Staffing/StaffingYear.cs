using Analytics.Core;

namespace Analytics.Analysis.Staffing;

/// <summary>A service's staff in one year.</summary>
/// <param name="Year">The year; the inhabitants are those of its 1 January.</param>
/// <param name="Needed">Agreed årsverk that are needed, sick leave included.</param>
/// <param name="Present">Årsverk at work, net of sick leave; null where sick leave is not known.</param>
/// <param name="Persons">Persons employed: agreed årsverk / mean position; null where that is not known.</param>
/// <param name="Recruited">Årsverk that new employees must fill since the year before (F20), negative where fewer must go than leave by themselves; null in the first year, and where turnover or retirement is not known.</param>
/// <param name="RecruitedPersons">The same in persons of mean position; null where that is not known either.</param>
/// <param name="WorkingAge">Inhabitants of working age.</param>
public sealed record StaffingYear(Year Year, double Needed, double? Present, double? Persons, double? Recruited, double? RecruitedPersons, double WorkingAge)
{
    /// <summary>Agreed årsverk for each hundred inhabitants of working age.</summary>
    public double PerHundred => 100 * Needed / WorkingAge;

    /// <summary>Employees in percent of the inhabitants of working age, had all of them lived in the municipality; null where persons are not known.</summary>
    public double? WorkingAgePercent => 100 * Persons / WorkingAge;
}
