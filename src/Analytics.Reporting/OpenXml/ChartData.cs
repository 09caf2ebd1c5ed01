using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;
using Analytics.Reporting.Xlsx;

namespace Analytics.Reporting.OpenXml;

/// <summary>The numbers of a chart, read from the cells of its table as the report writes them: what a table hides, no chart holds.</summary>
/// <param name="Categories">Row headers; sums are left out.</param>
/// <param name="Series">Columns, then limits.</param>
/// <param name="Format">How numbers are written, in the notation of workbooks.</param>
internal sealed record ChartData(IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, string Format)
{
    // The part of a chart's height that a name of two lines takes.
    private const double LabelRoom = 0.14;
    private const int LongestEndName = 16;

    public static ChartData Of(ReportTable table, NativeChart chart)
    {
        var rows = table.Rows.Where(r => !r.IsSum).ToList();
        var series = new List<ChartSeries>();
        var (own, others, decimals) = (0, 0, 0);
        foreach (var (column, place) in chart.Columns.Select((c, i) => (c, i)))
        {
            var isOwn = table.Columns[column].Own || chart.Columns.Count == 1 || chart.Form == ChartForm.Pyramid;
            var dashed = chart.Dashed.Contains(column);
            var colour = chart.Form == ChartForm.Pyramid || dashed ? OfficeColours.OwnMuted : OfficeColours.Of(isOwn, isOwn ? own++ : others++);
            var mirrored = chart.Form == ChartForm.Pyramid && place < chart.Columns.Count / 2;
            var values = new List<double?>(rows.Count);
            foreach (var cell in rows.Select(r => r.Cells[column - 1]))
            {
                var known = cell.Status is not (DataStatus.Hidden or DataStatus.Missing) & ReportNumbers.TryRead(cell.Text, out var value, out var digits);
                decimals = known ? Math.Max(decimals, digits) : decimals;
                values.Add(known ? mirrored ? -value : value : null);
            }

            series.Add(new ChartSeries(table.Columns[column].Header, values, colour, isOwn, dashed));
        }

        series.AddRange(chart.Limits.Select(l => new ChartSeries(l.Label, [.. rows.Select(_ => (double?)l.Value)], l.IsTarget ? OfficeColours.Target : "tx1", IsOwn: false, IsDashed: l.IsTarget, IsLimit: true)));
        var format = SheetStyles.Format(decimals, signed: false);
        return new ChartData([.. rows.Select(r => r.Header)], series, chart.Form == ChartForm.Pyramid ? $"{format};{format}" : format);
    }

    /// <summary>Whether lines can be named at their ends without the names lying over one another.</summary>
    public bool CanLabelEnds
    {
        get
        {
            var known = Series.SelectMany(s => s.Values).OfType<double>().ToList();
            var ends = Series.Where(s => s.LastPlace is not null).Select(s => s.Values[s.LastPlace!.Value]!.Value).Order().ToList();
            return known.Count > 0 && (ends.Count == 1 || Series.All(s => s.Name.Length <= LongestEndName)) && ends.Zip(ends.Skip(1)).All(pair => pair.Second - pair.First >= LabelRoom * (known.Max() - known.Min()));
        }
    }

    /// <summary>The workbook behind the chart: a column for the categories, one for each series.</summary>
    public Sheet ToSheet(string name) => new(
        name,
        [
            [new SheetCell(""), .. Series.Select(s => new SheetCell(s.Name))],
            .. Categories.Select((c, i) => (IReadOnlyList<SheetCell>)[new SheetCell(c), .. Series.Select(s => new SheetCell("", s.Values[i]))]),
        ],
        [24]);
}
