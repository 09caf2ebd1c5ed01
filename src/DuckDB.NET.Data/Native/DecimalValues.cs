using System.Collections;
using System.Globalization;

namespace DuckDB.NET.Native;

/// <summary>Decimals between .NET (96 bits, scale up to 28) and DuckDB (up to 38 digits).</summary>
internal static class DecimalValues
{
    private static readonly UInt128 LargestMantissa = new(uint.MaxValue, ulong.MaxValue);

    public static Int128 Mantissa(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = new Int128((uint)bits[2], (ulong)(uint)bits[1] << 32 | (uint)bits[0]);
        return bits[3] < 0 ? -magnitude : magnitude;
    }

    public static DuckDBDecimal ToNative(decimal value)
    {
        var mantissa = Mantissa(value);
        var digits = Int128.Abs(mantissa).ToString(CultureInfo.InvariantCulture).Length;
        return new DuckDBDecimal((byte)Math.Max(digits, value.Scale), value.Scale, DuckDBHugeInt.From(mantissa));
    }

    /// <summary>The unscaled number of a column DECIMAL(width, scale).</summary>
    /// <exception cref="ArgumentException">The value has more decimals than the column, or too many digits for it.</exception>
    public static Int128 Unscaled(decimal value, byte width, byte scale, string column)
    {
        var mantissa = Mantissa(value);
        for (var missing = scale - value.Scale; missing != 0; missing -= Math.Sign(missing))
        {
            if (missing > 0)
                mantissa = checked(mantissa * 10);
            else if (mantissa % 10 == 0)
                mantissa /= 10;
            else
                throw Refused(value, width, scale, column, $"round it to {scale} decimals first");
        }

        var digits = mantissa == 0 ? 1 : Int128.Abs(mantissa).ToString(CultureInfo.InvariantCulture).Length;
        return digits <= width ? mantissa : throw Refused(value, width, scale, column, "widen the column");
    }

    /// <summary>The .NET decimal; digits beyond its 28 are rounded off.</summary>
    /// <exception cref="InvalidCastException">The whole part is too large for a .NET decimal.</exception>
    public static decimal FromNative(Int128 unscaled, byte scale, string column)
    {
        var magnitude = unscaled < 0 ? UInt128.Zero - (UInt128)unscaled : (UInt128)unscaled;
        var dropped = UInt128.Zero;
        while (scale > 0 && (scale > 28 || magnitude > LargestMantissa))
        {
            (magnitude, dropped) = UInt128.DivRem(magnitude, 10);
            scale--;
        }

        if (dropped >= 5)
            magnitude++;

        if (magnitude > LargestMantissa)
        {
            throw new InvalidCastException(
                $"The decimal {unscaled} of column '{column}' is too large for a .NET decimal: cast it to DOUBLE or VARCHAR in SQL.");
        }

        var low = (ulong)magnitude;
        return new decimal((int)low, (int)(low >> 32), (int)(uint)(magnitude >> 64), unscaled < 0, scale);
    }

    public static byte LargestScale(ICollection items)
    {
        byte largest = 0;
        foreach (var item in items)
        {
            if (item is decimal value && value.Scale > largest)
                largest = value.Scale;
        }

        return largest;
    }

    private static ArgumentException Refused(decimal value, byte width, byte scale, string column, string advice) =>
        new($"{value.ToString(CultureInfo.InvariantCulture)} does not fit column '{column}' of type DECIMAL({width},{scale}): {advice}.");
}
