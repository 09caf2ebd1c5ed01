using Analytics.Core.Columns;

namespace Analytics.Store.Tests;

internal static class Batches
{
    public static ColumnBatch Population(params (string Region, double Persons)[] rows) => new(
    [
        Codes("region", [.. rows.Select(r => r.Region)]),
        new NumberColumn("value", [.. rows.Select(r => r.Persons)]),
    ]);

    /// <summary>A code column of these texts.</summary>
    public static CodeColumn Codes(string name, params string?[] texts)
    {
        var codes = texts.OfType<string>().Distinct().ToList();
        return new CodeColumn(name, codes, [.. texts.Select(t => t is null ? -1 : codes.IndexOf(t))]);
    }
}
