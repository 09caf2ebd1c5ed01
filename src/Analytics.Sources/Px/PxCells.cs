using System.Globalization;
using Analytics.Core;
using Analytics.Sources.JsonStat;

namespace Analytics.Sources.Px;

/// <summary>Reads the cells after <c>DATA=</c>: all of them in order, or with KEYS only the rows that are not all zeros.</summary>
internal sealed class PxCells
{
    // A sparse file may claim far more cells than it holds; beyond this it would fill the memory with zeros.
    private const int MaxSparseCells = 20_000_000;

    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private const string Next = "Fetch the file again; the transfer may have been cut off.";
    private readonly string text;
    private readonly string place;
    private readonly IReadOnlyList<PxDimension> dimensions;
    private readonly PxSigns signs;
    private readonly long cells;
    private readonly int end;
    private int at;

    public PxCells(string text, int start, string place, IReadOnlyList<PxDimension> dimensions, PxSigns signs)
    {
        this.text = text;
        this.place = place;
        this.dimensions = dimensions;
        this.signs = signs;
        at = start;
        cells = 1;
        foreach (var dimension in dimensions)
            cells = cells > int.MaxValue ? cells : cells * dimension.Categories.Count;
        end = End(start);
    }

    /// <summary>The signs that were met.</summary>
    public CellSigns? Signs => signs.Done();

    /// <summary>Reads every cell in order.</summary>
    public CellValues ReadAll()
    {
        // Every cell takes two characters with its delimiter, so a short file cannot ask for a large array.
        var numbers = GC.AllocateUninitializedArray<double>((int)Math.Min(cells, ((end - at) / 2) + 1));
        long count = 0;
        for (var cell = Token(out _); !cell.IsEmpty; cell = Token(out _))
        {
            if (count < numbers.Length)
                numbers[count] = Number(cell, (int)count, (int)Math.Min(cells, int.MaxValue));
            count++;
        }

        return count == cells && count == numbers.Length ? new CellValues(numbers, IsEmpty: false) : throw WrongCount(count);
    }

    /// <summary>Reads rows that begin with a code or text for each variable of the stub; rows that are left out hold zeros.</summary>
    /// <param name="stub">How many of the first dimensions are the stub.</param>
    /// <param name="byCode">For each of them, whether its key is a code or a text.</param>
    public CellValues ReadSparse(int stub, IReadOnlyList<bool> byCode)
    {
        if (cells > MaxSparseCells)
            throw Refuse("DATA", $"rows with KEYS for a table of more than {MaxSparseCells} cells", "a smaller table", "Fetch the table in several selections.");
        var numbers = new double[(int)cells];
        var width = dimensions.Skip(stub).Aggregate(1, (product, d) => product * d.Categories.Count);
        var positions = dimensions.Take(stub).Select((d, i) => Positions(d, byCode[i])).ToList();
        var seen = new HashSet<int>();
        for (var key = Token(out var quoted); !key.IsEmpty; key = Token(out quoted))
        {
            var row = 0;
            for (var d = 0; d < stub; d++)
            {
                if (!quoted || !positions[d].TryGetValue(key.ToString(), out var position))
                    throw Refuse(Line, key.IsEmpty ? "the end of the cells" : $"\"{PxFault.Shorten(key.ToString())}\"", $"a quoted {(byCode[d] ? "code" : "value")} of {dimensions[d].Label}, as KEYS says", Next);
                row = (row * dimensions[d].Categories.Count) + position;
                if (d < stub - 1)
                    key = Token(out quoted);
            }

            if (!seen.Add(row))
                throw Refuse(Line, $"a second row for {Codes(row * width, stub)}", "each row once", PxFault.FetchAgain);
            for (var column = 0; column < width; column++)
            {
                var cell = Token(out _);
                if (cell.IsEmpty)
                    throw Refuse(Line, $"{column} cells in the row of {Codes(row * width, stub)}", $"{width}, the product of the heading", Next);
                numbers[(row * width) + column] = Number(cell, (row * width) + column, numbers.Length);
            }
        }

        return new CellValues(numbers, IsEmpty: false);
    }

