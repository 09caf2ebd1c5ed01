using Analytics.Samples.Accounts;
using Analytics.Samples.Population;
using Analytics.Samples.Services;

namespace Analytics.Samples;

/// <summary>The whole simulated country.</summary>
internal sealed record SampleData(PopulationHistory Population, CountryAccounts Accounts, ServiceFigures Services, int Seed)
{
    /// <summary>Simulates it from a seed.</summary>
    public static SampleData Simulate(int seed)
    {
        var population = PopulationSimulation.Run(seed);
        var accounts = new CountryAccounts(population, seed);
        return new SampleData(population, accounts, new ServiceFigures(accounts, seed), seed);
    }
}
