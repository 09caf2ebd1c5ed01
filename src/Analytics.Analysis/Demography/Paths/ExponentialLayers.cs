namespace Analytics.Analysis.Demography.Paths;

/// <summary>The area under exp(−x) as layers of equal size, the lowest with the tail beyond its end (Marsaglia and Tsang, The ziggurat method, Journal of Statistical Software 5, 2000, number 8).</summary>
internal static class ExponentialLayers
{
    /// <summary>How many layers there are.</summary>
    public const int Count = 256;

    /// <summary>Where the tail begins.</summary>
    public const double Tail = 7.69711747013104972;

    private const double Size = 3.949659822581572e-3;

    /// <summary>The layers' widths from the lowest up, and the top's 0.</summary>
    public static readonly double[] Widths = Ends();

    /// <summary>exp(−x) at the widths.</summary>
    public static readonly double[] Heights = [.. Widths.Select(width => Math.Exp(-width))];

    private static double[] Ends()
    {
        var widths = new double[Count + 1];
        (widths[0], widths[1]) = (Size * Math.Exp(Tail), Tail);
        for (var layer = 1; layer < Count - 1; layer++)
            widths[layer + 1] = -Math.Log(Size / widths[layer] + Math.Exp(-widths[layer]));
        return widths;
    }
}
