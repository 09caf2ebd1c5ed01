namespace Analytics.Reporting.Documents;

/// <summary>A chart of some columns of a figure's table. Its numbers are the table's, so that no output can show others.</summary>
/// <param name="Form">How it is drawn.</param>
/// <param name="Columns">Columns of the table, counted from 1; 0 is the row headers.</param>
/// <param name="Title">What a part of a figure of several parts shows; empty for a figure of one part.</param>
public sealed record NativeChart(ChartForm Form, IReadOnlyList<int> Columns, string Title = "")
{
    /// <summary>Limits and goals as lines across; only with lines and columns.</summary>
    public IReadOnlyList<NativeLimit> Limits { get; init; } = [];

    /// <summary>Where the value axis starts, as the figure's subtitle says; null for where the program finds best.</summary>
    public double? AxisStart { get; init; }

    /// <summary>Columns that are projected or bounds of an interval, drawn dashed.</summary>
    public IReadOnlyList<int> Dashed { get; init; } = [];
}
