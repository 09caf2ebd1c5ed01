namespace Analytics.Analysis.Demography.Paths;

/// <summary>Draws one of some places in proportion to weights, in the same time whatever their number (Walker's alias method, as built by Vose, IEEE Transactions on Software Engineering 17, 1991).</summary>
internal sealed class AliasTable
{
    private readonly int[] alias;
    private readonly ulong[] threshold;

    /// <summary>Makes a table of weights of zero or more, some above zero.</summary>
    public AliasTable(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
            sum += weight;
        alias = new int[weights.Length];
        threshold = new ulong[weights.Length];
        var scaled = new double[weights.Length];
        var (small, large) = (new Stack<int>(), new Stack<int>());
        for (var place = 0; place < weights.Length; place++)
        {
            scaled[place] = weights[place] * weights.Length / sum;
            (scaled[place] < 1 ? small : large).Push(place);
        }

        while (small.Count > 0 && large.Count > 0)
        {
            var (less, more) = (small.Pop(), large.Pop());
            Set(less, scaled[less], more);
            scaled[more] -= 1 - scaled[less];
            (scaled[more] < 1 ? small : large).Push(more);
        }

        // What is left over is one but for rounding; a place without weight is never left over alone.
        foreach (var place in small.Concat(large))
            Set(place, 1, place);
    }

    /// <summary>A place, from 0.</summary>
    public int Draw(ref PathRandom random)
    {
        var place = (int)Math.BigMul(random.NextBits(), (ulong)alias.Length, out var within);
        return within < threshold[place] ? place : alias[place];
    }

    private void Set(int place, double part, int other)
    {
        threshold[place] = part >= 1 ? ulong.MaxValue : (ulong)(part * 18446744073709551616.0);
        alias[place] = other;
    }
}
