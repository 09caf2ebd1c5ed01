using Analytics.Core;
using Analytics.Notebooks.Tables;
using Analytics.Store.Queries;

namespace Analytics.Notebooks;

/// <summary>A query's result as a table.</summary>
internal static class QueriedTable
{
    public static Table Of(IReadOnlyList<QueryColumn> columns, IReadOnlyList<object?[]> rows)
    {
        var names = Names(columns);
        int Place(string name) => names.FindIndex(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));
        var (value, status, unit) = (Place("value"), Place("status"), Place("unit"));
        var made = names.Select((name, i) => new Column(name, [.. rows.Select(r => i == value && status >= 0 ? Signed(r[i], r[status] as string) : Cell.Of(r[i]))]));
        if (value >= 0 && unit >= 0 && rows.Select(r => r[unit] as string).Distinct().ToList() is [{ } one])
            made = made.Select((c, i) => i == value ? c with { Unit = one } : c);
        var (indicator, year, region) = (Place("indicator"), Place("year"), Place("region"));
        var origins = indicator >= 0 && year >= 0 && region >= 0
            ? rows.Select(r => r[indicator] is { } name ? new Origin($"{QueryText.Text(name)}.{QueryText.Text(r[year] ?? "")}.{QueryText.Text(r[region] ?? "")}") : null).ToList()
            : null;
        return new Table(made, origins);
    }

    private static Cell Signed(object? value, string? sign)
    {
        var cell = Cell.Of(value);
        return cell with { Status = CellStatusSigns.Parse(sign, cell.HasValue) };
    }

    // SQL allows two columns of one name; a table does not.
    private static List<string> Names(IReadOnlyList<QueryColumn> columns)
    {
        var names = new List<string>();
        foreach (var column in columns)
        {
            var (name, number) = (column.Name, 2);
            while (names.Contains(name, StringComparer.OrdinalIgnoreCase))
                name = FormattableString.Invariant($"{column.Name}_{number++}");
            names.Add(name);
        }

        return names;
    }
}
