using Analytics.Analysis.Compass;
using Analytics.Analysis.Demography;
using Analytics.Analysis.Economy;
using Analytics.Core;

namespace Analytics.Analysis.Findings;

/// <summary>What findings are looked for in. Everything may be missing; then what rests on it is not found.</summary>
public sealed record FindingInput
{
    /// <summary>The counted population.</summary>
    public PopulationHistory? History { get; init; }

    /// <summary>The main projection.</summary>
    public PopulationProjection? Projection { get; init; }

    /// <summary>How well the method has done; sets the certainty of what is projected.</summary>
    public BackTest? BackTest { get; init; }

    /// <summary>Unit costs by age band.</summary>
    public IReadOnlyList<UnitCost> UnitCosts { get; init; } = [];

    /// <summary>Netto driftsresultat, percent of gross operating revenue.</summary>
    public FinanceMeasure? OperatingResult { get; init; }

    /// <summary>Disposisjonsfond, percent of gross operating revenue.</summary>
    public FinanceMeasure? ReserveFund { get; init; }

    /// <summary>Netto lånegjeld, percent of gross operating revenue.</summary>
    public FinanceMeasure? NetDebt { get; init; }

    /// <summary>Frie inntekter, kroner per inhabitant.</summary>
    public FinanceMeasure? FreeIncome { get; init; }

    /// <summary>Brutto driftsinntekter, <c>kr</c> or <c>1000 kr</c>, in the scope of the percents; turns gaps into kroner.</summary>
    public IndicatorSeries? GrossRevenue { get; init; }

    /// <summary>Kommunekompasset.</summary>
    public CompassProfile? Compass { get; init; }

    /// <summary>Spending of the services against those compared with.</summary>
    public IReadOnlyList<ServiceGap> ServiceGaps { get; init; } = [];

    /// <summary>The far year of what is projected.</summary>
    public Year FarYear { get; init; } = new(2040);
}
