namespace Analytics.Analysis.Demography.Migration;

/// <summary>When within the step, and thereby at which age, residual migrants are taken to have moved.</summary>
public enum MigrationTiming
{
    /// <summary>All at the end: the migrants alive at the end, by their age group then.</summary>
    StockChange,

    /// <summary>Evenly along each cohort's line: half in the age group it left and half in the one it entered, those who died on the way included.</summary>
    CohortEven,

    /// <summary>Evenly in time within each age group: half at the start and half at the end. Any error at one age comes back with the opposite sign at the next.</summary>
    TimeEven,
}
