using Analytics.Core;

namespace Analytics.Analysis.Editing;

/// <summary>A figure's values by municipality and year, on the scale that its changes are alike on.</summary>
internal sealed class FigurePanel
{
    private FigurePanel(ReportedFigure figure, FigureScale scale, Year first, int years)
    {
        Figure = figure;
        Scale = scale;
        First = first;
        Years = years;
        Series = [.. figure.Municipalities.OrderBy(s => s.Region.Value, StringComparer.Ordinal)];
        Values = [.. Series.Select(s => Row(s, v => v.Measure.Value ?? double.NaN))];
        Places = [.. Values.Select(row => Array.ConvertAll(row, scale.Place))];
        Published = [.. Series.Select(s => PublishedYears(s, first, years))];
    }

    public ReportedFigure Figure { get; }

    public FigureScale Scale { get; }

    public Year First { get; }

    public int Years { get; }

    /// <summary>The municipalities, by code.</summary>
    public IReadOnlyList<ReportedSeries> Series { get; }

    /// <summary>Values; not a number where there is none. Those of years without the municipality are left out.</summary>
    public double[][] Values { get; }

    /// <summary>The same on the scale.</summary>
    public double[][] Places { get; }

    /// <summary>Whether a value is the source's own, and so may be suspected.</summary>
    public bool[][] Published { get; }

    /// <summary>The panel, or null when there is nothing but zeros.</summary>
    public static FigurePanel? Of(ReportedFigure figure)
    {
        Year[] years = [.. figure.Municipalities.Concat(figure.References).SelectMany(s => s.Values).Where(v => v.Measure.HasValue).Select(v => v.Year).Distinct().Order()];
        return figure.Municipalities.All(s => s.Values.All(v => v.Measure.Value is null or 0)) ? null : new FigurePanel(figure, FigureScale.Of(figure), years[0], years[^1].Value - years[0].Value + 1);
    }

    public Year YearAt(int time) => First.Plus(time);

    /// <summary>The value at a place, within the figure's bounds and with its decimals.</summary>
    public double Shown(double place) => Math.Round(Figure.Bounds.Clamp(Scale.Value(place)), Figure.Decimals);

    /// <summary>A series that is no municipality's, on the scale.</summary>
    public double[] PlacesOf(ReportedSeries series) => Array.ConvertAll(Row(series, v => v.Measure.Value ?? double.NaN), Scale.Place);

    private static bool[] PublishedYears(ReportedSeries series, Year first, int years)
    {
        var published = new bool[years];
        foreach (var value in series.Values)
        {
            if (value.Origin == ValueOrigin.Published && value.Year.Value - first.Value is var time && time >= 0 && time < years)
                published[time] = true;
        }

        return published;
    }

    private double[] Row(ReportedSeries series, Func<ReportedValue, double> number)
    {
        var row = new double[Years];
        Array.Fill(row, double.NaN);
        foreach (var value in series.Values)
        {
            if (value.Origin != ValueOrigin.NoMunicipality && value.Year.Value - First.Value is var time && time >= 0 && time < Years)
                row[time] = number(value);
        }

        return row;
    }
}
