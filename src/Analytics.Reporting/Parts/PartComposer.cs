using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Languages;

namespace Analytics.Reporting.Parts;

/// <summary>Makes parts of a report, as documents of their own, from nothing but the composed report: no number can differ, and a frozen edition gives the same parts for ever.</summary>
public static class PartComposer
{
    /// <summary>Makes a part.</summary>
    /// <param name="whole">The report.</param>
    /// <param name="part">The part.</param>
    /// <param name="rules">What belongs where.</param>
    /// <param name="name">The first word of the whole report's file.</param>
    /// <returns>One document; for fact packs one for each sector that the report knows something of.</returns>
    /// <exception cref="ConfigurationException">The report has nothing of it.</exception>
    public static IReadOnlyList<ComposedPart> Compose(ReportDocument whole, ReportPart part, PartRules rules, string name)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(rules);
        using var _ = Wording.In(ReportWriter.LanguageOf(whole));
        return part switch
        {
            ReportPart.Page => [new ComposedPart(part, "ettark", Say("Ett minutt"), OneMinutePage.Compose(whole))],
            ReportPart.Facts => Facts(whole, rules),
            ReportPart.Public => [new ComposedPart(part, "offentlig", Say("Offentlig utgave"), PublicEdition.Compose(whole, rules.PublicChapters))],
            _ => [new ComposedPart(part, name, whole.Cover.Title, whole)],
        };
    }

    private static IReadOnlyList<ComposedPart> Facts(ReportDocument whole, PartRules rules)
    {
        if (rules.Sectors.Count == 0)
            throw new ConfigurationException("--part facts", "sectors.yaml names no sector", "one sector at least", "Write what belongs to each sector in pipelines/sectors.yaml.");
        var packs = rules.Sectors
            .Select(s => (Sector: s, Document: FactPack.Compose(whole, s)))
            .Where(p => p.Document is not null)
            .Select(p => new ComposedPart(ReportPart.Facts, "faktapakke-" + p.Sector.Name, Say($"Faktapakke: {Retell(p.Sector.TitleNb)}"), p.Document!))
            .ToList();
        return packs.Count > 0
            ? packs
            : throw new ConfigurationException(
                "--part facts",
                $"\"{whole.Title}\" has nothing that belongs to a sector",
                "figures of services, or an edition that was frozen since rows say what they are about",
                "Read in the tables of the services, or freeze the next edition: analytics report freeze");
    }
}
