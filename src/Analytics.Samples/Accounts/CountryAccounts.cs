using Analytics.Core;
using Analytics.Samples.Country;
using Analytics.Samples.Population;

namespace Analytics.Samples.Accounts;

/// <summary>The accounts that the tables publish, by region, year, scope and edition.</summary>
internal sealed class CountryAccounts
{
    /// <summary>The municipality that never delivered one year's accounts, and that year.</summary>
    public static readonly (MunicipalityCode Municipality, int Year) NotDelivered = (new MunicipalityCode("9911"), 2021);

    private readonly Dictionary<SampleMunicipality, IReadOnlyDictionary<int, MunicipalAccounts>> final;
    private readonly PopulationHistory population;
    private readonly int seed;
    private readonly Dictionary<(KostraRegion Region, int Year, Scope Scope, Edition Edition), MunicipalAccounts> published = [];
    private readonly Dictionary<(KostraRegion Region, int Year), PersonTable> people = [];

    /// <summary>Simulates the accounts of all municipalities.</summary>
    public CountryAccounts(PopulationHistory population, int seed)
    {
        this.population = population;
        this.seed = seed;
        final = Municipalities.All.ToDictionary(municipality => municipality, municipality => AccountsSimulation.Run(municipality, population, seed));
    }

    /// <summary>The years of accounts.</summary>
    public static IReadOnlyList<int> Years { get; } = [.. Enumerable.Range(NationalEconomy.FirstYear, NationalEconomy.LastYear - NationalEconomy.FirstYear + 1)];

    /// <summary>The years in which the treasury's and consolidated accounts are published.</summary>
    public static IReadOnlyList<int> YearsOfConsolidation { get; } = [.. Years.Where(year => year >= 2020)];

    /// <summary>The inhabitants that a year's figures are divided by: those at its end.</summary>
    public PersonTable People(KostraRegion region, int year)
    {
        if (!people.TryGetValue((region, year), out var table))
            people[(region, year)] = table = PersonTable.Sum(region.Members.Select(member => population.Stock(member, year + 1)));
        return table;
    }

    /// <summary>The accounts, or null where they were not delivered.</summary>
    public MunicipalAccounts? Of(KostraRegion region, int year, Scope scope, Edition edition)
    {
        if (region.IsMunicipality && (region.Members[0].Code, year) == NotDelivered)
            return null;

        if (!published.TryGetValue((region, year, scope, edition), out var accounts))
        {
            accounts = region.IsMunicipality ? Member(region.Members[0], year, scope, edition) : Estimate(region, year, scope, edition);
            published[(region, year, scope, edition)] = accounts;
        }

        return accounts;
    }

    private MunicipalAccounts Estimate(KostraRegion region, int year, Scope scope, Edition edition)
    {
        // SSB's totals are its own estimates, with what is missing filled in: near the members' sum, and not equal to it.
        var random = SeededRandom.For(seed, $"estimate {region.Code} {year}");
        var whole = random.Factor(0.004);
        var noise = new Dictionary<string, double>();
        return MunicipalAccounts.Sum([.. region.Members.Select(member => Member(member, year, scope, edition))]).Scale(name =>
        {
            if (!noise.TryGetValue(name, out var factor))
                noise[name] = factor = whole * random.Factor(0.0003);
            return factor;
        });
    }

    private MunicipalAccounts Member(SampleMunicipality municipality, int year, Scope scope, Edition edition)
    {
        var years = final[municipality];
        var konsern = year == NationalEconomy.LastYear && edition == Edition.March
            ? MarchRevision.Of(municipality, years[year], years[year - 1], seed)
            : years[year];
        return ScopeView.Of(konsern, scope, municipality, year, seed);
    }
}
