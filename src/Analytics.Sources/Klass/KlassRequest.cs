using System.Globalization;
using Analytics.Core;

namespace Analytics.Sources.Klass;

/// <summary>A question to KLASS: a path below its address. Also the place that errors name, and a name to keep the answer under.</summary>
public sealed record KlassRequest
{
    private KlassRequest(string path, bool isCorrespondence)
    {
        Path = path;
        IsCorrespondence = isCorrespondence;
    }

    /// <summary>The path with its query, without address and language: <c>classifications/131/codesAt?date=2026-01-01</c>.</summary>
    public string Path { get; }

    /// <summary>Whether the question is about a correspondence, which KLASS answers with 404 where it has none.</summary>
    public bool IsCorrespondence { get; }

    /// <summary>The codes that are valid on a day.</summary>
    public static KlassRequest CodesAt(int classification, DateOnly date) => new($"classifications/{Number(classification)}/codesAt?date={Day(date)}", false);

    /// <summary>The codes that are valid on some day of a range.</summary>
    /// <param name="classification">The classification's number.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The day after the last (exclusive).</param>
    /// <exception cref="ConfigurationException">The range is empty.</exception>
    public static KlassRequest Codes(int classification, DateOnly from, DateOnly to) => new($"classifications/{Number(classification)}/codes?{Range(from, to)}", false);

    /// <summary>The changes from the first day of a range to the day before its end.</summary>
    /// <param name="classification">The classification's number.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The day after the last: changes on this day are not in the answer.</param>
    /// <exception cref="ConfigurationException">The range is empty.</exception>
    public static KlassRequest Changes(int classification, DateOnly from, DateOnly to) => new($"classifications/{Number(classification)}/changes?{Range(from, to)}", false);

    /// <summary>The pairs of codes of two classifications on a day.</summary>
    public static KlassRequest CorrespondsAt(int source, int target, DateOnly date) =>
        new($"classifications/{Number(source)}/correspondsAt?targetClassificationId={Number(target)}&date={Day(date)}", true);

    /// <summary>The pairs of codes of two classifications in a range; KLASS has none when a part of the range lacks a table.</summary>
    /// <param name="source">The source classification's number.</param>
    /// <param name="target">The target classification's number.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The day after the last (exclusive).</param>
    /// <exception cref="ConfigurationException">The range is empty.</exception>
    public static KlassRequest Corresponds(int source, int target, DateOnly from, DateOnly to) =>
        new($"classifications/{Number(source)}/corresponds?targetClassificationId={Number(target)}&{Range(from, to)}", true);

    /// <summary>A correspondence table by its number.</summary>
    public static KlassRequest CorrespondenceTable(int id) => new($"correspondencetables/{Number(id)}", true);

    /// <inheritdoc/>
    public override string ToString() => Path;

    private static string Range(DateOnly from, DateOnly to) => from < to
        ? $"from={Day(from)}&to={Day(to)}"
        : throw new ConfigurationException(
            "KLASS, range", $"from {Day(from)} to {Day(to)}", "a first day before the end, which is exclusive", "Let \"to\" be at least the day after \"from\".");

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
