namespace Analytics.Analysis.Demography.Country;

/// <summary>How wrong levels have been, by size: calibrated so that 80 % intervals held four outcomes in five from the launches 2010 and 2015 over 348 municipalities, after 1, 5 and 10 years.</summary>
/// <remarks>Standard deviations of yearly net migration are in parts of the inhabitants. They fall with size by a power, and are never below the lasting part, which strikes large and small alike.</remarks>
public sealed record UncertaintyOptions
{
    /// <summary>Inhabitants that the parts below are stated for. Default 1 500.</summary>
    public double ReferenceSize { get; init; } = 1500;

    /// <summary>Net migration's lasting error a year at the reference size beyond <see cref="CommonLevel"/>. Default 0.0036.</summary>
    public double OwnLevel { get; init; } = 0.0036;

    /// <summary>How fast <see cref="OwnLevel"/> falls with size. Default 1.</summary>
    public double OwnLevelPower { get; init; } = 1;

    /// <summary>Net migration's lasting error a year at every size. Default 0.0053.</summary>
    public double CommonLevel { get; init; } = 0.0053;

    /// <summary>Net migration's error of a single year at the reference size. Default 0.0103.</summary>
    public double Year { get; init; } = 0.0103;

    /// <summary>How fast <see cref="Year"/> falls with size. Default 0.6.</summary>
    public double YearPower { get; init; } = 0.6;

    /// <summary>Correlation of the single years' errors from one to the next. Default 0.</summary>
    public double Autocorrelation { get; init; }

    /// <summary>Fertility's lasting error, as a part of it. Default 0.12.</summary>
    public double FertilityLevel { get; init; } = 0.12;

    /// <summary>Fertility's drift: standard deviation of a yearly step, as a part. Default 0.03.</summary>
    public double FertilityWalk { get; init; } = 0.03;

    /// <summary>Mortality's lasting error, as a part of it. Default 0.06.</summary>
    public double MortalityLevel { get; init; } = 0.06;

    /// <summary>Mortality's drift: standard deviation of a yearly step, as a part. Default 0.01.</summary>
    public double MortalityWalk { get; init; } = 0.01;
}
