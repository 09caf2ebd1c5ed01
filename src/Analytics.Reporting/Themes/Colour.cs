using System.Globalization;

namespace Analytics.Reporting.Themes;

/// <summary>A colour of the screen (sRGB, IEC 61966-2-1), eight bits a channel.</summary>
/// <param name="R">Red.</param>
/// <param name="G">Green.</param>
/// <param name="B">Blue.</param>
public readonly record struct Colour(byte R, byte G, byte B)
{
    /// <summary>White.</summary>
    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>As six digits: "00567A".</summary>
    public string Hex => string.Create(CultureInfo.InvariantCulture, $"{R:X2}{G:X2}{B:X2}");

    /// <summary>Relative luminance as WCAG 2.1 defines it, 0 for black and 1 for white.</summary>
    public double Luminance => (0.2126 * Linear(R)) + (0.7152 * Linear(G)) + (0.0722 * Linear(B));

    /// <summary>Contrast with another colour as WCAG 2.1 defines it, from 1 to 21.</summary>
    /// <param name="other">The other colour.</param>
    public double Contrast(Colour other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Reads "#00567A" or "00567A".</summary>
    /// <param name="text">The text.</param>
    /// <param name="colour">The colour, when it is one.</param>
    public static bool TryParse(string text, out Colour colour)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = text.StartsWith('#') ? text[1..] : text;
        colour = default;
        if (digits.Length != 6 || !digits.All(char.IsAsciiHexDigit))
            return false;
        var number = int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        colour = new Colour((byte)(number >> 16), (byte)(number >> 8), (byte)number);
        return true;
    }

    /// <summary>A colour that is written in the program.</summary>
    internal static Colour Of(string hex) => TryParse(hex, out var colour) ? colour : throw new ArgumentException($"\"{hex}\" is no colour: expected six hexadecimal digits.", nameof(hex));

    internal static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
