using System.Globalization;

namespace Analytics.Analysis.Editing;

/// <summary>The numbers that a reported one becomes when two adjacent digits change places.</summary>
public static class DigitSwaps
{
    /// <summary>Each number once, in order of the place; the decimal point stays where it is, and equal digits give nothing.</summary>
    /// <param name="value">The reported number.</param>
    /// <param name="decimals">Decimals as published, 0 or more.</param>
    /// <remarks>
    /// A swap changes the number by a multiple of nine of its last digit, which is why bookkeepers divide a difference by nine. One that would put a zero first is left out: nobody writes 0123.
    /// </remarks>
    public static IReadOnlyList<double> Of(double value, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        var text = Math.Abs(value).ToString($"F{decimals}", CultureInfo.InvariantCulture);
        var swapped = new List<double>(text.Length);
        for (var left = 0; left < text.Length - 1; left++)
        {
            var right = text[left + 1] == '.' ? left + 2 : left + 1;
            if (text[left] == '.' || text[left] == text[right] || (left == 0 && text[right] == '0' && text.IndexOf('.', StringComparison.Ordinal) is not 1))
                continue;
            var digits = text.ToCharArray();
            (digits[left], digits[right]) = (digits[right], digits[left]);
            swapped.Add(Math.Sign(value) * double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        return swapped;
    }
}
