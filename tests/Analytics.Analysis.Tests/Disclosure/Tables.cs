using System.Globalization;
using Analytics.Analysis.Disclosure;
using Analytics.Analysis.Surveys;

namespace Analytics.Analysis.Tests.Disclosure;

/// <summary>Made-up tables.</summary>
internal static class Tables
{
    /// <summary>A table of rows and columns with all totals; cells are "row/column", totals "row/" and "/column", and "/" is all.</summary>
    public static DisclosureTable Crossed(string[] rows, string[] columns, int[][] counts)
    {
        var cells = new List<DisclosureCell>();
        var relations = new List<CellRelation>();
        for (var r = 0; r < rows.Length; r++)
        {
            cells.AddRange(columns.Select((c, i) => new DisclosureCell($"{rows[r]}/{c}", counts[r][i])));
            cells.Add(new DisclosureCell($"{rows[r]}/", counts[r].Sum()));
            relations.Add(new CellRelation($"{rows[r]}/", [.. columns.Select(c => $"{rows[r]}/{c}")]));
        }

        for (var c = 0; c < columns.Length; c++)
        {
            cells.Add(new DisclosureCell($"/{columns[c]}", counts.Sum(row => row[c])));
            relations.Add(new CellRelation($"/{columns[c]}", [.. rows.Select(r => $"{r}/{columns[c]}")]));
        }

        cells.Add(new DisclosureCell("/", counts.Sum(row => row.Sum())));
        relations.Add(new CellRelation("/", [.. rows.Select(r => $"{r}/")]));
        relations.Add(new CellRelation("/", [.. columns.Select(c => $"/{c}")]));
        return new DisclosureTable("crossed", TableKind.Counts, cells, relations);
    }

    /// <summary>Units in sectors in a municipality, each with the scores of its people on 1-5.</summary>
    public static DisclosureTable Hierarchy(IReadOnlyList<IReadOnlyList<int[]>> sectors, TableKind kind = TableKind.Means)
    {
        var cells = new List<DisclosureCell> { Cell("all", [.. sectors.SelectMany(s => s).SelectMany(u => u)]) };
        var relations = new List<CellRelation> { new("all", [.. sectors.Select((_, s) => Name(s))]) };
        for (var s = 0; s < sectors.Count; s++)
        {
            cells.Add(Cell(Name(s), [.. sectors[s].SelectMany(u => u)]));
            cells.AddRange(sectors[s].Select((u, i) => Cell(Name(s, i), u)));
            relations.Add(new CellRelation(Name(s), [.. sectors[s].Select((_, i) => Name(s, i))]));
        }

        return new DisclosureTable("hierarchy", kind, cells, relations) { Scale = ScoreScale.OneToFive };
    }

    /// <summary>A random hierarchy: some units are empty, small, or of one mind.</summary>
    public static List<List<int[]>> Random(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Enumerable.Range(0, random.Next(1, 8)).Select(_ =>
        {
            var size = random.Next(4) switch { 0 => random.Next(0, 5), 1 => random.Next(1, 12), _ => random.Next(5, 60) };
            var agreed = random.Next(10) == 0;
            return Enumerable.Range(0, size).Select(_ => agreed ? 5 : Math.Clamp((int)Math.Round(4 + (random.NextDouble() * 4) - 2), 1, 5)).ToArray();
        }).ToList())];
    }

    private static DisclosureCell Cell(string key, int[] scores) => new(key, scores.Length)
    {
        Sum = scores.Sum(),
        Categories = [.. Enumerable.Range(1, 5).Select(c => scores.Count(s => s == c))],
        AreAllEqual = scores.Length > 0 && scores.Distinct().Count() == 1,
    };

    private static string Name(int sector) => string.Create(CultureInfo.InvariantCulture, $"sector {sector}");

    private static string Name(int sector, int unit) => string.Create(CultureInfo.InvariantCulture, $"unit {sector}.{unit}");
}
