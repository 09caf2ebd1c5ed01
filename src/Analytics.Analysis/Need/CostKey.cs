using System.Globalization;
using Analytics.Core;

namespace Analytics.Analysis.Need;

/// <summary>The cost key of one year: what each sector weighs, and what each criterion weighs in its sector. Source: KDD's Grønt hefte.</summary>
public sealed record CostKey
{
    /// <summary>How far a sum of weights may be from 1: they are published with four decimals.</summary>
    public const double WeightTolerance = 0.00025;

    private CostKey(Year year, IReadOnlyList<CostKeySector> sectors, string source, string verification) =>
        (Year, Sectors, Source, Verification) = (year, sectors, source, verification);

    /// <summary>The year whose grants it distributes.</summary>
    public Year Year { get; }

    /// <summary>The sectors; their weights sum to 1.</summary>
    public IReadOnlyList<CostKeySector> Sectors { get; }

    /// <summary>Where it was published.</summary>
    public string Source { get; }

    /// <summary>How far it is verified.</summary>
    public string Verification { get; }

    /// <summary>Gathers the rows of a year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="rows">The rows of its file.</param>
    /// <exception cref="ArgumentException">There is no row, a sector has two weights or a criterion stands twice, or weights do not sum to 1.</exception>
    public static CostKey FromReference(Year year, IReadOnlyList<CostKeyRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0)
            throw new ArgumentException($"The cost key of {year} has no row; expected one a criterion of each sector.", nameof(rows));
        var sectors = rows.GroupBy(r => r.Sector, StringComparer.Ordinal).Select(Sector).ToList();
        RequireOne(sectors.Sum(s => s.Weight), "The sectors");
        return new CostKey(year, sectors, rows[0].Source, rows[0].Verification);
    }

    /// <summary>A sector, or null when the key has none of that name.</summary>
    public CostKeySector? Sector(string code) => Sectors.FirstOrDefault(s => s.Code == code);

    private static CostKeySector Sector(IGrouping<string, CostKeyRow> rows)
    {
        var first = rows.First();
        if (rows.FirstOrDefault(r => r.SectorWeight != first.SectorWeight || r.NameNb != first.NameNb) is { } other)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"Sector \"{rows.Key}\" is \"{first.NameNb}\" with weight {first.SectorWeight} and \"{other.NameNb}\" with weight {other.SectorWeight}; expected the same name and weight on all of its rows."));
        }

        if (rows.GroupBy(r => r.Criterion.Code, StringComparer.Ordinal).FirstOrDefault(c => c.Count() > 1) is { } twice)
            throw new ArgumentException($"Criterion \"{twice.Key}\" stands {twice.Count()} times in sector \"{rows.Key}\"; expected one row a criterion.");
        var sector = new CostKeySector(rows.Key, first.NameNb, first.SectorWeight, [.. rows.Select(r => r.Criterion)]);
        RequireOne(sector.Criteria.Sum(c => c.Weight), $"The criteria of sector \"{rows.Key}\"");
        return sector;
    }

    private static void RequireOne(double sum, string whose)
    {
        if (Math.Abs(sum - 1) > WeightTolerance)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{whose} have weights that sum to {sum:0.####}; expected 1."));
    }
}
