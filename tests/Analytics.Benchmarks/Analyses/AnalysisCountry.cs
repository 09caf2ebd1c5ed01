using System.Globalization;
using System.Text.Json;
using Analytics.Benchmarks.Cohorts;
using Analytics.Core;

namespace Analytics.Benchmarks.Analyses;

/// <summary>Invented figures of a whole country under the codes of today's 357 municipalities, with Norway's sizes: inhabitants by sex and age, and every indicator of the catalogue. Never kept.</summary>
internal sealed class AnalysisCountry
{
    public const int Years = 10;

    private const int FirstYear = 2016;
    private const int Seed = 1;
    private const double PartMissing = 0.02;
    private readonly List<(string Code, string Group)> municipalities;
    private readonly string reference;

    /// <summary>Reads the codes.</summary>
    /// <param name="reference">The file of municipalities and their KOSTRA groups.</param>
    public AnalysisCountry(string reference)
    {
        this.reference = reference;
        municipalities = [.. File.ReadLines(reference).Skip(1).Select(line => line.Split(',')).Where(f => f[6].Length == 0).Select(f => (f[0], f[3]))];
    }

    /// <summary>The codes, Oslo first, which gets the largest size.</summary>
    public IReadOnlyList<MunicipalityCode> Codes => [.. municipalities.Select(m => new MunicipalityCode(m.Code))];

    /// <summary>Writes everything into a folder in the sources' own formats.</summary>
    /// <returns>How many cells of KOSTRA there are.</returns>
    public int Write(string folder, IReadOnlyList<IndicatorDefinition> catalogue)
    {
        File.Copy(reference, Path.Combine(folder, "municipalities.csv"));
        WritePopulation(folder);
        return catalogue.GroupBy(i => i.SourceTable, StringComparer.Ordinal).Sum(table => WriteTable(folder, table.Key, [.. table]));
    }

