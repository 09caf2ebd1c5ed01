using Analytics.Analysis.Demography;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>The municipality's own cost level in each sector of the unit costs, from accounts and need indices as differences in spending are read.</summary>
internal sealed class CostLevelReader(SpendingReader spending, GapNeeds needs, MunicipalityCode municipality)
{
    private const string Net = "netto-driftsutgifter-";
    private static readonly GapReference Country = new(RegionCode.Country, "landet");

    /// <summary>The levels that are known.</summary>
    /// <param name="sectors">The sectors of the unit costs.</param>
    /// <param name="notes">Receives why a level is not known, and what stands in for net spending, in bokmål.</param>
    public IReadOnlyList<CostLevel> Read(IReadOnlyList<string> sectors, List<string> notes)
    {
        var services = spending.Services();
        var levels = new List<CostLevel>();
        foreach (var accounts in services.Where(SpendingReader.HasCostKey).GroupBy(s => s.NeedCorrection, StringComparer.Ordinal))
        {
            var named = accounts.Key.Split('+').Where(sectors.Contains).ToList();
            var net = accounts.Where(s => s.Concept.StartsWith(Net, StringComparison.Ordinal)).ToList();
            if (named.Count > 0 && Level(net.Count > 0 ? net : [.. accounts.Take(1)], accounts.Key, notes) is var (factor, year, isProvisional))
            {
                levels.AddRange(named.Select(sector => new CostLevel(sector, factor, year, isProvisional)));
                if (net.Count == 0)
                    notes.Add($"Kostnadsnivået for {string.Join(" og ", named)} er regnet av brutto driftsutgifter, for netto er ikke lest inn.");
            }
        }

        if (sectors.Where(s => levels.All(l => l.Sector != s)).ToList() is { Count: > 0 } unknown)
            notes.Add($"Eget kostnadsnivå er ikke kjent for {string.Join(", ", unknown)}: det trenger netto driftsutgifter for kommunen og landet, behovsindeksen for samme år og, der utgiften er per innbygger i en aldersgruppe, folketallet i alle kommuner. Der vises bare landets nivå.");
        return levels;
    }

    /// <summary>Accounts that share a cost key, such as political steering and administration, are one sector together.</summary>
    private (double Factor, Year Year, bool IsProvisional)? Level(IReadOnlyList<ServiceSpending> accounts, string sectors, List<string> notes)
    {
        var figures = accounts
            .Select(a => (Own: spending.PerInhabitant(a.Series, a.Group, _ => [municipality]), Country: spending.Other(a.Series, Country) is { } other ? spending.PerInhabitant(other, a.Group, day => needs.Members(Country, day)) : null))
            .ToList();
        if (figures.Exists(f => f.Country is null))
            return null;
        var years = figures.Select(f => f.Own.Years.Intersect(f.Country!.Years)).Aggregate((a, b) => a.Intersect(b))
            .Where(y => figures.TrueForAll(f => f.Own.Value(y) is not null && f.Country!.Value(y) is not null)).OrderDescending().ToList();
        foreach (var year in years)
        {
            if (needs.Relative(Country, sectors, year).Relative is not { } need)
                continue;
            var (own, country) = (figures.ConvertAll(f => f.Own.Value(year)!.Value), figures.ConvertAll(f => f.Country!.Value(year)!.Value));
            return CostLevel.Of(own.Sum(v => v.Kroner), need, country.Sum(v => v.Kroner)) is { } factor ? (factor, year, own.Concat(country).Any(v => v.IsProvisional)) : null;
        }

        if (years.Count > 0)
            notes.Add(needs.Relative(Country, sectors, years[0]).WhyNotNb);
        return null;
    }
}
