namespace Analytics.Analysis.Demography.Paths;

/// <summary>Logarithms of factorials, as the exact rejection samplers need them.</summary>
internal static class Factorials
{
    private const int Tabled = 10;

    private static readonly double HalfLogTwoPi = Math.Log(2 * Math.PI) / 2;

    // ln k! less Stirling's formula ln √(2π) + (k + ½)·ln(k + 1) − (k + 1), where the series below is too short.
    private static readonly double[] Small = [.. Enumerable.Range(0, Tabled).Select(Exact)];

    /// <summary>ln k! = ½·ln 2π + (k + ½)·ln(k + 1) − (k + 1) + this, for k from 0.</summary>
    public static double StirlingTail(int k)
    {
        if (k < Tabled)
            return Small[k];
        var x = 1.0 / (k + 1);
        var x2 = x * x;
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - x2 / 1680) * x2) * x2) * x;
    }

    /// <summary>ln k!, for k from 0.</summary>
    public static double Log(int k) => HalfLogTwoPi + (k + 0.5) * Math.Log(k + 1) - (k + 1) + StirlingTail(k);

    private static double Exact(int k)
    {
        var log = 0.0;
        for (var i = 2; i <= k; i++)
            log += Math.Log(i);
        return log - (HalfLogTwoPi + (k + 0.5) * Math.Log(k + 1) - (k + 1));
    }
}
