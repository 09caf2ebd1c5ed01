using System.Text.RegularExpressions;

namespace Analytics.Pipeline.Importing;

/// <summary>Norwegian national identity numbers and D numbers: eleven digits whose last two check the others modulo 11.</summary>
internal static partial class NationalIdentityNumber
{
    private static readonly int[] FirstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    private static readonly int[] SecondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>Whether a text has such a number in it, with or without a space after the birth date.</summary>
    public static bool IsIn(string text)
    {
        if (text.Length < 11)
            return false;
        foreach (var candidate in Candidate().EnumerateMatches(text))
        {
            if (IsValid(text.AsSpan(candidate.Index, candidate.Length)))
                return true;
        }

        return false;
    }

    private static bool IsValid(ReadOnlySpan<char> text)
    {
        Span<int> digits = stackalloc int[11];
        var count = 0;
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character))
                digits[count++] = character - '0';
        }

        // A D number has 4 added to the first digit of the day; synthetic numbers change the month, which is therefore not looked at.
        var day = (digits[0] * 10) + digits[1];
        return day is (>= 1 and <= 31) or (>= 41 and <= 71) && Holds(digits, FirstWeights) && Holds(digits, SecondWeights);
    }

    private static bool Holds(ReadOnlySpan<int> digits, int[] weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * digits[i];
        return sum % 11 == 0;
    }

    [GeneratedRegex(@"(?<![0-9])[0-9]{6}[ \u00A0]?[0-9]{5}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Candidate();
}
