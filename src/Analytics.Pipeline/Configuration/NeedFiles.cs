using System.Globalization;
using Analytics.Analysis.Need;
using Analytics.Core;

namespace Analytics.Pipeline.Configuration;

/// <summary>Reads <c>pipelines/reference/cost-keys-YEAR.csv</c> and <c>need-index-YEAR.csv</c>, and holds each key against the official index of its year.</summary>
internal static class NeedFiles
{
    private const string Keys = "cost-keys-";
    private const string Indices = "need-index-";
    private static readonly string[] KeyColumns =
        ["sector", "name_nb", "sector_weight", "criterion", "criterion_name_nb", "kind", "age_from", "age_to", "weight", "source", "verification"];

    private static readonly string[] IndexColumns = ["municipality", "a_k", "source", "verification"];

    /// <summary>The files, in the order of their names.</summary>
    public static IReadOnlyList<string> In(string folder) => !Directory.Exists(folder) ? [] :
        [.. new[] { Keys, Indices }.SelectMany(name => Directory.EnumerateFiles(folder, $"{name}*.csv")).Order(StringComparer.Ordinal)];

    /// <summary>Every year that there is a file of, the oldest first.</summary>
    /// <exception cref="ConfigurationException">A file is wrong, or a key does not give the official index back.</exception>
    public static IReadOnlyList<NeedYear> Read(string folder)
    {
        var files = In(folder).ToLookup(YearOf);
        return [.. files.OrderBy(y => y.Key).Select(y => Read(folder, y.Key))];
    }

    private static NeedYear Read(string folder, Year year)
    {
        var (keys, indices) = (Path.Combine(folder, $"{Keys}{year}.csv"), Path.Combine(folder, $"{Indices}{year}.csv"));
        if (!File.Exists(indices))
            throw new ConfigurationException(keys, $"there is no {Path.GetFileName(indices)} beside it", "the official A-k index of the same year, which the key is checked against", "Write the file from the same Grønt hefte.");
        var key = File.Exists(keys) ? ReadKey(keys, year) : null;
        var need = new NeedYear(year, key, ReadIndices(indices, key));
        if (key is not null)
            RefuseAnotherKey(keys, indices, key, need);
        return need;
    }

    private static CostKey ReadKey(string file, Year year)
    {
        var rows = CsvRows.Read(file, KeyColumns, row =>
        {
            var kind = row.Choice("kind", ("age", CriterionKind.Age), ("living_conditions", CriterionKind.LivingConditions), ("structure", CriterionKind.Structure));
            return new CostKeyRow(
                row.Required("sector"),
                row.Required("name_nb"),
                Weight(row, "sector_weight"),
                new CostCriterion(row.Required("criterion"), row.Required("criterion_name_nb"), kind, kind == CriterionKind.Age ? row.Ages() : null, Weight(row, "weight")),
                row.Required("source"),
                row.Required("verification"));
        });
        try
        {
            return CostKey.FromReference(year, rows);
        }
        catch (ArgumentException e)
        {
            throw new ConfigurationException(file, e.Message.TrimEnd('.'), "the key as the Grønt hefte of the year has it", "Correct the weights and run again.", e);
        }
    }

    private static Dictionary<MunicipalityCode, MunicipalityNeed> ReadIndices(string file, CostKey? key)
    {
        string[] sectors = [.. key?.Sectors.Select(s => s.Code) ?? []];
        var rows = CsvRows.Read(file, [.. IndexColumns, .. sectors], row => new MunicipalityNeed(
            MunicipalityCode.IsValid(row.Text("municipality")) ? new MunicipalityCode(row.Text("municipality")) : throw row.Wrong("municipality", "four digits"),
            Index(row, "a_k"),
            sectors.Select(s => (Sector: s, Index: Index(row, s))).Where(s => s.Index is not null).ToDictionary(s => s.Sector, s => s.Index!.Value, StringComparer.Ordinal),
            row.Required("source"),
            row.Required("verification")));
        return rows.GroupBy(r => r.Municipality).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new ConfigurationException(file, $"municipality {twice.Key} stands {twice.Count()} times", "one row a municipality", "Take one of the rows out.")
            : rows.ToDictionary(r => r.Municipality);
    }

    /// <summary>A key of another year, or one that was copied wrong, looks right and gives every municipality the wrong need.</summary>
    private static void RefuseAnotherKey(string keys, string indices, CostKey key, NeedYear need)
    {
        if (need.Agreement is not { } agreement)
            throw new ConfigurationException(indices, "no municipality has both a_k and an index of every sector", $"the columns a_k and {string.Join(", ", key.Sectors.Select(s => s.Code))}, to check {Path.GetFileName(keys)} against", "Fill in the sectors' indices.");
        if (!agreement.Holds)
        {
            throw new ConfigurationException(
                keys,
                string.Create(CultureInfo.InvariantCulture, $"the weights do not give the official A-k index of {key.Year} back: the median deviation over {agreement.Municipalities} municipalities is {agreement.Median:0.00000}, the largest {agreement.Max:0.0000} ({agreement.Worst})"),
                string.Create(CultureInfo.InvariantCulture, $"a median of at most {CostKeyAgreement.AllowedMedian} and {CostKeyAgreement.AllowedMax} at most"),
                $"Take the weights from the Grønt hefte of {key.Year}, or remove the file: without it only the A-k index is used.");
        }
    }

    private static double Weight(CsvRows row, string column) => row.Number(column) is >= 0 and <= 1 and var weight ? weight : throw row.Wrong(column, "a weight from 0 to 1");

    private static double? Index(CsvRows row, string column) => row.Number(column) is null or > 0 ? row.Number(column) : throw row.Wrong(column, "an index above 0 (1 is the country), or nothing where it is not known");

    private static Year YearOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return Year.TryParse(name[(name.StartsWith(Keys, StringComparison.Ordinal) ? Keys : Indices).Length..], out var year)
            ? year
            : throw new ConfigurationException(file, "its name does not end in a year", $"{Keys}2026.csv or {Indices}2026.csv", "Rename the file.");
    }
}
