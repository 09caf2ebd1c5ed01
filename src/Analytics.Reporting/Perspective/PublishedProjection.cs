using Analytics.Core;

namespace Analytics.Reporting.Perspective;

/// <summary>A projection that the statistics bank has published for the municipality, to stand beside our own.</summary>
/// <param name="NameNb">The edition's name: "Regional befolkningsframskriving 2026".</param>
/// <param name="Provenance">Where it came from; its table is the edition.</param>
/// <param name="Totals">All persons on 1 January by alternative (<c>MMMM</c>, <c>LLML</c>, <c>HHMH</c>) and year; only years with every sex and age.</param>
public sealed record PublishedProjection(string NameNb, Provenance Provenance, IReadOnlyDictionary<string, IReadOnlyDictionary<int, double>> Totals)
{
    /// <summary>The total of an alternative, or null where it is not published.</summary>
    public double? Total(string alternative, int year) =>
        Totals.TryGetValue(alternative, out var years) && years.TryGetValue(year, out var persons) ? persons : null;
}
