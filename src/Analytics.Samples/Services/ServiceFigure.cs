namespace Analytics.Samples.Services;

/// <summary>A key figure of a service that is not booked in the accounts.</summary>
/// <param name="Code">SSB's contents code.</param>
/// <param name="Path">The country's path over the years.</param>
/// <param name="Spread">How much municipalities differ, as a share.</param>
/// <param name="Noise">How much a year differs from its neighbours, as a share.</param>
internal sealed record ServiceFigure(string Code, Polyline Path, double Spread, double Noise)
{
    /// <summary>The highest value that makes sense.</summary>
    public double Most { get; init; } = double.MaxValue;

    /// <summary>A factor by inhabitants, where small municipalities differ.</summary>
    public Polyline Size { get; init; } = new((0, 1));

    /// <summary>Decimals published.</summary>
    public int Decimals { get; init; } = 1;
}
