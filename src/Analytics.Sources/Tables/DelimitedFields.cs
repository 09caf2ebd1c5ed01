using System.Globalization;
using CsvHelper;

namespace Analytics.Sources.Tables;

/// <summary>The fields of a delimited file's line.</summary>
internal sealed class DelimitedFields(CsvReader csv, string place, int linesBefore) : FieldSource
{
    public override ReadOnlySpan<byte> GetSpan(int field) => csv.GetSpan(field);

    public override string GetString(int field) => csv.GetString(field);

    public override string Where(int field) => string.Create(CultureInfo.InvariantCulture, $"{place}, line {csv.LineNumber + linesBefore}, column {csv.Headers[field].Trim()}");
}
