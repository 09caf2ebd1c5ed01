namespace Analytics.Reporting.Documents;

/// <summary>How a figure's numbers are drawn where the reader goes on working with them: as a chart of Word, PowerPoint or Excel.</summary>
public enum ChartForm
{
    /// <summary>A line for each column of the table, over its rows.</summary>
    Lines,

    /// <summary>Upright columns, a group for each row.</summary>
    Columns,

    /// <summary>Bars from the left, a group for each row, the first row on top.</summary>
    Bars,

    /// <summary>Bars to both sides of zero: the columns of the first half to the left.</summary>
    Pyramid,
}
