using System.Globalization;
using Analytics.Reporting.Languages;

namespace Analytics.Reporting.Text;

/// <summary>Numbers as the report writes them, whatever the machine's culture: decimal comma (a point in English), U+00A0 between thousands and before units, U+2212 for minus.</summary>
public static class ReportNumbers
{
    /// <summary>The space that never breaks a line, U+00A0.</summary>
    public const char Space = '\u00A0';

    private const char Minus = '\u2212';

    // English keeps the unbreakable space between thousands, as Statistics Norway's English pages do: a comma could be read as the Norwegian decimal mark.
    private static char Mark => Spoken == Language.English ? '.' : ',';

    /// <summary>A whole number: "1 402", "−10".</summary>
    public static string Whole(double value) => Fixed(value, 0);

    /// <summary>A number with a fixed count of decimals: "3,4". Halves are rounded away from zero.</summary>
    public static string Fixed(double value, int decimals)
    {
        var rounded = Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero);
        var pattern = decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);
        var digits = Math.Abs(rounded).ToString(pattern, CultureInfo.InvariantCulture).Replace(',', Space).Replace('.', Mark);
        return rounded < 0 ? Minus + digits : digits;
    }

    /// <summary>A change with its sign: "+4", "−13,3"; a change that rounds to nothing has none.</summary>
    public static string Signed(double value, int decimals)
    {
        var text = Fixed(value, decimals);
        return Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" + text : text;
    }

    /// <summary>Percent in running text, one decimal: "7,8 prosent".</summary>
    public static string Percent(double value) => Say($"{Fixed(value, 1)}{Space}prosent");

    /// <summary>A change in percent with its sign: "−13,3 prosent".</summary>
    public static string SignedPercent(double value) => Say($"{Signed(value, 1)}{Space}prosent");

    /// <summary>A forecast in running text, to the nearest ten: "1 250".</summary>
    public static string NearestTen(double value) => Whole(Math.Round(value / 10, MidpointRounding.AwayFromZero) * 10);

    /// <summary>Kroner as millions with one decimal: "7,2 mill. kr".</summary>
    public static string Millions(double kroner) => Say($"{Fixed(kroner / 1e6, 1)}{Space}mill.{Space}kr");

    /// <summary>A change in kroner as millions with its sign: "+7,2 mill. kr".</summary>
    public static string SignedMillions(double kroner) => Say($"{Signed(kroner / 1e6, 1)}{Space}mill.{Space}kr");

    /// <summary>Kroner per inhabitant to the nearest ten, without a unit: "94 610".</summary>
    public static string PerInhabitant(double kroner) => NearestTen(kroner);

    /// <summary>A limit as it was adopted: "1,75", "2,0", "90".</summary>
    public static string Limit(double value)
    {
        var exact = (decimal)value;
        var decimals = exact == decimal.Truncate(exact) ? 0 : exact * 10 == decimal.Truncate(exact * 10) ? 1 : 2;
        return Fixed(value, decimals == 0 && Math.Abs(value) < 5 ? 1 : decimals);
    }

    /// <summary>A year, never with a thousands space.</summary>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>A range with U+2013 and no spaces: "2005–2026"; one text when both ends are the same.</summary>
    public static string Range(string from, string to) => from == to ? from : from + "\u2013" + to;

    /// <summary>A range of years: "2005–2026".</summary>
    public static string Years(int from, int to) => Range(Year(from), Year(to));

    /// <summary>Reads a number as the report writes it, such as "1 402", "+3,4" or "−10"; anything else is no number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number.</param>
    /// <param name="decimals">How many decimals it was written with.</param>
    public static bool TryRead(string text, out double value, out int decimals)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = text.Replace(Space.ToString(), "", StringComparison.Ordinal).Replace(Minus, '-').Replace(',', '.');
        var comma = digits.IndexOf('.', StringComparison.Ordinal);
        decimals = comma < 0 ? 0 : digits.Length - comma - 1;
        return double.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}
