using Analytics.Core;

namespace Analytics.Analysis.Borders;

/// <summary>How the municipalities of one day's borders lie in another's. A code that has no link is the same on both days.</summary>
public sealed class BorderMap
{
    private readonly BorderHistory history;
    private readonly Dictionary<MunicipalityCode, List<BorderLink>> targets;
    private readonly Dictionary<MunicipalityCode, List<BorderLink>> sources;

    private BorderMap(BorderHistory history, DateOnly from, DateOnly to, IReadOnlyList<BorderLink> links)
    {
        this.history = history;
        From = from;
        To = to;
        Links = links;
        targets = links.GroupBy(l => l.From).ToDictionary(g => g.Key, g => g.ToList());
        sources = links.GroupBy(l => l.To).ToDictionary(g => g.Key, g => g.ToList());
    }

    /// <summary>The day whose borders figures come in.</summary>
    public DateOnly From { get; }

    /// <summary>The day whose borders they go to; may be the earlier one.</summary>
    public DateOnly To { get; }

    /// <summary>The links of every code that existed on <see cref="From"/> and that some change names, sorted by code. Weights of a code sum to one where they are known.</summary>
    public IReadOnlyList<BorderLink> Links { get; }

    /// <summary>The map between two days' borders.</summary>
    /// <param name="history">The changes.</param>
    /// <param name="from">The day whose borders figures come in; changes on this very day have happened.</param>
    /// <param name="to">The day whose borders they go to; before <paramref name="from"/> when going back in time, which turns mergers into splits.</param>
    /// <param name="weights">How splits are shared out; null for none, which leaves parts without a weight.</param>
    /// <exception cref="ConfigurationException">A supplied weight names a municipality that the split did not go to.</exception>
    public static BorderMap Between(BorderHistory history, DateOnly from, DateOnly to, SplitWeights? weights = null)
    {
        var walk = new BorderWalk([.. history.Steps(from, to)], weights ?? SplitWeights.None);
        return new(history, from, to, [.. history.Codes.Where(c => history.Exists(c, from)).OrderBy(c => c.Value, StringComparer.Ordinal).SelectMany(walk.From)]);
    }

    /// <summary>Whether a code is one of the borders on <see cref="From"/>. Statistics fill zeros for codes that are not.</summary>
    public bool Covers(MunicipalityCode code) => history.Exists(code, From);

    /// <summary>Where a code's municipality goes; none when it ended without a successor, or is not in use on <see cref="From"/>.</summary>
    public IReadOnlyList<BorderLink> TargetsOf(MunicipalityCode code) =>
        targets.TryGetValue(code, out var links) ? links : IsUnnamed(code) ? [new BorderLink(code, code, 1, null)] : [];

    /// <summary>What a code's municipality consists of; none when nothing went to it.</summary>
    public IReadOnlyList<BorderLink> SourcesOf(MunicipalityCode code) =>
        sources.TryGetValue(code, out var links) ? links : IsUnnamed(code) ? [new BorderLink(code, code, 1, null)] : [];

    /// <summary>Why one code is not simply another's new number, in bokmål; null when it is.</summary>
    /// <param name="from">The code on <see cref="From"/>.</param>
    /// <param name="to">The code on <see cref="To"/>.</param>
    public string? WhyNoRecode(MunicipalityCode from, MunicipalityCode to)
    {
        var goes = TargetsOf(from);
        if (goes.All(l => l.To != to))
            return goes.Count == 0 ? $"{from} har ingen etterfølger" : $"{from} ble til {string.Join(", ", goes.Select(l => l.To))}";
        if (goes.Count > 1)
            return $"{from} er delt på {string.Join(", ", goes.Select(l => l.To))}";
        var comes = SourcesOf(to);
        return comes.Count > 1 ? $"{to} er satt sammen av {string.Join(", ", comes.Select(l => l.From))}" : null;
    }

    private bool IsUnnamed(MunicipalityCode code) => !history.Names(code);
}