    private string Line => $"{PxFault.Line(text, at)}, DATA";

    private static Dictionary<string, int> Positions(PxDimension dimension, bool byCode)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < dimension.Categories.Count; i++)
            positions.TryAdd(byCode ? dimension.Categories[i].Code : dimension.Categories[i].Label, i);
        return positions;
    }

    /// <summary>Where the cells end: at the file's last semicolon, or, as in SCB's samples, at a blank after the last cell.</summary>
    private int End(int start)
    {
        var last = text.Length - 1;
        while (last >= start && text[last] is '\0' or '\u001A')
            last--;
        if (last < start)
            throw Refuse("DATA", "no cell", Expected(), Next);
        if (char.IsWhiteSpace(text[last]))
            return last + 1 - TrailingSemicolon(last, start);
        return text[last] == ';' ? last : throw Refuse(
            $"{PxFault.Line(text, last)}, DATA", $"an end in the middle: \"{text[Math.Max(start, last - 20)..(last + 1)].ReplaceLineEndings(" ").Trim()}\"", "a semicolon after the last cell", Next);
    }

    private int TrailingSemicolon(int last, int start)
    {
        var solid = last;
        while (solid >= start && char.IsWhiteSpace(text[solid]))
            solid--;
        return solid >= start && text[solid] == ';' ? last + 1 - solid : 0;
    }

    /// <summary>The next cell without its quotation marks; empty at the end. Commas and semicolons are delimiters too.</summary>
    private ReadOnlySpan<char> Token(out bool quoted)
    {
        while (at < end && IsDelimiter(text[at]))
            at++;
        quoted = at < end && text[at] == '"';
        var start = at;
        if (!quoted)
        {
            while (at < end && !IsDelimiter(text[at]) && text[at] != '"')
                at++;
            return text.AsSpan(start, at - start);
        }

        var close = text.IndexOf('"', at + 1, end - at - 1);
        if (close < 0)
            throw Refuse(Line, "a sign without closing quotation mark", "signs such as \"..\" in quotation marks", Next);
        at = close + 1;
        return close > start + 1 ? text.AsSpan(start + 1, close - start - 1) : throw Refuse(Line, "an empty text \"\"", "a number, or a sign such as \"..\"", PxFault.FetchAgain);
    }

    private static bool IsDelimiter(char c) => c is ' ' or '\n' or '\r' or '\t' or ',' or ';';

    private double Number(ReadOnlySpan<char> cell, int position, int count)
    {
        if (signs.Find(cell) is { } sign)
        {
            signs.Set(position, sign, count);
            return double.NaN;
        }

        return text[at - 1] != '"' && double.TryParse(cell, Style, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw Refuse(
                Line,
                string.Create(CultureInfo.InvariantCulture, $"\"{PxFault.Shorten(cell.ToString())}\" in cell {position + 1} ({Codes(position, dimensions.Count)})"),
                "a number with a decimal point, or a dash or one to seven dots in quotation marks",
                PxFault.FetchAgain);
    }

    /// <summary>The codes of a cell, of the first dimensions.</summary>
    private string Codes(long position, int first)
    {
        var codes = new string[dimensions.Count];
        for (var d = dimensions.Count - 1; d >= 0; d--)
        {
            var categories = dimensions[d].Categories;
            codes[d] = $"{dimensions[d].Code}={categories[(int)(position % categories.Count)].Code}";
            position /= categories.Count;
        }

        return string.Join(", ", codes.Take(first));
    }

    private SourceFormatException WrongCount(long count) =>
        Refuse("DATA", string.Create(CultureInfo.InvariantCulture, $"{count} cells"), Expected(), Next);

    private string Expected() => string.Create(
        CultureInfo.InvariantCulture,
        $"{cells}{(cells > int.MaxValue ? " or more" : "")} cells, the product of {string.Join(" × ", dimensions.Select(d => $"{d.Categories.Count} {d.Label}"))}");

    private SourceFormatException Refuse(string where, string found, string expected, string next) => PxFault.At(place, where, found, expected, next);
}
