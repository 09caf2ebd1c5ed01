using Analytics.Sources.JsonStat;

namespace Analytics.Sources.PxWeb;

/// <summary>Splits requests that are too large.</summary>
internal static class RequestSplitter
{
    /// <summary>Requests that are together the whole, in its order: regions outermost, then periods.</summary>
    public static IEnumerable<PxWebRequest> Split(PxWebRequest whole, PxWebLimits limits)
    {
        var order = SplitOrder(whole.Selections);
        var sizes = whole.Selections.Select(s => s.Codes.Count).ToArray();
        if (limits.Regions is { } regions)
        {
            foreach (var i in order.Where(i => whole.Selections[i].Role == JsonStatRole.Geo))
                sizes[i] = Math.Min(sizes[i], regions);
        }

        foreach (var i in order)
        {
            var others = sizes.Where((_, other) => other != i).Aggregate(1L, (cells, size) => checked(cells * size));
            sizes[i] = Even(whole.Selections[i].Codes.Count, (int)Math.Clamp(limits.Cells / others, 1, sizes[i]));
        }

        IEnumerable<PxWebRequest> requests = [whole];
        foreach (var i in order)
            requests = requests.SelectMany(r => r.Selections[i].Codes.Chunk(sizes[i]).Select(codes => With(r, i, codes))).ToList();
        return requests;
    }

    /// <summary>Two requests that are together the whole; null where it is a single cell.</summary>
    public static (PxWebRequest First, PxWebRequest Second)? Halve(PxWebRequest whole)
    {
        foreach (var i in SplitOrder(whole.Selections).Where(i => whole.Selections[i].Codes.Count > 1))
        {
            var codes = whole.Selections[i].Codes;
            var half = (codes.Count + 1) / 2;
            return (With(whole, i, [.. codes.Take(half)]), With(whole, i, [.. codes.Skip(half)]));
        }

        return null;
    }

    /// <summary>Regions, then periods, then the other variables, those with the most codes first.</summary>
    private static List<int> SplitOrder(IReadOnlyList<PxWebRequestSelection> selections) =>
    [
        .. Enumerable.Range(0, selections.Count)
            .OrderBy(i => selections[i].Role switch { JsonStatRole.Geo => 0, JsonStatRole.Time => 1, _ => 2 })
            .ThenByDescending(i => selections[i].Codes.Count)
            .ThenBy(i => i),
    ];

    /// <summary>The size at which the same number of pieces differ least: 101 in pieces of at most 100 are 51 and 50.</summary>
    private static int Even(int count, int largest)
    {
        var pieces = (count + largest - 1) / largest;
        return (count + pieces - 1) / pieces;
    }

    private static PxWebRequest With(PxWebRequest request, int index, IReadOnlyList<string> codes)
    {
        var selections = request.Selections.ToArray();
        selections[index] = selections[index] with { Codes = codes };
        return request with { Selections = selections };
    }
}
