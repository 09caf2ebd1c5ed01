using Analytics.Core;

namespace Analytics.Sources.Tables;

/// <summary>
/// Tells from all number fields of a file whether a comma or a point separates decimals. A sign that always has three digits after it may as well
/// separate thousands, which is a factor of 1000, so that is refused; only in files delimited by commas a point is taken for what programs write.
/// </summary>
internal sealed class DecimalSignFinder(char delimiter)
{
    private char certain;
    private (char Sign, SourceFormatException Refusal)? ambiguous;

    /// <summary>Whether more fields would tell nothing new.</summary>
    public bool IsCertain => certain != default;

    /// <summary>Whether a number had spaces between thousands or a typographic minus, as only Norwegian numbers do.</summary>
    public bool SawNorwegianSpaces { get; private set; }

    public void Note(FieldSource line, int field)
    {
        var text = line.GetSpan(field);
        if (text.IsEmpty || text.IndexOfAnyInRange((byte)'0', (byte)'9') < 0)
            return;
        SawNorwegianSpaces |= text.IndexOf((byte)' ') >= 0 || text.IndexOf("\u00A0"u8) >= 0 || text.IndexOf("\u202F"u8) >= 0 || text.IndexOf("\u2212"u8) >= 0;
        var at = text.IndexOfAny((byte)',', (byte)'.');
        if (at < 0 || text[(at + 1)..].IndexOfAny((byte)',', (byte)'.') >= 0)
            return;
        var before = text[..at].TrimStart("+-"u8);
        var after = text[(at + 1)..];
        var mayBeThousands = after.Length == 3 && after.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && before.Length is >= 1 and <= 3 && before[0] != '0';
        if (!mayBeThousands || (text[at] == '.' && delimiter == ','))
            certain = (char)text[at];
        else
            ambiguous ??= ((char)text[at], Refuse(line, field));
    }

    /// <summary>The sign; null where no number has one.</summary>
    /// <exception cref="SourceFormatException">All numbers with a sign could be read both ways.</exception>
    public char? Sign() => IsCertain ? certain : ambiguous is { } found ? throw found.Refusal : null;

    private static SourceFormatException Refuse(FieldSource line, int field) => new(
        line.Where(field),
        $"\"{line.GetString(field)}\", and no number of the file shows whether that is thousands or decimals",
        "numbers that can be read in one way only",
        "State the decimal sign in the source's mapping; thousands between commas or points cannot be read, so export such a file again without them.");
}
