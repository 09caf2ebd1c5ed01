using Analytics.Analysis.Services;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Chapter 6: service by service what the municipality spends, whom it reaches, what each costs and how good it is, and which differences are more than yearly swings.</summary>
internal sealed class ServicesChapter : IChapterComposer
{
    private const int Number = 6;
    private static string Question => Say("Hva får vi for pengene?");

    public string Id => "tjenester";

    public Chapter Compose(ReportContext context)
    {
        var pages = (context.Input.Services?.Pages ?? []).Where(p => p.Indicators.Count > 0).ToList();
        if (pages.Count == 0)
        {
            return new Chapter(Id, Number, Say("Tjenester"), Question, Say("Tall for tjenestene mangler"), "",
                [new MissingBlock(Say("Tjeneste for tjeneste"), Say("Ingen av tabellene for tjenestene er lest inn for kommunen (SSB-tabell 12209, 12255, 13502 og flere)."))]);
        }

        List<Block> blocks = [.. pages.Select(page => ServiceTable.Write(context, page))];
        var empty = context.Input.Services!.Pages.Where(p => p.Indicators.Count == 0).Select(p => Retell(p.Rule.TitleNb)).ToList();
        if (empty.Count > 0)
            blocks.Add(new MissingBlock(ReportWords.Join(empty), Say("Tabellene er ikke lest inn for kommunen.")));
        var compared = pages.SelectMany(p => p.Indicators).Select(ServiceTable.Main).OfType<ServiceComparison>().ToList();
        var clear = compared.Count(c => c.IsUnclear == false);
        return new Chapter(Id, Number, Say("Tjenester"), Question, Heading(compared, clear), Lead(compared, clear), blocks);
    }

    private static string Heading(List<ServiceComparison> compared, int clear) => compared.Count == 0
        ? Say("Tjenestene kan ikke sammenlignes med andre")
        : clear == 0
            ? Say("Ingen klare forskjeller i tjenestene fra dem vi sammenligner oss med")
            : Say($"Kommunen skiller seg klart ut i {ReportNumbers.Whole(clear)} av {ReportNumbers.Whole(compared.Count)} tall");

    private static string Lead(List<ServiceComparison> compared, int clear)
    {
        if (compared.Count == 0)
            return Say("Gruppe og land har ingen tall for de samme årene.");
        var unclear = compared.Count(c => c.IsUnclear == true);
        var whom = ReportWords.Join([.. compared.Select(c => Name(c.Comparison.Other.RegionName)).Distinct().Select(ReportWords.Lower)]);
        return Say($"Sammenlignet med {whom} er {ReportNumbers.Whole(clear)} forskjeller klare og {ReportNumbers.Whole(unclear)} uklare: de uklare er ikke større enn slike tall svinger fra år til år i kommuner på vår størrelse. En forskjell sier ikke i seg selv at noe er bra eller dårlig.");
    }
}
