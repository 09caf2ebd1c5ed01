using System.Text;
using Analytics.Core;
using Analytics.Core.Columns;

namespace Analytics.Sources.Tables;

/// <summary>Collects the signs that stand where a number should, where the mapping asks for them.</summary>
internal sealed class SignBuilder(FieldPlace where, int capacity)
{
    private static readonly string[] Signs = [".", "..", "...", ":", "-", "*"];

    /// <summary>Neither a number nor a sign, in a file that may have such fields.</summary>
    private const int Bad = -2;

    private const int LongestWord = 100;

    private readonly string[] words = [.. Signs, .. where.Column.Missing];
    private int[] positions = where.Column.StatusColumn is null ? [] : new int[capacity];
    private string?[] texts = KeepsText(where) ? new string?[capacity] : [];
    private string? last;

    /// <summary>Whether a sign stands for a true zero, not for a missing number.</summary>
    public static bool IsZero(int sign) => sign >= 0 && sign < Signs.Length && CellStatusSigns.Parse(Signs[sign], hasValue: false) == CellStatus.Nil;

    /// <summary>Whether a field holds one of the mapping's words for a missing number.</summary>
    public bool IsMissing(ReadOnlySpan<byte> text, out int sign)
    {
        sign = -1;
        if (words.Length > Signs.Length && text.Length <= LongestWord)
            sign = Array.IndexOf(words, Encoding.UTF8.GetString(text), Signs.Length);
        return sign >= 0;
    }

    /// <summary>The sign that a field holds; anything else is refused, or counted where the mapping says so.</summary>
    public int Require(FieldSource line, int field, string expected)
    {
        var sign = Array.IndexOf(Signs, Encoding.UTF8.GetString(line.GetSpan(field)));
        if (sign >= 0 && where.Column.StatusColumn is not null)
            return sign;
        if (where.BadValues is { } bad)
        {
            last = line.GetString(field);
            bad.Add(line.Where(field), last);
            return Bad;
        }

        throw where.Refuse(
            line,
            field,
            expected,
            sign >= 0 ? "This is one of SSB's signs: name a status column for it in the source's mapping." : "Correct the field, or the column's type in the source's mapping.");
    }

    public void Append(int sign, int row, int count)
    {
        if (positions.Length > 0)
            positions.AsSpan(row, count).Fill(sign == Bad ? -1 : sign);
        if (texts.Length > 0)
            texts.AsSpan(row, count).Fill(sign == Bad ? last : null);
    }

    public IEnumerable<Column> Take(int rows)
    {
        if (where.Column.StatusColumn is not null)
        {
            yield return new CodeColumn(where.Column.StatusColumn, words, positions, rows);
            positions = new int[capacity];
        }

        if (KeepsText(where))
        {
            yield return new TextColumn(BadValues.TextColumn(where.Column.Target), texts[..rows]);
            texts = new string?[capacity];
        }
    }

    private static bool KeepsText(FieldPlace where) => where.BadValues is { Mode: BadValueMode.KeepText };
}
