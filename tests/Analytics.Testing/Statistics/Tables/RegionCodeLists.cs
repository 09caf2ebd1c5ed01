namespace Analytics.Testing.Statistics.Tables;

/// <summary>The code lists of <c>Region</c> in population tables, with the codes SSB gives them: K-9901 for a municipality's series, F-99 for a county.</summary>
internal static class RegionCodeLists
{
    public static IReadOnlyList<CodeList> For(IReadOnlyList<string> codes, IReadOnlyList<string> labels)
    {
        var municipalities = Enumerable.Range(0, codes.Count).Where(i => codes[i].Length == 4 && codes[i].All(char.IsAsciiDigit)).ToArray();
        if (municipalities.Length == 0)
            return [];
        return
        [
            new("agg_KommSummer", "Kommuner, sammenslåtte tidsserier", [.. municipalities.Select(i => new CodeListValue($"K-{codes[i]}", labels[i], [codes[i]]))]),
            new("agg_KommFylker", "Fylker, sammenslåtte tidsserier",
            [
                .. municipalities.GroupBy(i => codes[i][..2], StringComparer.Ordinal)
                    .Select(g => new CodeListValue($"F-{g.Key}", $"Fylke {g.Key}", [.. g.Select(i => codes[i])])),
            ]),
            new("vs_Kommune", "Kommuner", [.. municipalities.Select(i => new CodeListValue(codes[i], labels[i], [codes[i]]))]),
        ];
    }
}
