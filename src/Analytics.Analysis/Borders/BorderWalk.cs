using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>Follows a municipality through the changes of several days.</summary>
internal sealed class BorderWalk(IReadOnlyList<BorderStep> steps, SplitWeights weights)
{
    public IEnumerable<BorderLink> From(MunicipalityCode start)
    {
        List<Part> parts = [new([start], 1, [])];
        var isPartLost = false;
        foreach (var step in steps.Where(s => parts.Exists(p => s.Concerns(p.Current))))
        {
            isPartLost |= parts.Any(p => step.IsDeadEnd(p.Current));
            parts = [.. parts.SelectMany(p => Move(p, step))];
        }

        var ends = parts.GroupBy(p => p.Current).OrderBy(e => e.Key.Value, StringComparer.Ordinal).ToList();
        return ends.Count == 1 && !isPartLost
            ? [new BorderLink(start, ends[0].Key, 1, null)]
            : ends.Select(e => Link(start, e.Key, [.. e]));
    }

    private IEnumerable<Part> Move(Part part, BorderStep step)
    {
        if (step.IsDeadEnd(part.Current))
            return [];
        var targets = step.TargetsOf(part.Current);
        if (targets.Count == 0)
            return [part];
        if (targets.Count == 1)
            return [part with { Path = [.. part.Path, targets[0]] }];
        var split = weights.Of(step, part.Path);
        return split.Shares is { } shares
            ? targets.Where(t => shares.GetValueOrDefault(t) > 0).Select(t => part.Shared(t, shares[t], split.TextNb))
            : targets.Select(t => part.Unshared(t, split.TextNb));
    }

    private static BorderLink Link(MunicipalityCode from, MunicipalityCode to, IReadOnlyList<Part> parts)
    {
        var unknown = parts.Where(p => p.Weight is null).ToList();
        var texts = (unknown.Count > 0 ? unknown : parts).SelectMany(p => p.TextsNb).Distinct();
        return new(from, to, unknown.Count > 0 ? null : parts.Sum(p => p.Weight), string.Join("; ", texts));
    }

    /// <summary>A part of the municipality that the walk began in, with the codes it has had.</summary>
    /// <param name="Path">The codes, the newest last.</param>
    /// <param name="Weight">Its share of the whole, or null.</param>
    /// <param name="TextsNb">How the shares were found; or, without a weight, why not.</param>
    private sealed record Part(IReadOnlyList<MunicipalityCode> Path, double? Weight, IReadOnlyList<string> TextsNb)
    {
        public MunicipalityCode Current => Path[^1];

        public Part Shared(MunicipalityCode to, double share, string methodNb) =>
            new([.. Path, to], Weight * share, Weight is null || share is 1 ? TextsNb : [.. TextsNb, methodNb]);

        public Part Unshared(MunicipalityCode to, string whyNotNb) => new([.. Path, to], null, Weight is null ? [.. TextsNb, whyNotNb] : [whyNotNb]);
    }
}
