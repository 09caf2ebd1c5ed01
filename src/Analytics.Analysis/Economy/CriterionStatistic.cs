namespace Analytics.Analysis.Economy;

/// <summary>Which number of a series a criterion holds against its limit.</summary>
public enum CriterionStatistic
{
    /// <summary>The newest value; of population the newest counted.</summary>
    Latest,

    /// <summary>The mean of the newest four consecutive years.</summary>
    MeanFourYears,

    /// <summary>Percent of change over a number of years up to the newest value.</summary>
    ChangePercent,

    /// <summary>Percent of change over a number of years from the newest counted population, as projected.</summary>
    ProjectedChangePercent,

    /// <summary>The value of one stated year; of population a projected one if it is not counted yet.</summary>
    ValueInYear,
}
