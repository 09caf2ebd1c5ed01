using System.Globalization;

namespace Analytics.Core;

/// <summary>A calendar year, 1700-2200. For stocks such as population it means 1 January of that year.</summary>
public readonly record struct Year : IComparable<Year>
{
    /// <summary>Makes a year, and refuses what cannot be one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside 1700-2200.</exception>
    public Year(int value) =>
        Value = value is >= 1700 and <= 2200
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A year lies between 1700 and 2200.");

    /// <summary>The year's number.</summary>
    public int Value { get; }

    /// <summary>The year <paramref name="years"/> later (earlier when negative).</summary>
    public Year Plus(int years) => new(Value + years);

    /// <summary>Reads a plain yearly period ("2025"); periods of quarters, months and weeks are not years.</summary>
    public static bool TryParse(string? text, out Year year)
    {
        if (text is { Length: 4 } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1700 and <= 2200)
        {
            year = new Year(number);
            return true;
        }

        year = default;
        return false;
    }

    /// <inheritdoc/>
    public int CompareTo(Year other) => Value.CompareTo(other.Value);

    /// <summary>Whether the left year is before the right one.</summary>
    public static bool operator <(Year left, Year right) => left.Value < right.Value;

    /// <summary>Whether the left year is after the right one.</summary>
    public static bool operator >(Year left, Year right) => left.Value > right.Value;

    /// <summary>Whether the left year is the right one or before it.</summary>
    public static bool operator <=(Year left, Year right) => left.Value <= right.Value;

    /// <summary>Whether the left year is the right one or after it.</summary>
    public static bool operator >=(Year left, Year right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
