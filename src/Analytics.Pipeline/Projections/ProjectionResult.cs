using Analytics.Core;

namespace Analytics.Pipeline.Projections;

/// <summary>What was projected.</summary>
/// <param name="Base">The counted 1 January that it starts from.</param>
/// <param name="Alternative">The alternative's name.</param>
/// <param name="Municipalities">How many municipalities the rates rest on.</param>
/// <param name="LeftOut">Those that could not be projected, each with the reason in bokmål.</param>
/// <param name="Groups">Age groups of the municipality asked for, or of all: the base year and each year after.</param>
/// <param name="Clamped">How many cells had to be kept from going below zero.</param>
public sealed record ProjectionResult(
    Year Base,
    string Alternative,
    int Municipalities,
    IReadOnlyDictionary<MunicipalityCode, string> LeftOut,
    IReadOnlyList<ProjectedGroup> Groups,
    int Clamped);
