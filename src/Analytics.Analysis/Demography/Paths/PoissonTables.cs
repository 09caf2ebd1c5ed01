using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>Poisson numbers of evenly spaced means, made once for all simulations: one <see cref="AliasTable"/> a mean, all of one size.</summary>
/// <remarks>Of the random bits the upper 7 say the place and the next 48 whether it stays, which leaves <see cref="SpareBits"/> that are still random.</remarks>
internal static class PoissonTables
{
    /// <summary>Means to the person.</summary>
    public const int PerPerson = 8;

    /// <summary>The highest mean.</summary>
    public const int Highest = 32;

    /// <summary>How many of the lowest random bits a number has not used.</summary>
    public const int SpareBits = 9;

    private const int PlaceBits = 7;
    private const int DistanceBits = 16;

    // Less than the smallest step of a random number.
    private const double Nothing = 1e-20;

    // Distances are counted from here, so that they need no sign.
    private const ulong Nearest = 1 << (DistanceBits - 1);
    private const ulong Distances = (1 << DistanceBits) - 1;

    private static readonly ulong[] Places = [.. Enumerable.Range(0, Highest * PerPerson + 1).SelectMany(number => Table((double)number / PerPerson))];

    /// <summary>One number.</summary>
    /// <param name="bits">64 random bits.</param>
    /// <param name="mean">The mean times <see cref="PerPerson"/>.</param>
    public static int Draw(ulong bits, int mean)
    {
        var place = bits >> (64 - PlaceBits);
        var found = Places[(mean << PlaceBits) + (int)place];
        return (int)place + ((bits << PlaceBits | Distances) >= found ? (int)((found & Distances) - Nearest) : 0);
    }

    /// <summary>Four numbers.</summary>
    /// <param name="bits">64 random bits each.</param>
    /// <param name="means">The means times <see cref="PerPerson"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Draw(Vector256<ulong> bits, Vector256<ulong> means)
    {
        var place = bits >>> (64 - PlaceBits);
        var at = (means << PlaceBits) + place;
        ref var places = ref MemoryMarshal.GetArrayDataReference(Places);
        var found = Vector256.Create(
            Unsafe.Add(ref places, (nint)at[0]), Unsafe.Add(ref places, (nint)at[1]), Unsafe.Add(ref places, (nint)at[2]), Unsafe.Add(ref places, (nint)at[3]));
        var distances = Vector256.Create(Distances);
        var moved = Vector256.GreaterThanOrEqual(bits << PlaceBits | distances, found);
        return place + ((found & distances) - Vector256.Create(Nearest) & moved);
    }

    private static ulong[] Table(double mean)
    {
        var probabilities = new double[1 << PlaceBits];
        probabilities[0] = Math.Exp(-mean);
        for (var number = 1; number < probabilities.Length && (number <= mean || probabilities[number - 1] > Nothing); number++)
            probabilities[number] = probabilities[number - 1] * mean / number;
        return [.. new AliasTable(probabilities).Places.ToArray().Select(place => place & ~Distances | (place + Nearest & Distances))];
    }
}
