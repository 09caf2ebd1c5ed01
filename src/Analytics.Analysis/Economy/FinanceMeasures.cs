using Analytics.Core;

namespace Analytics.Analysis.Economy;

/// <summary>Puts a municipality's series, its comparators and its limits together, and refuses to mix definitions.</summary>
public static class FinanceMeasures
{
    /// <summary>Builds the measure.</summary>
    /// <param name="own">The municipality's series.</param>
    /// <param name="comparators">Series of KOSTRA group and country; may be empty.</param>
    /// <param name="thresholds">Limits of any concept; those of other concepts are left out.</param>
    /// <exception cref="ArgumentException">A comparator covers other accounts, or is another cell or unit, or a limit has another unit.</exception>
    public static FinanceMeasure Build(IndicatorSeries own, IReadOnlyList<IndicatorSeries> comparators, IReadOnlyList<Threshold> thresholds)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(comparators);
        ArgumentNullException.ThrowIfNull(thresholds);
        foreach (var other in comparators)
            RequireSameDefinition(own, other);
        var limits = thresholds.Where(t => t.Concept == own.Definition.Concept).OrderBy(t => t.Kind).ToList();
        if (limits.FirstOrDefault(t => t.Unit != own.Definition.Unit) is { } odd)
            throw new ArgumentException($"The limit from \"{odd.SourceNb}\" is in {odd.Unit}, but {own.Definition.Code} of {own.RegionName} is in {own.Definition.Unit}.", nameof(thresholds));
        return new FinanceMeasure(own.Definition.Concept, own, comparators, limits, FourYearMean.Of(own)?.Value);
    }

    /// <summary>Refuses series that measure different things.</summary>
    /// <exception cref="ArgumentException">Concept, scope, unit, table or cell differ; both series are named.</exception>
    internal static void RequireSameDefinition(IndicatorSeries own, IndicatorSeries other)
    {
        if (!Definition(own).Equals(Definition(other)))
            throw new ArgumentException($"{Described(own)} and {Described(other)} are not the same measure, and cannot stand side by side.");

        static object Definition(IndicatorSeries s) =>
            (s.Definition.Concept, s.Definition.Scope, s.Definition.Unit, s.Definition.SourceTable, s.Definition.ContentsCode, s.Definition.Cell);

        static string Described(IndicatorSeries s) =>
            $"{s.Definition.Code} of {s.RegionName} ({s.Definition.Scope}, {s.Definition.Unit}, table {s.Definition.SourceTable} {s.Definition.ContentsCode} {s.Definition.Cell})".Replace(" )", ")", StringComparison.Ordinal);
    }
}
