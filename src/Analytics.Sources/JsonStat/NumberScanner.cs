using System.Text.Json;

namespace Analytics.Sources.JsonStat;

/// <summary>Reads an array of numbers and nulls straight from the bytes: the part of an answer that decides how long reading takes.</summary>
internal static class NumberScanner
{
    // Up to here a whole number is exact in a double, and so is a power of ten up to 10^22: one division then rounds once, as double.Parse does.
    private const ulong MaxExact = 1UL << 53;
    private const int MaxDigits = 18;

    private static readonly double[] PowersOfTen =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18];

    /// <summary>Reads from after the opening bracket up to the closing one.</summary>
    /// <param name="document">The whole document.</param>
    /// <param name="offset">The byte after the opening bracket; afterwards the closing bracket.</param>
    /// <param name="target">Takes the first numbers, NaN for null.</param>
    /// <param name="count">How many entries the array has, also those that found no place in <paramref name="target"/>.</param>
    /// <returns>False when something else than a finite number or null stands there; a slower reader then says what.</returns>
    public static bool TryScan(ReadOnlySpan<byte> document, ref int offset, Span<double> target, out int count)
    {
        count = 0;
        var at = SkipSpace(document, offset);
        while (true)
        {
            if ((uint)at >= (uint)document.Length || !TryScanOne(document, ref at, out var number))
                return false;
            if ((uint)count < (uint)target.Length)
                target[count] = number;
            count++;
            if ((uint)at < (uint)document.Length && document[at] <= ' ')
                at = SkipSpace(document, at);
            if ((uint)at >= (uint)document.Length)
                return false;
            var separator = document[at];
            if (separator == ']')
            {
                offset = at;
                return true;
            }

            if (separator != ',')
                return false;
            at++;
            if ((uint)at < (uint)document.Length && document[at] <= ' ')
                at = SkipSpace(document, at);
        }
    }

    private static bool TryScanOne(ReadOnlySpan<byte> document, ref int offset, out double number)
    {
        var start = offset;
        var at = start;
        number = double.NaN;
        if (document[at] == 'n')
        {
            offset += 4;
            return document[at..].StartsWith("null"u8);
        }

        var negative = document[at] == '-';
        if (negative)
            at++;
        var first = at;
        ulong mantissa = 0;
        uint digit;
        while ((uint)at < (uint)document.Length && (digit = (uint)(document[at] - '0')) <= 9)
        {
            mantissa = (mantissa * 10) + digit;
            at++;
        }

        var digits = at - first;
        if (digits == 0 || (digits > 1 && document[first] == '0'))
            return false;
        var decimals = 0;
        if ((uint)at < (uint)document.Length && document[at] == '.')
        {
            var point = ++at;
            while ((uint)at < (uint)document.Length && (digit = (uint)(document[at] - '0')) <= 9)
            {
                mantissa = (mantissa * 10) + digit;
                at++;
            }

            decimals = at - point;
            if (decimals == 0)
                return false;
        }

        if (digits + decimals > MaxDigits || mantissa > MaxExact || ((uint)at < (uint)document.Length && (document[at] | 0x20) == 'e'))
            return TryParseLong(document, start, ref offset, out number);
        number = decimals == 0 ? mantissa : mantissa / PowersOfTen[decimals];
        if (negative)
            number = -number;
        offset = at;
        return true;
    }

    private static bool TryParseLong(ReadOnlySpan<byte> document, int start, ref int offset, out double number)
    {
        number = 0;
        var length = document[start..].IndexOfAnyExcept("+-.0123456789Ee"u8);
        if (length <= 0)
            return false;
        var reader = new Utf8JsonReader(document.Slice(start, length));
        try
        {
            if (!reader.Read() || reader.BytesConsumed != length || !reader.TryGetDouble(out number) || !double.IsFinite(number))
                return false;
        }
        catch (JsonException)
        {
            return false;
        }

        offset = start + length;
        return true;
    }

    private static int SkipSpace(ReadOnlySpan<byte> document, int at)
    {
        while ((uint)at < (uint)document.Length && document[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            at++;
        return at;
    }
}
