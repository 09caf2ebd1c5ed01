using Analytics.Reporting.Text;

namespace Analytics.Notebooks.Tables;

/// <summary>How the numbers of a column are written.</summary>
/// <param name="Decimals">Decimals of most of them.</param>
/// <param name="Largest">The largest, without its sign.</param>
internal readonly record struct NumberShape(int Decimals, double Largest)
{
    // From here on the column holds measures of several kinds, and what is small beside the largest is no rounding error.
    private const double Apart = 1000;
    private const int Most = 4;

    /// <summary>As many decimals as a column's numbers have, up to what their size lets one read: none from ten thousand on.</summary>
    public static NumberShape Of(Column column)
    {
        if (!column.IsNumber)
            return default;
        var numbers = column.Cells.Select(c => c.Number).OfType<double>().ToList();
        var largest = numbers.Select(Math.Abs).DefaultIfEmpty(0).Max();
        return new NumberShape(Needed(numbers, largest switch { >= 10_000 => 0, >= 100 => 1, >= 1 => 2, _ => Most }), largest);
    }

    /// <summary>The number; one that is small beside the largest has three figures of its own, so that 0.3 is not shown as 0.</summary>
    public string Text(double number)
    {
        var size = Math.Abs(number);
        if (size == 0 || size >= 100 || Largest / size < Apart)
            return ReportNumbers.Fixed(number, Decimals);
        return ReportNumbers.Fixed(number, Math.Max(Decimals, Needed([number], Math.Clamp(2 - (int)Math.Floor(Math.Log10(size)), 0, Most))));
    }

    private static int Needed(List<double> numbers, int most) =>
        Enumerable.Range(0, most).FirstOrDefault(decimals => numbers.TrueForAll(n => Math.Abs(Math.Round(n, decimals) - n) < 1e-9), most);
}
