using MathNet.Numerics.Statistics;

namespace Analytics.Analysis.FreeText;

/// <summary>How fast those who wrote were answered.</summary>
/// <param name="Dated">Texts whose day of arrival is known.</param>
/// <param name="Answered">Those of them that were answered.</param>
/// <param name="MedianDays">Days until they were, the median.</param>
public sealed record AnswerTime(int Dated, int Answered, double MedianDays)
{
    /// <summary>Computes it; null when fewer than the minimum were answered.</summary>
    /// <param name="texts">Days of arrival and answer.</param>
    /// <param name="minimum">Fewest answered texts behind the figures.</param>
    public static AnswerTime? Of(IReadOnlyList<(DateOnly? Arrived, DateOnly? Answered)> texts, int minimum)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var days = texts.Where(t => t is { Arrived: not null, Answered: not null }).Select(t => (double)(t.Answered!.Value.DayNumber - t.Arrived!.Value.DayNumber)).ToList();
        return days.Count < minimum ? null : new AnswerTime(texts.Count(t => t.Arrived is not null), days.Count, days.Median());
    }
}
