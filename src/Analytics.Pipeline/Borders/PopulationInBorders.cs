using Analytics.Analysis.Borders;
using Analytics.Core;
using Analytics.Core.Columns;
using Analytics.Store;

namespace Analytics.Pipeline.Borders;

/// <summary>Moves the counted population to the borders of today, cell by cell and in total.</summary>
internal sealed class PopulationInBorders(DuckDbSession session, BorderGround ground)
{
    private static readonly string?[] Sexes = ["1", "2"];

    /// <summary>The rows of <c>result_population_in_borders</c>: totals first, which also say why there is none; cells without persons are left out.</summary>
    public IEnumerable<ColumnBatch> Batches()
    {
        var totals = Read("SELECT region, year, persons, borders, NULL::INTEGER FROM population_total WHERE origin = $origin AND regexp_full_match(region, '[0-9]{4}')", null);
        yield return Batch(null, Move(totals));
        foreach (var sex in Sexes)
            yield return Batch(sex, Move(Read("SELECT municipality, year, persons, borders, age FROM population WHERE origin = $origin AND sex = $sex", sex)).Where(m => m.Value.Measure.HasValue));
    }

    private IEnumerable<(int? Age, MovedValue Value)> Move(IEnumerable<Cell> cells) =>
        from series in cells.GroupBy(c => (c.Period, c.Age)).OrderBy(s => s.Key.Age).ThenBy(s => s.Key.Period.Since)
        from value in BorderService.Move(series.Select(c => c.Value), MergeRule.Sum, series.Key.Period.Map).Values
        select (series.Key.Age, value);

    private IEnumerable<Cell> Read(string sql, string? sex)
    {
        var rows = session.Query(
            sql,
            r => (Code: new MunicipalityCode(r.GetString(0)), Year: r.GetInt32(1), Persons: r.GetDouble(2), Borders: DateOnly.FromDateTime(r.GetDateTime(3)), Age: r.IsDBNull(4) ? (int?)null : r.GetInt32(4)),
            sex is null ? [("origin", ground.Origin)] : [("origin", ground.Origin), ("sex", sex)]);
        foreach (var row in rows.Where(r => r.Borders >= ground.Known))
        {
            var period = ground.PeriodOf(row.Borders);
            if (period.Sources.Contains(row.Code))
                yield return new Cell(period, row.Age, new MunicipalityValue(row.Code, new Year(row.Year), Measure.Of(row.Persons)));
        }
    }

    private ColumnBatch Batch(string? sex, IEnumerable<(int? Age, MovedValue Value)> moved)
    {
        var rows = moved.ToList();
        return new ColumnBatch(
        [
            CodeColumn.Constant("origin", ground.Origin, rows.Count),
            new TextColumn("municipality", [.. rows.Select(r => r.Value.Municipality.Value)]),
            new IntegerColumn("year", [.. rows.Select(r => (long)r.Value.Year.Value)]),
            CodeColumn.Constant("sex", sex, rows.Count),
            new IntegerColumn("age", [.. rows.Select(r => r.Age ?? IntegerColumn.Null)]),
            new NumberColumn("persons", [.. rows.Select(r => r.Value.Measure.Value ?? double.NaN)]),
            .. MovedColumns.Of([.. rows.Select(r => r.Value)]),
        ]);
    }

    private readonly record struct Cell(BorderPeriod Period, int? Age, MunicipalityValue Value);
}
