using Analytics.Core.Columns;

namespace Analytics.Sources.Tables;

/// <summary>Collects lines into the columns of one batch at a time.</summary>
internal sealed class RowWriter
{
    private readonly ColumnPlan plan;
    private readonly (FieldBuilder Builder, int Field)[] builders;
    private readonly FieldBuilder? unpivoted;
    private readonly IReadOnlyDictionary<string, string> constants;
    private readonly BadValues? badValues;

    public RowWriter(TableMapping mapping, ColumnPlan plan, int capacity, string place)
    {
        this.plan = plan;
        constants = mapping.Constants;
        badValues = mapping.BadValues;
        builders = [.. mapping.Columns.Select((c, i) => (Create(c), plan.Fields[i]))];
        if (mapping.Unpivot is { } unpivot)
        {
            unpivoted = Create(new TableColumn(unpivot.Pattern, unpivot.ValueColumn, unpivot.Type)
            {
                DecimalSign = unpivot.DecimalSign,
                StatusColumn = unpivot.StatusColumn,
                Missing = unpivot.Missing,
            });
        }

        FieldBuilder Create(TableColumn column)
        {
            var where = new FieldPlace(place, column) { BadValues = badValues };
            return column.Type switch
            {
                TableColumnType.Code => new CodeFieldBuilder(where, capacity),
                TableColumnType.Text => new TextFieldBuilder(where, capacity),
                TableColumnType.Date => new DateFieldBuilder(where, capacity),
                TableColumnType.Integer => new IntegerFieldBuilder(where, capacity),
                _ => new NumberFieldBuilder(where, capacity),
            };
        }
    }

    /// <summary>Rows since the last batch.</summary>
    public int Rows { get; private set; }

    public void Append(FieldSource line)
    {
        var bad = badValues?.Count;
        foreach (var (builder, field) in builders)
            builder.Append(line, field, Rows, plan.RowsPerLine);
        for (var f = 0; f < plan.UnpivotFields.Length; f++)
            unpivoted!.Append(line, plan.UnpivotFields[f], Rows + f, 1);
        if (badValues is { Mode: BadValueMode.DiscardRow } && badValues.Count > bad)
            return; // The next line takes the same rows.
        Rows += plan.RowsPerLine;
    }

    /// <summary>The rows since the last batch, as a batch.</summary>
    public ColumnBatch Take()
    {
        var columns = new List<Column>();
        foreach (var (builder, _) in builders)
            columns.AddRange(builder.Take(Rows));
        if (unpivoted is not null)
        {
            columns.AddRange(plan.UnpivotCodes.Select(c => new CodeColumn(c.Name, c.Codes, UnpivotPositions(c.Positions))));
            columns.AddRange(unpivoted.Take(Rows));
        }

        columns.AddRange(constants.Select(c => new CodeColumn(c.Key, [c.Value], new int[Rows])));
        Rows = 0;
        return new ColumnBatch(columns);
    }

    private int[] UnpivotPositions(int[] ofField)
    {
        var positions = new int[Rows];
        for (var row = 0; row < Rows; row++)
            positions[row] = ofField[row % plan.RowsPerLine];
        return positions;
    }
}
