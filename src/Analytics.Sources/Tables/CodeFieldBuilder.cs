using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Core.Columns;

namespace Analytics.Sources.Tables;

/// <summary>Collects text from a short list.</summary>
internal sealed class CodeFieldBuilder : FieldBuilder
{
    private const int LongestOnStack = 256;

    private readonly FieldPlace where;
    private readonly int capacity;
    private readonly Regex? extract;
    private readonly Dictionary<string, int> positionByText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<string, int> positionByCode = new(StringComparer.Ordinal);
    private readonly List<string> codes = [];
    private string[] snapshot = [];
    private int[] positions;

    public CodeFieldBuilder(FieldPlace where, int capacity)
    {
        this.where = where;
        this.capacity = capacity;
        extract = where.Column.Extract is { } pattern ? MappingCheck.Pattern(pattern, where.Place) : null;
        lookup = positionByText.GetAlternateLookup<ReadOnlySpan<char>>();
        positions = new int[capacity];
    }

    public override void Append(FieldSource line, int field, int row, int count) => positions.AsSpan(row, count).Fill(Position(line, field));

    public override IEnumerable<Column> Take(int rows)
    {
        // A batch keeps its list while the next ones may add codes.
        if (snapshot.Length != codes.Count)
            snapshot = [.. codes];
        var column = new CodeColumn(where.Column.Target, snapshot, positions, rows);
        positions = new int[capacity];
        return [column];
    }

    public static string Extract(Regex pattern, string text, FieldSource line, int field, FieldPlace where) =>
        MappingCheck.Extract(pattern, text)
        ?? throw where.Refuse(line, field, $"a text that matches {pattern}", "Correct the field, or the extract in the source's mapping.");

    private string Pad(string code, int digits, FieldSource line, int field)
    {
        if (code.Length > digits || code.ContainsAnyExceptInRange('0', '9'))
            throw where.Refuse(line, field, string.Create(CultureInfo.InvariantCulture, $"a code of {digits} digits"), "Correct the field, or the digits in the source's mapping.");
        return code.PadLeft(digits, '0');
    }

    private int Position(FieldSource line, int field)
    {
        if (field < 0)
            return -1;
        var bytes = line.GetSpan(field);
        if (bytes.IsEmpty)
            return -1;
        if (bytes.Length <= LongestOnStack)
        {
            Span<char> characters = stackalloc char[LongestOnStack];
            var length = Encoding.UTF8.GetChars(bytes, characters);
            if (lookup.TryGetValue(characters[..length], out var position))
                return position;
        }

        return Add(line, field);
    }

    private int Add(FieldSource line, int field)
    {
        var text = line.GetString(field);
        if (positionByText.TryGetValue(text, out var known))
            return known;
        var code = extract is null ? text : Extract(extract, text, line, field, where);
        if (where.Column.Digits is { } digits)
            code = Pad(code, digits, line, field);
        if (!positionByCode.TryGetValue(code, out var position))
        {
            position = codes.Count;
            codes.Add(code);
            positionByCode.Add(code, position);
        }

        positionByText.Add(text, position);
        return position;
    }
}
