using Analytics.Analysis.Borders;
using Analytics.Core;

namespace Analytics.Pipeline.Borders;

/// <summary>A time in which borders stood still, and how its municipalities lie in those of today.</summary>
internal sealed class BorderPeriod
{
    public BorderPeriod(DateOnly since, DateOnly? until, BorderMap map)
    {
        Since = since;
        Until = until;
        Map = map;
        Links = [.. map.Links.GroupBy(l => l.To).Where(IsMoved).SelectMany(g => g)];
        Sources = Links.Select(l => l.From).ToHashSet();
    }

    public DateOnly Since { get; }

    /// <summary>The day of the next change; null after the last.</summary>
    public DateOnly? Until { get; }

    public BorderMap Map { get; }

    /// <summary>The links of the municipalities of today that are not the same as one of this time.</summary>
    public IReadOnlyList<BorderLink> Links { get; }

    /// <summary>The codes of this time that went to such a municipality.</summary>
    public IReadOnlySet<MunicipalityCode> Sources { get; }

    private static bool IsMoved(IGrouping<MunicipalityCode, BorderLink> target) =>
        target.Count() > 1 || !target.First().IsWhole || target.First().From != target.First().To;
}
