namespace Analytics.Reporting.Figures;

/// <summary>Pixels round the plot.</summary>
/// <param name="L">Left.</param>
/// <param name="R">Right.</param>
/// <param name="T">Top.</param>
/// <param name="B">Bottom.</param>
public sealed record Margin(double L, double R, double T, double B)
{
    /// <summary>Space between plot and axis.</summary>
    public double Pad { get; }

    /// <summary>Always false: labels never move the plot.</summary>
    public bool AutoExpand { get; }
}
