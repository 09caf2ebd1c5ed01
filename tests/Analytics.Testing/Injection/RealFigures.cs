using System.Globalization;
using Analytics.Analysis.Editing;
using Analytics.Analysis.Forecasting;
using Analytics.Core;

namespace Analytics.Testing.Injection;

/// <summary>Real tables of ../shared as figures that can be judged; taken to be right, though nobody has checked every cell.</summary>
public static class RealFigures
{
    /// <summary>The tables by name: what they are, and their figures.</summary>
    public static IReadOnlyList<(string Name, Func<IReadOnlyList<ReportedFigure>> Read)> All { get; } =
    [
        ("Lørenskog: 71 nøkkeltall, 5 kommuner, 6 år", Lorenskog),
        ("Strand: 10 tabeller, 1 kommune, 6-11 år", Strand),
        ("sykehjem, egenbetaling: 1 tall, 429 kommuner, 14 år", () => [Health("05065_user_payments_nursing_homes.csv", 0)]),
        ("sykehjem, plasser: 1 tall, 430 kommuner, 4 år", () => [Health("11875_nursing_home_beds_2015_2018.csv", 1)]),
        ("folketall: 11 tall, 357 kommuner, 17 år", Population),
        ("eiendom: 14 tall per innbygger, 428 kommuner, 1 år", Property),
    ];

    /// <summary>Key figures of Lørenskog and those it is compared with, unrevised (KOSTRA 2020-2025).</summary>
    public static IReadOnlyList<ReportedFigure> Lorenskog()
    {
        var groups = Groups();
        return
        [
            .. Rows(Path("domain", "reference_values_2020_2025.csv"))
                .Where(r => double.TryParse(r[^3], CultureInfo.InvariantCulture, out _))
                .GroupBy(r => r[^1] + " " + string.Join(",", r[1..^6]), StringComparer.Ordinal)
                .Select(figure =>
                {
                    var series = figure.GroupBy(r => r[^5]).Select(s => Series(s.Key, groups.GetValueOrDefault(s.Key), null, s.DistinctBy(r => r[^4]).Select(r => (r[^4], r[^3])))).ToList();
                    return new ReportedFigure(figure.Key, figure.Max(r => Decimals(r[^3])), figure.First()[^6] == "%" ? IndicatorBounds.None : IndicatorBounds.NotNegative, [.. series.Where(s => s.Region.Kind == RegionKind.Municipality)], [.. series.Where(s => s.Region.Kind != RegionKind.Municipality)]);
                }),
        ];
    }

    /// <summary>Inhabitants of 357 municipalities by age (07459, 2010-2026).</summary>
    public static IReadOnlyList<ReportedFigure> Population()
    {
        var groups = Groups();
        var rows = Rows(Path("domain", "population_by_age_band_2010_2026.csv")).ToList();
        var names = File.ReadLines(Path("domain", "population_by_age_band_2010_2026.csv")).First().Split(',');
        return
        [
            .. Enumerable.Range(2, names.Length - 2).Select(column => new ReportedFigure(
                names[column],
                0,
                IndicatorBounds.NotNegative,
                [.. rows.GroupBy(r => r[0]).Select(m => Series(m.Key, groups.GetValueOrDefault(m.Key), Number(m.Last()[^1]), m.Select(r => (r[1], r[column]))))],
                [])),
        ];
    }

    /// <summary>Every line of Strand's ten answers: accounts, balance, services and property tax (2015-2025).</summary>
    public static IReadOnlyList<ReportedFigure> Strand() =>
    [
        .. Directory.EnumerateFiles(Path("real", "ssb-jsonstat2", "strand"), "*.flat.csv").Order(StringComparer.Ordinal).SelectMany(file =>
            Rows(file)
                .GroupBy(r => $"{System.IO.Path.GetFileName(file)[..5]} {string.Join(' ', r[..^3].Where((_, i) => i % 2 == 0).Skip(1))}", StringComparer.Ordinal)
                .Select(figure => new ReportedFigure(figure.Key, figure.Max(r => Decimals(r[^1])), IndicatorBounds.None, [Series("1130", null, null, figure.Where(r => r[^1].Length > 0).Select(r => (r[^2], r[^1])))], []))),
    ];

