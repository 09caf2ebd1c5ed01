using System.Globalization;

namespace Analytics.Testing.Statistics;

/// <summary>Makes KOSTRA-like tables of any size. The same seed, id and shape give the same cells; a cell is computed when it is asked for.</summary>
public sealed class TableGenerator(int seed)
{
    private static readonly string[] Signs = [".", "..", ":"];

    /// <summary>Tables with the ids 20001, 20002 and on.</summary>
    public IReadOnlyList<StatisticsTable> Tables(int count, TableShape? shape = null) =>
        [.. Enumerable.Range(1, count).Select(i => Table((20000 + i).ToString(CultureInfo.InvariantCulture), shape))];

    /// <summary>One table.</summary>
    public StatisticsTable Table(string id, TableShape? shape = null)
    {
        shape ??= new TableShape();
        List<TableVariable> variables = [Regions(shape)];
        if (shape.Functions > 0)
            variables.Add(Numbered("KOKfunksjon0000", "funksjon", shape.Functions, i => $"{100 + i}", i => $"Funksjon {100 + i}"));
        variables.Add(Contents(id, shape));
        variables.Add(Numbered("Tid", "år", shape.Years, i => $"{shape.FirstYear + i}", i => $"{shape.FirstYear + i}") with { Role = VariableRole.Time });
        return new StatisticsTable
        {
            Id = id,
            Label = $"{id}: Oppdiktet tabell, etter {string.Join(", ", variables.Take(variables.Count - 1).Select(v => v.Label))} og år",
            Updated = shape.Updated,
            Notes = ["Oppdiktede tall."],
            Variables = variables,
            Cells = Cells(id, shape, variables.Count),
        };
    }

    private static TableVariable Regions(TableShape shape)
    {
        var municipalities = shape.MunicipalityCodes ?? [.. Enumerable.Range(0, shape.Municipalities).Select(i => $"{60 + (i / 40):00}{1 + (i % 40):00}")];
        List<(string Code, string Label)> regions = [];
        if (shape.Aggregates)
            regions.AddRange([("EAK", "Landet"), ("EAKUO", "Landet uten Oslo")]);
        regions.AddRange(municipalities.Select(c => (c, $"Kommune {c}")));
        if (shape.Aggregates)
        {
            regions.AddRange(municipalities.Select(c => c[..2]).Distinct().Select(c => ($"EKA{c}", $"Fylke {c}")));
            regions.AddRange(Enumerable.Range(1, 17).Select(g => ($"EKG{g:00}", $"KOSTRA-gruppe {g}")));
        }

        return new TableVariable
        {
            Code = "KOKkommuneregion0000",
            Label = "region",
            Codes = [.. regions.Select(r => r.Code)],
            Labels = [.. regions.Select(r => r.Label)],
            Role = shape.GeoRole ? VariableRole.Geo : VariableRole.None,
            Classification = "urn:ssb:classification:klass:231",
        };
    }

    private static TableVariable Contents(string id, TableShape shape)
    {
        var contents = Numbered(
            "ContentsCode", "statistikkvariabel", shape.Contents, i => $"KOS{id}{i:0000}", i => $"Oppdiktet størrelse {i + 1} ({Unit(i).Base})");
        return contents with
        {
            Role = VariableRole.Metric,
            Units = contents.Codes.Select((code, i) => (code, i)).ToDictionary(c => c.code, c => Unit(c.i), StringComparer.Ordinal),
        };
    }

    private static ContentsUnit Unit(int contents) => contents % 2 == 0 ? new ContentsUnit("kr", 0) : new ContentsUnit("prosent", 1);

    private static TableVariable Numbered(string code, string label, int count, Func<int, string> codeOf, Func<int, string> labelOf) => new()
    {
        Code = code,
        Label = label,
        Codes = [.. Enumerable.Range(0, count).Select(codeOf)],
        Labels = [.. Enumerable.Range(0, count).Select(labelOf)],
    };

    private CellReader Cells(string id, TableShape shape, int variables)
    {
        var start = id.Aggregate(Mix((ulong)seed), (hash, letter) => Mix(hash ^ letter));
        var contents = variables - 2;
        double[] growth = [.. Enumerable.Range(0, shape.Years).Select(year => Math.Pow(1.04, year))];
        return position =>
        {
            var hash = start;
            foreach (var at in position)
                hash = Mix(hash ^ (ulong)(at + 1));
            if (Share(hash) < shape.MissingShare)
                return new TableCell(null, Signs[hash % 3]);
            var (noise, year) = (Share(Mix(hash)), position[^1]);
            return position[contents] % 2 == 0
                ? new TableCell(Math.Round((20000 + (40000 * noise)) * growth[year]))
                : new TableCell(Math.Round(100 * noise, 1));
        };
    }

    // SplitMix64, so that a cell depends on nothing but the seed, the table and its place.
    private static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    private static double Share(ulong hash) => (hash >> 11) * (1.0 / (1UL << 53));
}
