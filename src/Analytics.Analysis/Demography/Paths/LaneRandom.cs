using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>Four <see cref="PathRandom"/> side by side.</summary>
internal struct LaneRandom
{
    private Vector256<ulong> s0;
    private Vector256<ulong> s1;
    private Vector256<ulong> s2;
    private Vector256<ulong> s3;

    /// <summary>Goes on from where four are.</summary>
    public LaneRandom(PathRandom first, PathRandom second, PathRandom third, PathRandom fourth)
    {
        var ((a0, a1, a2, a3), (b0, b1, b2, b3), (c0, c1, c2, c3), (d0, d1, d2, d3)) = (first.State, second.State, third.State, fourth.State);
        (s0, s1) = (Vector256.Create(a0, b0, c0, d0), Vector256.Create(a1, b1, c1, d1));
        (s2, s3) = (Vector256.Create(a2, b2, c2, d2), Vector256.Create(a3, b3, c3, d3));
    }

    /// <summary>64 random bits of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<ulong> NextBits()
    {
        var (c, d) = (s2 ^ s0, s3 ^ s1);
        var bits = Rotate((s1 << 2) + s1, 7);
        s2 = c ^ (s1 << 17);
        s0 ^= d;
        s1 ^= c;
        s3 = Rotate(d, 45);
        return (bits << 3) + bits;
    }

    private static Vector256<ulong> Rotate(Vector256<ulong> bits, int by) => (bits << by) | (bits >>> (64 - by));
}
