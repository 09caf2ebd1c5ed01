using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Analytics.Analysis.Demography.Flows;

/// <summary>Those who leave their municipality for another one during a year, by sex and age.</summary>
internal static class MovePool
{
    /// <summary>Adds an area's out-moves, persons times probability.</summary>
    public static void Add(ReadOnlySpan<double> persons, ReadOnlySpan<double> probability, Span<double> pool)
    {
        ref var p = ref MemoryMarshal.GetReference(persons[..SexAgeValues.Length]);
        ref var o = ref MemoryMarshal.GetReference(probability[..SexAgeValues.Length]);
        ref var m = ref MemoryMarshal.GetReference(pool[..SexAgeValues.Length]);
        for (nuint cell = 0; cell < SexAgeValues.Length; cell += 4)
            (Vector256.LoadUnsafe(ref m, cell) + Vector256.LoadUnsafe(ref p, cell) * Vector256.LoadUnsafe(ref o, cell)).StoreUnsafe(ref m, cell);
    }
}
