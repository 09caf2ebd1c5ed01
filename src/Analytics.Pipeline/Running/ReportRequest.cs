using Analytics.Core;
using Analytics.Reporting;
using Analytics.Reporting.Languages;
using Analytics.Reporting.Parts;
using Analytics.Store;

namespace Analytics.Pipeline.Running;

/// <summary>Which reports are asked for.</summary>
/// <param name="Store">The store.</param>
/// <param name="Out">Folder for the files; a folder of its own in it for each municipality where there are several.</param>
/// <param name="Formats">The formats.</param>
public sealed record ReportRequest(StoreLocation Store, string Out, IReadOnlyList<ReportFormat> Formats)
{
    /// <summary>What of each report is asked for; the whole by default.</summary>
    public IReadOnlyList<ReportPart> Parts { get; init; } = [ReportPart.Whole];

    /// <summary>The municipalities; empty for that of municipality.yaml.</summary>
    public IReadOnlyList<MunicipalityCode> Municipalities { get; init; } = [];

    /// <summary>The languages; empty for that of municipality.yaml. Several go into folders of their own.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = [];

    /// <summary>A frozen edition to render again, such as <c>2026-1</c>; null for what is published now.</summary>
    public string? Edition { get; init; }

    /// <summary>All municipalities that the store has figures of, of the country that municipality.yaml is in.</summary>
    public bool All { get; init; }
}
