using System.Globalization;
using System.Text;

namespace Analytics.Pipeline.Importing;

/// <summary>Makes names for SQL out of headers and file names: lower-case ASCII letters, digits and underscores.</summary>
internal static class StoreNames
{
    /// <summary>Columns that every dataset gets besides its own.</summary>
    private static readonly HashSet<string> Taken = new(["origin", "vintage", "content_hash", "published_at", "retrieved_at"], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["kommunenr"] = "municipality",
        ["kommunenummer"] = "municipality",
        ["kommune_nr"] = "municipality",
        ["knr"] = "municipality",
        ["ar"] = "year",
    };

    /// <summary>A name out of any text.</summary>
    public static string Of(string text)
    {
        var name = new StringBuilder();
        foreach (var character in text.ToLowerInvariant().Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "o", StringComparison.Ordinal).Replace("å", "a", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
                name.Append(character);
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && name.Length > 0 && name[^1] != '_')
                name.Append('_');
        }

        var made = name.ToString().Trim('_');
        return made.Length == 0 ? "column" : char.IsAsciiDigit(made[0]) ? $"c_{made}" : made;
    }

    /// <summary>A column's name that is not yet used; it is used from then on.</summary>
    public static string Column(string header, HashSet<string> used)
    {
        var name = Of(header);
        name = Known.GetValueOrDefault(name, name);
        if (Taken.Contains(name))
            name += "_";
        var free = name;
        for (var number = 2; !used.Add(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
        return free;
    }
}
