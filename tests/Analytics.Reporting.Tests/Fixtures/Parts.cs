using Analytics.Analysis.Findings;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Parts;
using Analytics.Reporting.Perspective;

namespace Analytics.Reporting.Tests.Fixtures;

/// <summary>Parts of the fixture's report.</summary>
internal static class Parts
{
    public static SectorRule Care { get; } = new(
        "omsorg",
        "Omsorg",
        [nameof(FindingKind.MoreOldest), nameof(FindingKind.SupportRatio), nameof(FindingKind.DemographicCost)],
        [
            new Topic(TopicKind.Spending, "netto-driftsutgifter-helse og omsorg-per-innbygger"),
            new Topic(TopicKind.Spending, "netto-driftsutgifter-pleie og omsorg-per-innbygger"),
            new Topic(TopicKind.Cost, "pleie"),
            new Topic(TopicKind.Staffing, "helse-og-omsorg"),
            new Topic(TopicKind.OwnSector, "Omsorg"),
        ],
        "fixture");

    public static PartRules Rules { get; } = new([Care, new SectorRule("ukjent", "Ukjent", [], [new Topic(TopicKind.Service, "finnes-ikke")], "fixture")], [.. PerspectiveComposer.ChapterIds.Where(c => c is not "sporsmal")]);

    /// <summary>The full report with what is for the process alone in a public chapter.</summary>
    public static ReportDocument Whole { get; } = Rendered.Full with
    {
        Chapters = [.. Rendered.Full.Chapters.Select(c => c.Id == "okonomi" ? c with { Blocks = [.. c.Blocks, Note, Units] } : c)],
    };

    public static ParagraphBlock Note => new("Internt: sjekk fondet en gang til.") { Audience = Audience.Process };

    public static TableBlock Units => new(
        "Enhet Solsiden skiller seg ut",
        "",
        new ReportTable("Svar per enhet", [new TableColumn("Enhet"), new TableColumn("Snitt", Numeric: true)], [new TableRow("Solsiden", ["3,7177"]) { Topic = new Topic(TopicKind.OwnSector, "Omsorg") }, new TableRow("Nordsiden", ["4,31"]) { Topic = new Topic(TopicKind.OwnSector, "Oppvekst") }]),
        new SourceNote("Kilde: egne svar.", DataStatus.Calculated, "", [new SourceMarker(1)]),
        [])
    { Audience = Audience.Process };

    public static ReportDocument Of(ReportPart part) => PartComposer.Compose(Whole, part, Rules, "perspektivanalyse")[0].Document;
}
