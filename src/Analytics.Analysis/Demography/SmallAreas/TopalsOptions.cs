namespace Analytics.Analysis.Demography.SmallAreas;

/// <summary>How a TOPALS schedule is fitted; the defaults are those of Gonzaga and Schmertmann (2016).</summary>
public sealed record TopalsOptions
{
    /// <summary>Ages where the offset from the standard may bend, rising, two at least. Default 0, 1, 10, 20, 40, 70 and 99. Outside the outermost knots the offset is constant.</summary>
    public IReadOnlyList<int> Knots { get; init; } = [0, 1, 10, 20, 40, 70, 99];

    /// <summary>Weight of the ridge penalty, precision/2 · Σ(α(k+1) − α(k))², above zero. Default 2.</summary>
    public double Precision { get; init; } = 2;

    /// <summary>The most Newton steps to take. Default 50.</summary>
    public int MaxIterations { get; init; } = 50;

    /// <summary>The fit has converged when no offset moves by more than this. Default 1e-10.</summary>
    public double Tolerance { get; init; } = 1e-10;
}
