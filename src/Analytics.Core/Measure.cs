namespace Analytics.Core;

/// <summary>A value or the reason why there is none.</summary>
/// <param name="Value">The number in the indicator's unit; null when the status says that there is none.</param>
/// <param name="Status">What the source said of the cell.</param>
public readonly record struct Measure(double? Value, CellStatus Status)
{
    /// <summary>No such cell in the source.</summary>
    public static Measure Absent { get; } = new(null, CellStatus.Absent);

    /// <summary>An ordinary value.</summary>
    public static Measure Of(double value) => new(value, CellStatus.Observed);

    /// <summary>Whether there is a number to compute with.</summary>
    public bool HasValue => Value is not null;
}
