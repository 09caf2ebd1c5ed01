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
    int Clamped)
{
    /// <summary>Answers to the statements, municipality by municipality.</summary>
    public IReadOnlyList<StatementAnswer> Statements { get; init; } = [];

    /// <summary>SSB's own figures of the same groups and years, where the store has them.</summary>
    public IReadOnlyList<PublishedFigure> Published { get; init; } = [];

    /// <summary>Municipalities that SSB's edition has in other borders, so that its figures are left out.</summary>
    public IReadOnlyList<MunicipalityCode> InOtherBorders { get; init; } = [];
}
