using System.Globalization;
using Analytics.Core;
using CsvHelper;

namespace Analytics.Sources.Tables;

/// <summary>Names the field in a sentence about it.</summary>
internal sealed record FieldPlace(string Place, TableColumn Column, int LinesBefore)
{
    public SourceFormatException Refuse(CsvReader csv, int field, string expected, string nextStep) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Place}, line {csv.LineNumber + LinesBefore}, column {csv.Headers[field].Trim()}"),
        $"\"{csv.GetString(field)}\"",
        expected,
        nextStep);
}
