using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Chapter 7: what the projected numbers and ages cost with the services as they are, year by year and sector by sector.</summary>
internal sealed class CostsChapter : IChapterComposer
{
    private const int Number = 7;

    public string Id => "demografikostnad";

    public Chapter Compose(ReportContext context)
    {
        if (context.Input.Costs is not { BaseYear: { } start, Lines.Count: > 0 } costs)
        {
            return Chapter(Say("Demografikostnaden kan ikke regnes ut med tallene som er lest inn"), "",
                [new MissingBlock(Say("Demografikostnaden"), context.Input.Costs is { NotesNb.Count: > 0 } known ? string.Join(' ', Retell(known.NotesNb)) : Say("Det trenger folketall etter alder (SSB-tabell 07459) og kostnad per person i hver aldersgruppe (unit-costs.csv)."))]);
        }

        var years = CostsTables.Shown(costs, start);
        var near = CostsTables.Sum(costs, start, years[0]);
        return Chapter(
            Math.Abs(near) < 50_000 ? Say($"Aldersendringene koster trolig omtrent det samme i {years[0]} som i {start}") : Say($"Aldersendringene kan koste {ReportNumbers.Millions(Math.Abs(near))} {(near < 0 ? Say("mindre") : Say("mer"))} i {years[0]} enn i {start}"),
            Lead(costs, start, years),
            [
                CostsTables.Years(context, costs, start),
                CostsTables.Sectors(context, costs, start),
                .. costs.Alternatives.Count > 0 ? [CostsTables.Alternatives(context, costs, start)] : Array.Empty<Block>(),
            ]);

        Chapter Chapter(string heading, string lead, IReadOnlyList<Block> content) => new(Id, Number, Say("Demografikostnad"), Say("Hva koster framtiden?"), heading, lead, content);
    }

    private static string Lead(CostOutlook costs, Year start, IReadOnlyList<Year> years)
    {
        var interval = CostsTables.Spread(costs, start, years[^1]) is { } spread ? Say($", og i åtte av ti framtider mellom {ReportNumbers.SignedMillions(spread.Low)} og {ReportNumbers.SignedMillions(spread.High)}") : "";
        return Say($"Fram til {years[^1]} kan endringen være {ReportNumbers.SignedMillions(CostsTables.Sum(costs, start, years[^1]))} i året{interval}. Standard, dekning og produktivitet er som i dag, og kostnaden per person er landets.");
    }
}