    private void WritePopulation(string folder)
    {
        using var file = File.CreateText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"pop_age_sex_kommune2024_{FirstYear}_{FirstYear + Years}_wide.csv")));
        file.WriteLine($"kommunenr,year,sex,{string.Join(',', Enumerable.Range(0, Age.Count).Select(age => $"a{age}"))}");
        var random = new Random(Seed);
        foreach (var (place, (code, _)) in municipalities.Index())
        {
            // Some places are older than others, and some grow.
            var (old, growth) = (1 + 0.3 * random.NextDouble(), 0.02 * random.NextDouble() - 0.01);
            for (var year = 0; year <= Years; year++)
            {
                var inhabitants = CohortInputs.Sizes[place] * Math.Pow(1 + growth, year - Years);
                foreach (var sex in (string[])["male", "female"])
                    file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{code},{FirstYear + year},{sex},{string.Join(',', Persons(inhabitants, old, random))}"));
            }
        }
    }

    private static IEnumerable<int> Persons(double inhabitants, double old, Random random)
    {
        double[] weights = [.. Enumerable.Range(0, Age.Count).Select(age => Math.Max(0, 1 - Math.Pow(age / 100.0, 4)) * (age < 67 ? 1 : old))];
        return weights.Select(w => (int)(w / weights.Sum() * inhabitants / 2 + random.NextDouble()));
    }

    private int WriteTable(string folder, string table, IReadOnlyList<IndicatorDefinition> figures)
    {
        var random = new Random(Seed + int.Parse(table, CultureInfo.InvariantCulture));
        string[] regions = ["EAK", "EAKUO", .. municipalities.Select(m => m.Group).Distinct().Order(StringComparer.Ordinal), .. municipalities.Select(m => m.Code)];
        string[] contents = [.. figures.Select(f => f.ContentsCode).Distinct()];
        var cells = figures.Select(f => f.Cell).Distinct().Select(Split).ToList();
        string[] others = [.. cells.SelectMany(c => c.Keys).Distinct().Order(StringComparer.Ordinal)];
        var codes = others.Select(dimension => cells.Select(c => c[dimension]).Distinct().ToArray()).ToList();
        string[] years = [.. Enumerable.Range(FirstYear, Years).Select(Number)];
        string[][] sizes = [regions, contents, .. codes, years];
        string[] names = ["KOKkommuneregion0000", "ContentsCode", .. others, "Tid"];
        using var file = File.Create(Path.Combine(folder, $"{table}.json"));
        using var json = new Utf8JsonWriter(file);
        json.WriteStartObject();
        json.WriteString("version", "2.0");
        json.WriteString("class", "dataset");
        json.WriteString("label", $"{table}: Oppdiktet");
        // Figures that say that they are invented are never held against real codes, which have the need indices.
        json.WriteString("source", "Analytics.Benchmarks");
        json.WriteString("updated", new DateTime(FirstYear + Years, 6, 15, 6, 0, 0, DateTimeKind.Utc));
        List(json, "id", names);
        json.WriteStartArray("size");
        foreach (var size in sizes)
            json.WriteNumberValue(size.Length);
        json.WriteEndArray();
        json.WriteStartObject("role");
        List(json, "time", ["Tid"]);
        List(json, "metric", ["ContentsCode"]);
        json.WriteEndObject();
        json.WriteStartObject("dimension");
        foreach (var (name, values) in names.Zip(sizes))
            Dimension(json, name, values, name == "ContentsCode" ? code => figures.First(f => f.ContentsCode == code) : null);
        json.WriteEndObject();
        var known = Values(json, figures, others, codes, regions, contents, random);
        json.WriteStartObject("extension");
        json.WriteStartObject("px");
        json.WriteString("tableid", table);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        return known;
    }

    private int Values(Utf8JsonWriter json, IReadOnlyList<IndicatorDefinition> figures, string[] others, List<string[]> codes, string[] regions, string[] contents, Random random)
    {
        var combinations = codes.Aggregate((IEnumerable<string[]>)[[]], (all, next) => all.SelectMany(head => next.Select(code => (string[])[.. head, code]))).Select(c => string.Join(", ", others.Zip(c, (o, v) => $"{o}={v}"))).ToList();
        var missing = new List<int>();
        var (place, known) = (0, 0);
        json.WriteStartArray("value");
        foreach (var region in regions)
        {
            foreach (var content in contents)
            {
                foreach (var cell in combinations)
                {
                    var figure = figures.FirstOrDefault(f => f.ContentsCode == content && (f.Cell == cell || others.Length == 0));
                    var level = figure is null ? 0 : Level(figure, region, random);
                    for (var year = 0; year < Years; year++, place++)
                    {
                        if (figure is null || random.NextDouble() < PartMissing)
                        {
                            missing.Add(place);
                            json.WriteNullValue();
                            continue;
                        }

                        known++;
                        level += figure.Unit == "prosent" ? 0.6 * (random.NextDouble() - 0.5) : level * 0.05 * (random.NextDouble() - 0.5);
                        json.WriteNumberValue(Math.Round(Math.Clamp(level, figure.Lower ?? double.MinValue, figure.Upper ?? double.MaxValue), figure.Decimals));
                    }
                }
            }
        }

        json.WriteEndArray();
        json.WriteStartObject("status");
        foreach (var cell in missing)
            json.WriteString(Number(cell), "..");
        json.WriteEndObject();
        return known;
    }

    private double Level(IndicatorDefinition figure, string region, Random random)
    {
        var size = municipalities.FindIndex(m => m.Code == region) is >= 0 and var place ? CohortInputs.Sizes[place] : 10_000;
        return figure.Concept switch
        {
            "netto-driftsresultat" => 1 + 3 * random.NextDouble(),
            "disposisjonsfond" => 5 + 10 * random.NextDouble(),
            "netto-lanegjeld" => 60 + 50 * random.NextDouble(),
            "frie-inntekter" => 65_000 + 15_000 * random.NextDouble(),
            _ => figure.Unit switch
            {
                "1000 kr" => size * (80 + 40 * random.NextDouble()),
                "prosent" => 10 + 20 * random.NextDouble(),
                "kr" => 5_000 + 10_000 * random.NextDouble(),
                "årsverk" => size * (0.03 + 0.02 * random.NextDouble()),
                _ => 20 + 20 * random.NextDouble(),
            },
        };
    }

    private static Dictionary<string, string> Split(string cell) =>
        cell.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    private static void Dimension(Utf8JsonWriter json, string name, string[] codes, Func<string, IndicatorDefinition>? figure)
    {
        json.WriteStartObject(name);
        json.WriteString("label", name);
        json.WriteStartObject("category");
        List(json, "index", codes);
        if (figure is not null)
        {
            json.WriteStartObject("unit");
            foreach (var code in codes)
            {
                json.WriteStartObject(code);
                json.WriteString("base", figure(code).Unit);
                json.WriteNumber("decimals", figure(code).Decimals);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
