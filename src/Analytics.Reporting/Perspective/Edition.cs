using Analytics.Core;
using Analytics.Reporting.Languages;

namespace Analytics.Reporting.Perspective;

/// <summary>Which edition of the document it is, and for whom.</summary>
/// <param name="Municipality">The municipality's code.</param>
/// <param name="MunicipalityName">Its name without "kommune".</param>
/// <param name="Year">The year in the title: "Perspektivanalyse 2026".</param>
/// <param name="Number">Edition number, from 1.</param>
/// <param name="Date">The day it was rendered.</param>
/// <param name="AudienceNb">The arena it is sent to: "Strategikonferanse 1".</param>
/// <param name="AudienceDate">The arena's date, or null when not set.</param>
/// <param name="Chapters">Ids of the chapters in order, from the report's configuration: <c>ett-minutt</c>, <c>om-tallene</c>, <c>befolkning</c>, <c>framskriving</c>, <c>okonomi</c>, <c>vedlegg</c>.</param>
public sealed record Edition(
    MunicipalityCode Municipality,
    string MunicipalityName,
    int Year,
    int Number,
    DateOnly Date,
    string AudienceNb,
    DateOnly? AudienceDate,
    IReadOnlyList<string> Chapters)
{
    /// <summary>The language it is written in.</summary>
    public Language Language { get; init; } = Language.Bokmal;

    /// <summary>Whether everything in it is invented; then cover, page foot and every source line say so.</summary>
    public bool IsFictional => Municipality.IsFictional;
}