    /// <summary>Strand's income and expenditure of 13551 (1000 kroner), year by year: totals with all their parts, as the source's contract declares them. They hold exactly.</summary>
    public static IReadOnlyList<(SumLine Total, IReadOnlyList<SumLine> Parts)> StrandSums()
    {
        var lines = Rows(Path("real", "ssb-jsonstat2", "strand", "13551.flat.csv")).Where(r => r[^1].Length > 0).ToDictionary(r => (Line: r[2], Year: r[^2]), r => Number(r[^1]));
        (string Total, string[] Parts)[] sums =
        [
            ("AGD45", ["A800", "AGD75", "AG10", "AGD76", "AGD77", "AGD78", "A600", "AGD96"]),
            ("AGD46", ["AG15", "AG35", "AG17", "AGD51", "AGD80", "A590"]),
        ];
        return
        [
            .. from year in lines.Keys.Select(k => k.Year).Distinct().Order(StringComparer.Ordinal)
               from sum in sums
               where sum.Parts.Append(sum.Total).All(l => lines.ContainsKey((l, year)))
               select (new SumLine(sum.Total, lines[(sum.Total, year)], 1), (IReadOnlyList<SumLine>)[.. sum.Parts.Select(p => new SumLine(p, lines[(p, year)], 1))]),
        ];
    }

    private static IReadOnlyList<ReportedFigure> Property()
    {
        var file = Path("real", "kostra", "ssbkostra_2015_eiendom_429kommuner.csv");
        var rows = Rows(file).Where(r => r[^5].Length > 0 && char.IsAsciiDigit(r[0][0])).ToList();
        return
        [
            .. Enumerable.Range(1, 14).Select(column => new ReportedFigure(
                string.Create(CultureInfo.InvariantCulture, $"eiendom {column}"),
                4,
                IndicatorBounds.None,
                [.. rows.Where(r => double.TryParse(r[column], CultureInfo.InvariantCulture, out _)).Select(r => Series(r[0][..4], $"EKG{r[^2]}", Number(r[^5]), [("2015", (Number(r[column]) / Number(r[^5])).ToString("F4", CultureInfo.InvariantCulture))]))],
                [])),
        ];
    }

    private static ReportedFigure Health(string name, int decimals) => new(
        name,
        decimals,
        IndicatorBounds.NotNegative,
        [.. Rows(Path("real", "kostra", name)).GroupBy(r => r[0]).Select(m => Series(m.Key, null, null, m.Where(r => double.TryParse(r[3], CultureInfo.InvariantCulture, out _)).Select(r => (r[2], r[3]))))],
        []);

    private static Dictionary<string, string> Groups() => Rows(Path("domain", "municipality_kostra_group_2024.csv")).ToDictionary(r => r[0], r => r[3], StringComparer.Ordinal);

    private static ReportedSeries Series(string region, string? group, double? inhabitants, IEnumerable<(string Year, string Value)> values) =>
        new(new RegionCode(region), group, inhabitants, [.. values.Select(v => new ReportedValue(new Year(int.Parse(v.Year, CultureInfo.InvariantCulture)), Measure.Of(Number(v.Value))))]);

    private static int Decimals(string text) => text.EndsWith(".0", StringComparison.Ordinal) || !text.Contains('.', StringComparison.Ordinal) ? 0 : Math.Min(2, text.Length - 1 - text.IndexOf('.', StringComparison.Ordinal));

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Path(params string[] parts) => SharedFolder.Combine(parts);

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(file).Skip(1).Select(Fields);

    /// <summary>Commas inside quotes do not part fields.</summary>
    private static string[] Fields(string line)
    {
        var parts = line.Split('"');
        return [.. string.Concat(parts.Select((part, i) => i % 2 == 0 ? part.Replace(',', '\n') : part)).Split('\n')];
    }
}
