using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>Whole numbers of four paths from 0 up to 2⁵²: what a double of 2⁵² and more adds is in its lowest bits as it is.</summary>
internal static class LaneNumbers
{
    private const double Whole = 1L << 52;

    /// <summary>As doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ToDouble(Vector256<ulong> numbers) => (numbers | Vector256.Create(Whole).AsUInt64()).AsDouble() - Vector256.Create(Whole);

    /// <summary>As doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ToDouble(Vector128<int> numbers) => Vector256.ConvertToDouble(Vector256.WidenLower(numbers.ToVector256Unsafe()));

    /// <summary>From doubles without decimals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> FromWhole(Vector256<double> numbers) => (numbers + Vector256.Create(Whole)).AsUInt64() ^ Vector256.Create(Whole).AsUInt64();

    /// <summary>As integers, of numbers below 2³¹.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> ToInt(Vector256<ulong> numbers) => Vector256.Narrow(numbers, numbers).AsInt32().GetLower();
}
