using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>Makes one figure from its parts.</summary>
internal static class BorderMerge
{
    /// <summary>Which status a figure without a value takes from its parts: the gravest first.</summary>
    private static readonly CellStatus[] Gravest =
        [CellStatus.Confidential, CellStatus.NotYet, CellStatus.Missing, CellStatus.Noted, CellStatus.NotApplicable, CellStatus.Absent];

    public static MovedValue Of(MunicipalityYear place, IReadOnlyList<BorderLink> links, Func<MunicipalityCode, Measure> value, MergeRule rule)
    {
        var parts = links.Select(l => new BorderPart(l.From, l.Weight, value(l.From))).OrderBy(p => p.Municipality.Value, StringComparer.Ordinal).ToList();
        if (links is [{ IsWhole: true } only])
            return Made(place, parts, parts[0].Measure, only.From == only.To ? BorderFlag.Exact : BorderFlag.Recoded);
        if (rule.Kind == MergeKind.None)
            return Refused(place, parts, $"{Describe(place, links)}, og {rule.WhyNotNb}");
        if (links.FirstOrDefault(l => l.Weight is null) is { } unknown)
            return Refused(place, parts, unknown.MethodNb!);

        var methods = links.Where(l => !l.IsWhole).Select(l => l.MethodNb).Distinct().ToList();
        var made = rule.Kind == MergeKind.Sum ? Summed(place, parts) : Weighted(place, parts, rule.Denominator!);
        return made.Flag == BorderFlag.NotMovable || methods.Count == 0
            ? made
            : made with { Flag = BorderFlag.Estimated, MethodNb = string.Join("; ", methods) };
    }

    private static MovedValue Summed(MunicipalityYear place, List<BorderPart> parts) =>
        WithoutValue(place, parts, parts, BorderFlag.Summed) ?? Made(place, parts, Measured(parts, parts.Sum(p => p.Weight!.Value * Number(p.Measure)!.Value)), BorderFlag.Summed);

    private static MovedValue Weighted(MunicipalityYear place, List<BorderPart> parts, Denominator denominator)
    {
        if (parts.Count == 1)
            return Made(place, parts, parts[0].Measure, BorderFlag.Reweighted);
        var sizes = parts.Select(p => p.Weight!.Value * denominator.Of(p.Municipality, place.Year)).ToList();
        var without = parts.Where((_, i) => sizes[i] is not >= 0).Select(p => p.Municipality.Value).ToList();
        if (without.Count > 0)
            return Refused(place, parts, $"nevneren ({denominator.NameNb}) er ikke kjent for {string.Join(", ", without)} i {place.Year}");

        // Nobody to have the share: its figure is rightly missing, and counts for nothing.
        var counting = parts.Select((p, i) => (Part: p, Size: sizes[i]!.Value)).Where(p => p.Size > 0).ToList();
        if (counting.Count == 0)
            return Refused(place, parts, $"nevneren ({denominator.NameNb}) er null for {string.Join(", ", parts.Select(p => p.Municipality))} i {place.Year}");
        List<BorderPart> sized = [.. counting.Select(p => p.Part)];
        return WithoutValue(place, parts, sized, BorderFlag.Reweighted)
            ?? Made(place, parts, Measured(sized, counting.Sum(p => p.Size * Number(p.Part.Measure)!.Value) / counting.Sum(p => p.Size)), BorderFlag.Reweighted);
    }

    private static MovedValue? WithoutValue(MunicipalityYear place, List<BorderPart> parts, List<BorderPart> needed, BorderFlag flag)
    {
        var missing = needed.Where(p => Number(p.Measure) is null).ToList();
        if (missing.Count == 0)
            return null;
        var status = Gravest.First(s => s == CellStatus.Absent || missing.Exists(p => p.Measure.Status == s));
        return Made(place, parts, new Measure(null, status), flag) with { WhyNotNb = $"{string.Join(", ", missing.Select(p => p.Municipality))} har ingen verdi i {place.Year}" };
    }

    private static MovedValue Made(MunicipalityYear place, List<BorderPart> parts, Measure measure, BorderFlag flag) =>
        new(place.Municipality, place.Year, measure, flag, parts);

    private static MovedValue Refused(MunicipalityYear place, List<BorderPart> parts, string whyNotNb) =>
        Made(place, parts, Measure.Absent, BorderFlag.NotMovable) with { WhyNotNb = whyNotNb };

    /// <summary>A calculated value keeps the parts' reservations: provisional and noted are passed on, and only nils make a nil.</summary>
    private static Measure Measured(List<BorderPart> parts, double value)
    {
        var status = parts.TrueForAll(p => p.Measure.Status == CellStatus.Nil) ? CellStatus.Nil
            : parts.Exists(p => p.Measure.Status == CellStatus.Noted) ? CellStatus.Noted
            : parts.Exists(p => p.Measure.Status == CellStatus.Provisional) ? CellStatus.Provisional
            : CellStatus.Observed;
        return new(value, status);
    }

    private static double? Number(Measure measure) => measure.Status switch
    {
        CellStatus.Nil => 0,
        CellStatus.Confidential => null,
        _ => measure.Value,
    };

    private static string Describe(MunicipalityYear place, IReadOnlyList<BorderLink> links) => links.Count > 1
        ? $"{place.Municipality} er satt sammen av {string.Join(", ", links.Select(l => l.From))}"
        : $"{place.Municipality} er en del av {links[0].From}";
}
