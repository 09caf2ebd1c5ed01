using System.Numerics;
using System.Runtime.CompilerServices;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>Draws one of some places in proportion to weights, in the same time whatever their number (Walker's alias method, as built by Vose, IEEE Transactions on Software Engineering 17, 1991).</summary>
internal sealed class AliasTable
{
    // How likely the place itself is, in the bits above how far it is to the other one: half the memory of two numbers.
    private const int DistanceBits = 16;

    private readonly ulong[] places;
    private readonly int unused;

    /// <summary>Makes a table of weights of zero or more, some above zero, 30 000 at most.</summary>
    public AliasTable(ReadOnlySpan<double> weights)
    {
        var bits = BitOperations.Log2((uint)Math.Max(2, weights.Length) - 1) + 1;
        unused = 64 - bits;
        places = new ulong[1 << bits];
        var scaled = new double[places.Length];
        var sum = 0.0;
        foreach (var weight in weights)
            sum += weight;
        var (small, large) = (new Stack<int>(), new Stack<int>());
        for (var place = 0; place < scaled.Length; place++)
        {
            scaled[place] = place < weights.Length ? weights[place] * scaled.Length / sum : 0;
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Draw(ref PathRandom random)
    {
        var bits = random.NextBits();
        var place = (int)(bits >> unused);
        var found = places[place];

        // Half of the time it is the other one, which no processor foresees: so this is counted, not chosen.
        return place + (short)found * ((bits << (64 - unused) | ushort.MaxValue) >= found ? 1 : 0);
    }

    /// <summary>The table's places: how likely each is itself in the upper 48 bits, and in the lower ones how far it is to the other one.</summary>
    public ReadOnlySpan<ulong> Places => places;

    private void Set(int place, double part, int other) =>
        places[place] = (part >= 1 ? ulong.MaxValue : (ulong)(part * 18446744073709551616.0)) >> DistanceBits << DistanceBits | (ushort)(other - place);
}
