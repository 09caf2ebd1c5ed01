using System.Globalization;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Contracts;

/// <summary>Holds all that sources have published against their contracts: of a cube each cell in its newest vintage, and the newest vintage against those before.</summary>
internal static class PublishedContracts
{
    public static IReadOnlyList<(SourceDefinition Source, RuleResult Result)> Test(StoreFolder store, ICatalogue catalogue, IReadOnlyList<SourceDefinition> sources, DateOnly today)
    {
        using var session = new PartSession(store);
        var tester = new ContractTester(session);
        var parts = catalogue.Parts().Where(p => p.Registration.Source is not null).OrderBy(p => p.Registration.SourceUpdated).ThenBy(p => p.PublishedAt).ToLookup(p => p.Registration.Source, p => p.Registration);
        return [.. sources.SelectMany(source => Test(session, tester, source, [.. parts[source.Name]], today).Where(r => r.Tested > 0).Select(r => (source, r)))];
    }

    /// <summary>Whether a source's newest period is late; null for periods that are not written as its rule expects.</summary>
    public static RuleResult? Freshness(FreshRule rule, string newest, DateOnly today)
    {
        if (rule.Next(newest) is not { } next)
            return null;
        var expected = rule.Expected(today);
        var late = rule.IsLate(newest, today);
        var detail = string.Create(CultureInfo.GetCultureInfo("nb-NO"), $"nyeste periode med tall er {newest}; {expected} skulle ha kommet {rule.DueOf(expected):d.M.yyyy}");
        return new RuleResult("fresh", "Nyeste periode er kommet i tide", rule.Severity, 1, late ? 1 : 0, late ? detail : "");
    }

    private static IEnumerable<RuleResult> Test(PartSession session, ContractTester tester, SourceDefinition source, IReadOnlyList<PartRegistration> parts, DateOnly today)
    {
        if (parts.Count == 0)
            return [];
        var results = new List<RuleResult>();
        if (source.IsCube && parts.Select(p => p.LandedHash).Distinct().Count() > 1)
        {
            var newest = parts.Where(p => p.LandedHash == parts[^1].LandedHash).ToList();
            var earlier = parts.Where(p => p.LandedHash != parts[^1].LandedHash).ToList();
            var last = earlier.Where(p => p.LandedHash == earlier[^1].LandedHash).ToList();
            results.AddRange(tester.TestDrift(source, ContractRows.OfFile(session, newest), ContractRows.OfFile(session, last), ContractRows.OfAll(session, earlier, Contract.CubeKeys)));
        }

        var all = ContractRows.OfAll(session, parts, source.IsCube ? Contract.CubeKeys : []);
        results.InsertRange(0, tester.Test(source, all));
        if (source.Contract.Fresh is { } fresh && tester.NewestPeriod(all.RealOnly()) is { } period && Freshness(fresh, period, today) is { } freshness)
            results.Add(freshness);
        return results;
    }
}
