using System.Globalization;

namespace Analytics.Analysis;

/// <summary>Numbers and names inside sentences in bokmål.</summary>
internal static class NorwegianText
{
    private static readonly NumberFormatInfo Format = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = "\u00A0",
        NegativeSign = "\u2212",
    };

    /// <summary>A number with the decimals that it has, two at most: "1,75", "8", "−0,5", "12 000".</summary>
    public static string Number(double value) => value.ToString("#,##0.##", Format);

    /// <summary>A factor with the decimals that it needs, five at most: "0,6", "0,00128".</summary>
    public static string Factor(double value) => value.ToString("#,##0.#####", Format);

    /// <summary>A number and its unit, held together by a no-break space.</summary>
    public static string WithUnit(double value, string unit) => unit.Length == 0 ? Number(value) : $"{Number(value)}\u00A0{unit}";

    /// <summary>A name inside a sentence: lower-case first letter, unless it is an abbreviation.</summary>
    public static string Inside(string name) =>
        name.Length > 1 && char.IsUpper(name[0]) && !char.IsUpper(name[1]) ? char.ToLower(name[0], CultureInfo.InvariantCulture) + name[1..] : name;

    /// <summary>A count of years: words to ten, then digits.</summary>
    public static string Years(int count)
    {
        string[] words = ["null", "ett", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti"];
        return count < words.Length ? $"{words[count]} år" : string.Create(CultureInfo.InvariantCulture, $"{count}\u00A0år");
    }
}
