using Analytics.Analysis.Economy;
using Analytics.Core;
using Analytics.Reporting.Languages;
using Analytics.Reporting.Themes;

namespace Analytics.Pipeline.Configuration;

/// <summary>Who we are, whom we compare with, and what our council has decided: <c>pipelines/municipality.yaml</c>.</summary>
/// <param name="Municipality">Our municipality.</param>
/// <param name="Country">The country series that we compare with: EAK or EAKUO.</param>
/// <param name="Neighbours">Municipalities that we compare with by name.</param>
/// <param name="Targets">The council's own financial targets.</param>
/// <param name="EditionNumber">Number of the edition, from 1.</param>
/// <param name="Audience">The arena that the document is sent to.</param>
/// <param name="AudienceDate">Its date, or null.</param>
public sealed record MunicipalityDefinition(
    MunicipalityCode Municipality,
    RegionCode Country,
    IReadOnlyList<MunicipalityCode> Neighbours,
    IReadOnlyList<Threshold> Targets,
    int EditionNumber,
    string Audience,
    DateOnly? AudienceDate)
{
    /// <summary>Groups that we have made ourselves, to be compared with.</summary>
    public IReadOnlyList<ComparisonGroup> Groups { get; init; } = [];

    /// <summary>What we have chosen of the report's look; null when nothing.</summary>
    public ReportTheme? Theme { get; init; }

    /// <summary>The language of what is rendered.</summary>
    public Language Language { get; init; } = Language.Bokmal;

    /// <summary>The same settings for another municipality: its targets, neighbours, groups, look and arena date are not known here, and are left out.</summary>
    public MunicipalityDefinition For(MunicipalityCode other) =>
        other == Municipality ? this : this with { Municipality = other, Neighbours = [], Groups = [], Targets = [], EditionNumber = 1, AudienceDate = null, Theme = null };
}
