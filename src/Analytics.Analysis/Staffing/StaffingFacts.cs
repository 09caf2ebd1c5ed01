using System.Globalization;

namespace Analytics.Analysis.Staffing;

/// <summary>What a municipality knows of its own staff in a service; null where it is not known, and then nothing takes its place.</summary>
public sealed record StaffingFacts
{
    private readonly double? sickLeave;
    private readonly double? positionSize;
    private readonly double? turnover;
    private readonly double? retirement;

    /// <summary>Sick leave, percent of agreed årsverk; from 0 and below 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside.</exception>
    public double? SickLeavePercent
    {
        get => sickLeave;
        init => sickLeave = Within(value, value is null or (>= 0 and < 100), "0 to below 100");
    }

    /// <summary>Mean position, percent of full time; above 0 and at most 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside.</exception>
    public double? PositionSizePercent
    {
        get => positionSize;
        init => positionSize = Within(value, value is null or (> 0 and <= 100), "above 0 to 100");
    }

    /// <summary>Those who leave for other work in a year, percent; 0 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside.</exception>
    public double? TurnoverPercent
    {
        get => turnover;
        init => turnover = Within(value, value is null or (>= 0 and <= 100), "0 to 100");
    }

    /// <summary>Those who retire in a year, percent; 0 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside.</exception>
    public double? RetirementPercent
    {
        get => retirement;
        init => retirement = Within(value, value is null or (>= 0 and <= 100), "0 to 100");
    }

    private static double? Within(double? value, bool holds, string expected) =>
        holds ? value : throw new ArgumentOutOfRangeException(nameof(value), value, string.Create(CultureInfo.InvariantCulture, $"Found {value} percent; expected {expected}."));
}
