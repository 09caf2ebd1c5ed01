using Analytics.Analysis.Economy;
using Analytics.Analysis.Sustainability;
using Analytics.Core;

namespace Analytics.Pipeline.Analyses;

/// <summary>A municipality's accounts carried forward.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="NameNb">Its name.</param>
/// <param name="Scope">The accounting scope; none where there are no accounts.</param>
/// <param name="Study">The path as it is, with each lever and with all; null where it could not be made.</param>
/// <param name="Risk">How the uncertain population, and the noise of single years where it is known, spread the result; empty likewise.</param>
/// <param name="Noise">How much the result has jumped from year to year; null where too few years are known.</param>
/// <param name="Unusual">How the base year differs from the years before it; null where it is as usual, or too few years are known.</param>
/// <param name="Limits">The limit of netto driftsresultat, disposisjonsfond and netto lånegjeld, where one is known: own targets first, then advice, then examples.</param>
/// <param name="NotesNb">What was missing or stands in for something, in bokmål.</param>
public sealed record SustainabilityResult(
    MunicipalityCode Municipality,
    string NameNb,
    AccountingScope Scope,
    LeverStudy? Study,
    IReadOnlyList<ResultRisk> Risk,
    ResultNoise? Noise,
    UnusualOpening? Unusual,
    IReadOnlyList<Threshold> Limits,
    IReadOnlyList<string> NotesNb)
{
    /// <summary>What is taken off the growth of free incomes beside the demographic cost, in bokmål; empty where nothing is stated.</summary>
    public IReadOnlyList<string> Given { get; init; } = [];

    /// <summary>The limit of a concept, or null.</summary>
    public double? Limit(string concept) => Limits.FirstOrDefault(l => l.Concept == concept)?.Limit;
}
