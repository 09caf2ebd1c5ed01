namespace Analytics.Analysis.Demography.Mortality;

/// <summary>The rates that a forecast starts from.</summary>
public enum JumpOff
{
    /// <summary>The model's rates of the last year (Lee and Carter 1992). The first forecast can jump against the counted rates.</summary>
    FittedRates,

    /// <summary>The counted rates of the last year (Lee and Miller, Demography 38, 2001). No jump, but the last year's chance deaths stay in the age pattern.</summary>
    ObservedRates,
}
