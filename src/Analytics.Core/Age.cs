using System.Globalization;

namespace Analytics.Core;

/// <summary>A single year of age, 0-104, or the open group 105 and older, as in SSB table 07459 ("000" to "104", "105+").</summary>
public readonly record struct Age : IComparable<Age>
{
    /// <summary>The open group's lower bound.</summary>
    public const int Oldest = 105;

    /// <summary>How many ages there are: 0 to 104 and the open group.</summary>
    public const int Count = Oldest + 1;

    /// <summary>Makes an age.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The age is outside 0-105.</exception>
    public Age(int value) =>
        Value = value is >= 0 and <= Oldest
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "An age lies between 0 and 105, where 105 is the open group 105 and older.");

    /// <summary>Completed years; 105 means 105 and older.</summary>
    public int Value { get; }

    /// <summary>Reads SSB's code: three digits ("007"), or "105+".</summary>
    public static bool TryParse(string? code, out Age age)
    {
        var text = code is "105+" ? "105" : code;
        if (text is { Length: > 0 and <= 3 } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Oldest)
        {
            age = new Age(number);
            return true;
        }

        age = default;
        return false;
    }

    /// <inheritdoc/>
    public int CompareTo(Age other) => Value.CompareTo(other.Value);

    /// <summary>SSB's code of the age: "007", "105+".</summary>
    public override string ToString() => Value == Oldest ? "105+" : Value.ToString("000", CultureInfo.InvariantCulture);
}
