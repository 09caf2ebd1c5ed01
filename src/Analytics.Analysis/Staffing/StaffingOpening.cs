using Analytics.Core;

namespace Analytics.Analysis.Staffing;

/// <summary>Actual årsverk that a path is scaled to (F19).</summary>
/// <param name="Year">The year that begins when they are counted: årsverk at the end of 2025 are those of 2026.</param>
/// <param name="FullTime">Agreed årsverk; above zero.</param>
/// <param name="Work">What the inhabitants asked for then, in the unit of the service's weights; above zero.</param>
public sealed record StaffingOpening(Year Year, double FullTime, double Work)
{
    /// <summary>Årsverk for each unit of work.</summary>
    public double Scale => FullTime / Work;
}
