using Analytics.Reporting;
using Analytics.Reporting.Parts;

namespace Analytics.Scheduling.Events;

/// <summary>One step of an event.</summary>
/// <param name="Name">Its place and kind, which its occurrences are kept under: <c>1-ingest</c>.</param>
/// <param name="Kind">What it does.</param>
public sealed record EventStep(string Name, StepKind Kind)
{
    /// <summary>Formats to render; a part that cannot have one of them is rendered in the others.</summary>
    public IReadOnlyList<ReportFormat> Formats { get; init; } = [ReportFormat.Html];

    /// <summary>Parts to render.</summary>
    public IReadOnlyList<ReportPart> Parts { get; init; } = [ReportPart.Whole];

    /// <summary>The parts that are rendered in the same formats, in the order of the file.</summary>
    public IReadOnlyList<(IReadOnlyList<ReportPart> Parts, IReadOnlyList<ReportFormat> Formats)> FormatsOfParts =>
        [.. Parts.Select(p => (Part: p, Formats: (IReadOnlyList<ReportFormat>)[.. Formats.Intersect(PartFormats.Of(p))])).GroupBy(p => string.Join(' ', p.Formats)).Select(g => ((IReadOnlyList<ReportPart>)[.. g.Select(p => p.Part)], g.First().Formats))];

    /// <summary>What a publication is labelled by, before its date; for frozen editions their id stands instead.</summary>
    public string Label { get; init; } = "";

    /// <summary>What a publication is called on the pages.</summary>
    public string TitleNb { get; init; } = "";

    /// <summary>Whether anyone may open the publication.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Whether the frozen edition is rendered, and not what is published now.</summary>
    public bool IsEdition { get; init; }

    /// <summary>Number of the edition that is frozen; 0 for that of municipality.yaml.</summary>
    public int EditionNumber { get; init; }

    /// <summary>The notebook that is run, as seen from the folder that the definitions lie in: <c>notebooks/03-costs.ipynb</c>.</summary>
    public string File { get; init; } = "";

    /// <summary>What people are reminded of, in bokmål.</summary>
    public string TextNb { get; init; } = "";
}
