namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>A table and what was chosen of it, in the table's order of variables.</summary>
internal sealed class Extract(StatisticsTable table, IReadOnlyList<SelectedVariable> variables)
{
    public StatisticsTable Table => table;

    /// <summary>The variables that the answer shows.</summary>
    public IReadOnlyList<SelectedVariable> Shown { get; } = [.. variables.Where(v => !v.Eliminated)];

    /// <summary>Cells of the answer, empty ones counted.</summary>
    public long Cells => Shown.Aggregate(1L, (cells, v) => cells * v.Codes.Count);

    /// <summary>The cells in row-major order, the last variable fastest.</summary>
    public void Read(Action<TableCell> take)
    {
        var codes = new int[variables.Count];
        var position = new int[variables.Count];
        var cells = Cells;
        for (var cell = 0L; cell < cells; cell++)
        {
            take(Sum(codes, position, 0));
            for (var v = variables.Count - 1; v >= 0 && ++codes[v] == variables[v].Codes.Count; v--)
                codes[v] = 0;
        }
    }

    private TableCell Sum(int[] codes, int[] position, int variable)
    {
        if (variable == position.Length)
            return table.Cells(position);
        var sources = variables[variable].Codes[codes[variable]].Positions;
        if (sources.Length == 1)
        {
            position[variable] = sources[0];
            return Sum(codes, position, variable + 1);
        }

        // A sum with a hole in it is not a sum: the answer has the hole's sign.
        var sum = 0.0;
        foreach (var source in sources)
        {
            position[variable] = source;
            var cell = Sum(codes, position, variable + 1);
            if (cell.Value is not { } value)
                return cell;
            sum += value;
        }

        return new TableCell(Math.Round(sum, 6));
    }
}
