namespace Analytics.Testing.Statistics.Tables;

/// <summary>The same table seen on another day, or after a change that nobody announced.</summary>
internal static class TableViews
{
    /// <summary>The table before its newest period came.</summary>
    public static StatisticsTable WithoutNewestPeriod(this StatisticsTable table)
    {
        var time = table.TimeIndex;
        return time < 0 ? table : table.Without(table.Variables[time].Code, table.Variables[time].Codes[^1]);
    }

    /// <summary>
    /// What the service gave on 16 March 2026 at 05:24Z: <c>updated</c> ahead of the clock and, in KOSTRA tables, every cell of the newest year
    /// empty with the sign "." though that year had been out for months. Table 07459 only had the coming <c>updated</c>.
    /// </summary>
    public static StatisticsTable UnderEmbargo(this StatisticsTable table, DateTimeOffset release)
    {
        var time = table.TimeIndex;
        if (time < 0 || !table.IsKostra)
            return table with { Updated = release };
        var (inner, newest) = (table.Cells, table.Variables[time].Codes.Count - 1);
        return table with { Updated = release, Cells = position => position[time] == newest ? new TableCell(null, ".") : inner(position) };
    }

    /// <summary>The table with another code for a variable.</summary>
    public static StatisticsTable Renamed(this StatisticsTable table, string variable, string code) =>
        table.Change(variable, v => v with { Code = code });

    /// <summary>The table without one code of a variable.</summary>
    public static StatisticsTable Without(this StatisticsTable table, string variable, string code)
    {
        var at = table.IndexOf(variable);
        var old = table.Variables[at];
        var kept = Enumerable.Range(0, old.Codes.Count).Where(i => old.Codes[i] != code).ToArray();
        var inner = table.Cells;
        var changed = table.Change(variable, v => v with { Codes = [.. kept.Select(i => v.Codes[i])], Labels = [.. kept.Select(i => v.Labels[i])] });
        return changed with
        {
            Cells = position =>
            {
                Span<int> moved = stackalloc int[position.Length];
                position.CopyTo(moved);
                moved[at] = kept[position[at]];
                return inner(moved);
            },
        };
    }

    /// <summary>The table with one more code of a variable, whose cells have the sign "..".</summary>
    public static StatisticsTable With(this StatisticsTable table, string variable, string code, string label)
    {
        var at = table.IndexOf(variable);
        var (inner, added) = (table.Cells, table.Variables[at].Codes.Count);
        var changed = table.Change(variable, v => v with
        {
            Codes = [.. v.Codes, code],
            Labels = [.. v.Labels, label],
            Units = v.Role == VariableRole.Metric ? new Dictionary<string, ContentsUnit>(v.Units) { [code] = new("antall", 0) } : v.Units,
        });
        return changed with { Cells = position => position[at] == added ? new TableCell(null, "..") : inner(position) };
    }

    /// <summary>The table with a total appended to a variable that lacks it: the sum of the variable's own codes.</summary>
    public static StatisticsTable WithTotal(this StatisticsTable table, string variable, string code, string label)
    {
        var at = table.IndexOf(variable);
        var (inner, total) = (table.Cells, table.Variables[at].Codes.Count);
        var changed = table.Change(variable, v => v with { Codes = [.. v.Codes, code], Labels = [.. v.Labels, label], TotalCode = code, Eliminable = true });
        return changed with { Cells = position => position[at] == total ? SumOf(inner, position, at, total) : inner(position) };
    }

    /// <summary>The table with one variable changed.</summary>
    public static StatisticsTable Change(this StatisticsTable table, string variable, Func<TableVariable, TableVariable> change)
    {
        var at = table.IndexOf(variable);
        return table with { Variables = [.. table.Variables.Select((v, i) => i == at ? change(v) : v)] };
    }

    private static TableCell SumOf(CellReader cells, ReadOnlySpan<int> position, int variable, int codes)
    {
        Span<int> one = stackalloc int[position.Length];
        position.CopyTo(one);
        var sum = 0.0;
        for (one[variable] = 0; one[variable] < codes; one[variable]++)
        {
            var cell = cells(one);
            if (cell.Value is not { } value)
                return cell;
            sum += value;
        }

        return new TableCell(sum);
    }

    private static int IndexOf(this StatisticsTable table, string variable)
    {
        for (var i = 0; i < table.Variables.Count; i++)
        {
            if (table.Variables[i].Code == variable)
                return i;
        }

        throw new ArgumentException($"Table {table.Id} has no variable {variable}; it has {string.Join(", ", table.Variables.Select(v => v.Code))}.", nameof(variable));
    }
}
