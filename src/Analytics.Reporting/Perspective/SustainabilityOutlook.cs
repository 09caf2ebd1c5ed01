using Analytics.Analysis.Economy;
using Analytics.Analysis.Sustainability;
using Analytics.Core;

namespace Analytics.Reporting.Perspective;

/// <summary>The municipality's accounts carried forward.</summary>
/// <param name="Scope">The accounting scope; none where there are no accounts.</param>
/// <param name="Assumptions">What is taken as given.</param>
/// <param name="Study">The path as it is, with each lever and with all; null where it could not be made.</param>
/// <param name="Risk">How each year's result spreads over many futures; empty likewise.</param>
/// <param name="Noise">How much the result has jumped from year to year; null where too few years are known.</param>
/// <param name="Unusual">How the base year differs from the years before it; null where it is as usual, or too few years are known.</param>
/// <param name="Limits">The limit of netto driftsresultat, disposisjonsfond and netto lånegjeld, where one is known.</param>
/// <param name="NotesNb">What was missing or stands in for something, in bokmål.</param>
public sealed record SustainabilityOutlook(
    AccountingScope Scope,
    SustainabilityAssumptions Assumptions,
    LeverStudy? Study,
    IReadOnlyList<ResultRisk> Risk,
    ResultNoise? Noise,
    UnusualOpening? Unusual,
    IReadOnlyList<Threshold> Limits,
    IReadOnlyList<string> NotesNb);
