using System.Globalization;
using Analytics.Core;

namespace Analytics.Notebooks.Tables;

/// <summary>A value of a table, or why there is none. Missing, confidential and zero are three things, here as in the store.</summary>
/// <param name="Value">Text, whole number (long), number (double), truth or date; null when there is none.</param>
/// <param name="Status">What the source said of it.</param>
public readonly record struct Cell(object? Value, CellStatus Status)
{
    /// <summary>Nothing stands there, and nobody says why.</summary>
    public static Cell Absent { get; } = new(null, CellStatus.Absent);

    /// <summary>Whether there is a value.</summary>
    public bool HasValue => Value is not null;

    /// <summary>Whether there is a value that the source keeps to itself.</summary>
    public bool IsConfidential => Status == CellStatus.Confidential;

    /// <summary>Whether there is no value, and not because it is confidential.</summary>
    public bool IsMissing => !HasValue && !IsConfidential;

    /// <summary>The value as a number; null when there is none.</summary>
    /// <exception cref="ConfigurationException">It is a text or a date.</exception>
    public double? Number => Value switch
    {
        null => null,
        double number => number,
        long whole => whole,
        bool truth => truth ? 1 : 0,
        _ => throw new ConfigurationException("table", $"{this} is no number", "a column of numbers", "Choose another column."),
    };

    /// <summary>A cell of whatever stands in a table: numbers become long or double, null is absent, a cell or a measure stays what it is.</summary>
    /// <param name="value">The value.</param>
    public static Cell Of(object? value) => value switch
    {
        null => Absent,
        Cell cell => cell,
        Measure measure => new Cell(measure.Value, measure.Status),
        sbyte or byte or short or ushort or int or uint or long => new Cell(Convert.ToInt64(value, CultureInfo.InvariantCulture), CellStatus.Observed),
        float or double or decimal or ulong => Finite(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        System.Numerics.BigInteger big => big >= long.MinValue && big <= long.MaxValue ? new Cell((long)big, CellStatus.Observed) : Finite((double)big),
        bool or string or DateOnly => new Cell(value, CellStatus.Observed),
        DateTime time => new Cell(time.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(time) : time, CellStatus.Observed),
        Year year => new Cell((long)year.Value, CellStatus.Observed),
        _ => new Cell(Store.Queries.QueryText.Text(value), CellStatus.Observed),
    };

    /// <summary>Of two cells that something is computed from, the one that says why there is no result: confidential before missing; null when both have values.</summary>
    internal static Cell? Without(Cell one, Cell other) => (one.HasValue, other.HasValue) switch
    {
        (true, true) => null,
        (false, true) => one,
        (true, false) => other,
        _ => other.IsConfidential ? other : one,
    };

    /// <summary>The value in the invariant culture; SSB's sign where there is none.</summary>
    public override string ToString() => Value is null ? Status.Sign() ?? "" : Store.Queries.QueryText.Text(Value);

    private static Cell Finite(double value) => double.IsFinite(value) ? new Cell(value, CellStatus.Observed) : new Cell(null, CellStatus.NotApplicable);
}
