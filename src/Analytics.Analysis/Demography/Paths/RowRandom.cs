using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>The random numbers of many paths, each path's those of its <see cref="PathRandom"/> whether they are drawn alone or in fours of paths.</summary>
/// <param name="most">Most paths, in fours.</param>
internal sealed class RowRandom(int most)
{
    private const int Lanes = RowSampler.Lanes;
    private const int Numbers = 4;

    // Four paths' first numbers, their second ones, and so on, so that the four lie close together and each number in one piece.
    private readonly ulong[] state = new ulong[most * Numbers];

    /// <summary>A path's numbers, to be put back when some have been drawn.</summary>
    public PathRandom this[int path]
    {
        get
        {
            var own = Of(path);
            return new(own[0], own[Lanes], own[2 * Lanes], own[3 * Lanes]);
        }

        set
        {
            var own = Of(path);
            (own[0], own[Lanes], own[2 * Lanes], own[3 * Lanes]) = value.State;
        }
    }

    /// <summary>The next 64 random bits of four paths.</summary>
    /// <param name="first">The first of the four.</param>
    /// <param name="lanes">All ones where they are wanted; the other paths' numbers stay.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<ulong> NextBits(int first, Vector256<ulong> lanes)
    {
        var four = state.AsSpan(first * Numbers, Lanes * Numbers);
        var (w, x) = (Vector256.Create<ulong>(four), Vector256.Create<ulong>(four[Lanes..]));
        var (y, z) = (Vector256.Create<ulong>(four[(2 * Lanes)..]), Vector256.Create<ulong>(four[(3 * Lanes)..]));
        var (c, d) = (y ^ w, z ^ x);
        Vector256.ConditionalSelect(lanes, w ^ d, w).CopyTo(four);
        Vector256.ConditionalSelect(lanes, x ^ c, x).CopyTo(four[Lanes..]);
        Vector256.ConditionalSelect(lanes, c ^ (x << 17), y).CopyTo(four[(2 * Lanes)..]);
        Vector256.ConditionalSelect(lanes, Rotate(d, 45), z).CopyTo(four[(3 * Lanes)..]);
        var bits = Rotate((x << 2) + x, 7);
        return (bits << 3) + bits;
    }

    private static Vector256<ulong> Rotate(Vector256<ulong> bits, int by) => (bits << by) | (bits >>> (64 - by));

    private Span<ulong> Of(int path) => state.AsSpan(path / Lanes * Lanes * Numbers + path % Lanes, 3 * Lanes + 1);
}
