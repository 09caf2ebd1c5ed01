using System.Globalization;
using Analytics.Analysis.Editing;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Contracts;
using Analytics.Store;

namespace Analytics.Pipeline.Analyses;

/// <summary>Holds the lines of KOSTRA tables against the sums that the sources' contracts declare (<c>sums:</c> under <c>pipelines/sources</c>).</summary>
/// <param name="definition">What the text files say.</param>
/// <param name="session">An open session.</param>
/// <param name="origin">Real or invented figures.</param>
/// <param name="year">Of which year; null for each table's newest.</param>
internal sealed class SumReader(PipelineDefinition definition, DuckDbSession session, string origin, Year? year)
{
    private const string KostraDataset = "kostra";

    private Dictionary<RegionCode, (List<TestedSum> Broken, int Tested)>? tests;

    /// <summary>The sums that do not hold, and how many were tested.</summary>
    /// <param name="regions">Whose.</param>
    public (IReadOnlyList<TestedSum> Broken, int Tested) Test(IReadOnlyList<RegionCode> regions)
    {
        tests ??= All();
        var own = regions.Where(tests.ContainsKey).Select(r => tests[r]).ToList();
        return ([.. own.SelectMany(t => t.Broken)], own.Sum(t => t.Tested));
    }

    private Dictionary<RegionCode, (List<TestedSum> Broken, int Tested)> All()
    {
        var found = new Dictionary<RegionCode, (List<TestedSum> Broken, int Tested)>();
        foreach (var source in definition.Sources.Where(s => s.Dataset == KostraDataset && s.Contract.Sums.Count > 0))
        {
            foreach (var region in Lines(source.Table).GroupBy(l => l.Region))
            {
                var known = found.GetValueOrDefault(region.Key, ([], 0));
                foreach (var (rule, sum) in source.Contract.Sums.SelectMany(rule => region.Where(l => l.Fits(rule.Where)).GroupBy(l => l.Key(rule.By), StringComparer.Ordinal), Sums))
                    known = Test(source.Table, rule, sum, known);
                found[region.Key] = known;
            }
        }

        return found;
    }

    private static (List<TestedSum> Broken, int Tested) Test(string table, SumRule rule, IGrouping<string, Line> sum, (List<TestedSum> Broken, int Tested) known)
    {
        var totals = sum.Where(l => l.Fits(rule.Total)).ToList();
        var plus = sum.Where(l => l.Fits(rule.Parts)).ToList();
        List<Line> minus = rule.Minus is { } subtracted ? [.. sum.Where(l => l.Fits(subtracted))] : [];
        if (totals is not [var total] || plus.Count + minus.Count != rule.Count)
            return known;
        List<SumLine> parts = [.. plus.Select(l => new SumLine(l.Name, l.Value, 1)), .. minus.Select(l => new SumLine(l.Name, l.Value, -1))];
        if (SumFinder.Test(new SumLine(total.Name, total.Value, 1), parts, rule.Tolerance, total.Decimals) is { } found)
            known.Broken.Add(new TestedSum(table, rule.Name, total.Region, total.Year, total.ContentsCode, total.Name, total.Unit, parts.Count, found, total.Provenance with { SourceTable = table, ContentsCode = total.ContentsCode, Cell = total.Cell }));
        return known with { Tested = known.Tested + 1 };
    }

    private static (SumRule Rule, IGrouping<string, Line> Sum) Sums(SumRule rule, IGrouping<string, Line> sum) => (rule, sum);

    private IReadOnlyList<Line> Lines(string table) => session.Query(
        """
        SELECT region, year, contents_code, cell, value, unit, decimals, published_at, retrieved_at, content_hash, maturity FROM indicator_value
        WHERE origin = $origin AND source_table = $table AND region_kind = 'municipality' AND value IS NOT NULL
          AND year = coalesce($year, (SELECT max(year) FROM indicator_value WHERE origin = $origin AND source_table = $table AND region_kind = 'municipality' AND value IS NOT NULL))
        ORDER BY region, contents_code, cell
        """,
        r => new Line(
            new RegionCode(r.GetString(0)), new Year(r.GetInt32(1)), r.GetString(2), r.GetString(3), r.GetDouble(4), r.IsDBNull(5) ? "" : r.GetString(5), r.IsDBNull(6) ? 0 : Convert.ToInt32(r.GetValue(6), CultureInfo.InvariantCulture),
            ReportedFigureReader.Read(r, 7)),
        ("origin", origin),
        ("table", table),
        ("year", year?.Value));

    /// <summary>A line of a table, with its codes by column as contracts name them.</summary>
    private sealed record Line(RegionCode Region, Year Year, string ContentsCode, string Cell, double Value, string Unit, int Decimals, Provenance Provenance)
    {
        private readonly Dictionary<string, string> codes = Codes(Region, Year, ContentsCode, Cell);

        /// <summary>What tells it from the other lines: its codes, or the contents code where it has no others.</summary>
        public string Name => Cell.Length > 0 ? Cell : ContentsCode;

        public bool Fits(CodeFilter filter) => filter.Sets.All(s => codes.TryGetValue(s.Column, out var code) && s.Contains(code));

        public string Key(IReadOnlyList<string> columns) => string.Join('\n', columns.Select(c => codes.GetValueOrDefault(c, "")));

        private static Dictionary<string, string> Codes(RegionCode region, Year year, string contentsCode, string cell)
        {
            var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["region"] = region.Value, ["period"] = year.ToString(), ["contents_code"] = contentsCode };
            foreach (var pair in cell.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Where(p => p.Length == 2))
                all[pair[0]] = pair[1];
            return all;
        }
    }
}
