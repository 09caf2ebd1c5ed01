using System.Text;
using Analytics.Core;

namespace Analytics.Sources.Tables;

/// <summary>The cells of a sheet's row.</summary>
internal sealed class WorkbookFields : FieldSource
{
    private static readonly string[] Errors = ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"];

    private readonly WorkbookSheet sheet;
    private readonly IReadOnlyList<string> header;
    private readonly int[] taken;
    private readonly bool[] isNumber;
    private readonly object?[] cells;
    private byte[] buffer = new byte[256];
    private int row;

    public WorkbookFields(WorkbookSheet sheet, IReadOnlyList<string> header, TableMapping mapping, ColumnPlan plan)
    {
        this.sheet = sheet;
        this.header = header;
        taken = [.. plan.Fields.Where(f => f >= 0).Concat(plan.UnpivotFields).Distinct()];
        isNumber = new bool[header.Count];
        cells = new object?[header.Count];
        for (var i = 0; i < plan.Fields.Length; i++)
        {
            if (plan.Fields[i] >= 0 && mapping.Columns[i].Type is (TableColumnType.Integer or TableColumnType.Number))
                isNumber[plan.Fields[i]] = true;
        }

        foreach (var field in plan.UnpivotFields)
            isNumber[field] = true;
    }

    /// <summary>Goes to a row, counted from 0; false where it has nothing in the taken columns.</summary>
    public bool MoveTo(int next)
    {
        row = next;
        if (taken.All(f => WorkbookSheet.IsBlank(sheet.Cell(row, f))))
            return false;
        foreach (var field in taken)
        {
            cells[field] = isNumber[field] ? sheet.Cell(row, field) : sheet.Shown(row, field);
            if (cells[field] is string text && Array.IndexOf(Errors, text.Trim()) >= 0)
                throw new SourceFormatException(Where(field), $"the error {text.Trim()}", "a value", "Correct the formula in the workbook, or empty the cell, and save it again.");
        }

        return true;
    }

    public override ReadOnlySpan<byte> GetSpan(int field)
    {
        var text = GetString(field);
        if (buffer.Length < Encoding.UTF8.GetMaxByteCount(text.Length))
            buffer = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer));
    }

    public override string GetString(int field) => WorkbookSheet.Text(cells[field]);

    public override bool TryGetNumber(int field, out double number)
    {
        number = cells[field] switch
        {
            double stored => stored,
            int stored => stored,
            _ => double.NaN,
        };
        return double.IsFinite(number);
    }

    public override string Where(int field) => $"{sheet.Place}, cell {WorkbookSheet.Address(row, field)}" + (header[field].Length == 0 ? "" : $" (column {header[field]})");
}
