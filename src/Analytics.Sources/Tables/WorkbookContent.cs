using System.Globalization;
using System.Text;
using Analytics.Core;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Analytics.Sources.Tables;

/// <summary>Takes one sheet out of a workbook file.</summary>
internal static class WorkbookContent
{
    // Excel's own limits, and what a table of a municipality stays far below: a damaged file may claim any size.
    private const int MostColumns = 16_384;
    private const int MostRows = 1_048_576;
    private const long MostCells = 50_000_000;

    static WorkbookContent() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static WorkbookSheet Load(Stream stream, WorkbookOptions options, string place)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        buffer.Position = 0;
        if (buffer.Length == 0)
            throw Refuse(place, "an empty file", null);
        try
        {
            WorkbookClaims.Check(buffer, place);
            using var reader = ExcelReaderFactory.CreateReader(buffer, new ExcelReaderConfiguration { LeaveOpen = true });
            var area = options.Range is { } range ? WorkbookNames.Find(buffer, range, place) : null;
            var sheets = SheetNames(reader);
            var index = Choose(sheets, options.Sheet ?? area?.Sheet, place);
            if (area?.Sheet is { } own && !string.Equals(own, sheets[index].Name.Trim(), StringComparison.OrdinalIgnoreCase))
                throw new SourceFormatException(place, $"the range {options.Range} on the sheet {own}", $"a range on the sheet {options.Sheet}", "Correct the sheet in the source's mapping, or leave it out: the range tells it.");
            reader.Reset();
            for (var before = 0; before < index; before++)
                reader.NextResult();
            var errors = WorkbookErrors.IsXlsx(buffer) ? WorkbookErrors.Find(buffer, reader.Name) : OldWorkbookErrors.Find(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), index);
            return ReadSheet(reader, errors, $"{place}, sheet {reader.Name}").Within(area);
        }
        catch (Exception e) when (e is InvalidPasswordException || (e is not AnalyticsException && IsEncrypted(buffer)))
        {
            throw new SourceFormatException(place, "a workbook that is protected with a password", "a workbook that anyone can open", "Save it without a password.", e);
        }
        catch (HeaderException e)
        {
            throw Refuse(place, "a file that is no workbook", e);
        }
        catch (Exception e) when (e is not (AnalyticsException or OutOfMemoryException))
        {
            // Damaged files surface as exceptions of nearly every kind from inside the library.
            throw Refuse(place, $"a damaged workbook ({e.Message.TrimEnd('.')})", e);
        }
    }

    private static List<(string Name, bool Visible)> SheetNames(IExcelDataReader reader)
    {
        var names = new List<(string, bool)>();
        do
            names.Add((reader.Name, reader.VisibleState is null or "visible"));
        while (reader.NextResult());
        return names;
    }

    private static int Choose(List<(string Name, bool Visible)> sheets, string? wanted, string place)
    {
        var listed = string.Join(", ", sheets.Select(s => s.Name));
        if (wanted is null)
        {
            return sheets.Count(s => s.Visible) == 1
                ? sheets.FindIndex(s => s.Visible)
                : throw new SourceFormatException(place, $"the sheets {listed}", "one visible sheet", "Name the sheet in the source's mapping.");
        }

        var index = sheets.FindIndex(s => string.Equals(s.Name.Trim(), wanted.Trim(), StringComparison.OrdinalIgnoreCase));
        if (index < 0 && int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= sheets.Count)
            index = number - 1;
        return index >= 0
            ? index
            : throw new SourceFormatException(place, $"the sheets {listed}", $"a sheet \"{wanted}\"", "Correct the sheet's name or number in the source's mapping; a named range is stated as range.");
    }

    private static WorkbookSheet ReadSheet(IExcelDataReader reader, Dictionary<(int Row, int Column), string> errors, string place)
    {
        if (reader.FieldCount > MostColumns || reader.RowCount > MostRows || (long)reader.FieldCount * reader.RowCount > MostCells)
        {
            throw new SourceFormatException(
                place,
                string.Create(CultureInfo.InvariantCulture, $"{reader.RowCount} rows and {reader.FieldCount} columns"),
                string.Create(CultureInfo.InvariantCulture, $"at most {MostRows} rows, {MostColumns} columns and {MostCells} cells"),
                "Delete the stray cell far out in the sheet, and save it again.");
        }

        var rows = new List<object?[]>();
        var filled = 0;
        while (reader.Read())
        {
            var last = reader.FieldCount - 1;
            while (last >= 0 && WorkbookSheet.IsBlank(Value(last)))
                last--;
            var cells = last < 0 ? [] : new object?[last + 1];
            for (var column = 0; column <= last; column++)
                cells[column] = Value(column);
            rows.Add(cells);
            if (cells.Length > 0)
                filled = rows.Count;
        }

        if (filled == 0)
            throw new SourceFormatException(place, "an empty sheet", "a sheet with a header and rows", "Name another sheet in the source's mapping, or ask for the file again.");
        rows.RemoveRange(filled, rows.Count - filled);
        return new WorkbookSheet(reader.Name, place, rows, reader.MergeCells ?? []) { Texts = [.. rows.SelectMany(r => r.OfType<string>())] };

        object? Value(int column) => errors.TryGetValue((rows.Count, column), out var error) ? error : reader.GetValue(column);
    }

    /// <summary>An encrypted xlsx is a compound file with a stream of this name.</summary>
    private static bool IsEncrypted(MemoryStream buffer) =>
        buffer.GetBuffer().AsSpan(0, (int)buffer.Length) is var bytes
        && bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])
        && bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    private static SourceFormatException Refuse(string place, string found, Exception? inner) =>
        new(place, found, "a whole workbook, xlsx or xls", "Check that the right file was saved, and save it from the spreadsheet again.", inner);
}
