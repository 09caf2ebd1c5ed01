using Analytics.Analysis.Staffing;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Chapter 8: årsverk that the services need against the inhabitants of working age, whom must be recruited, and what could change it.</summary>
internal sealed class StaffingChapter : IChapterComposer
{
    private const int Number = 8;

    public string Id => "bemanning";

    public Chapter Compose(ReportContext context)
    {
        if (context.Input.Staffing is not { Study: { } study } outlook)
        {
            return Chapter(Say("Behovet for ansatte kan ikke regnes ut med tallene som er lest inn"), "",
                [new MissingBlock(Say("Årsverk i tjenestene"), context.Input.Staffing is { NotesNb.Count: > 0 } known ? string.Join(' ', Retell(known.NotesNb)) : Say("Det trenger folketall etter alder (SSB-tabell 07459) og årsverkene i kommunens tjenester (staffing.yaml eller SSB-tabell 12209)."))]);
        }

        List<Block> blocks = [StaffingTable.Write(context, outlook, study)];
        if (outlook.Alternatives.Count > 0)
            blocks.Add(StaffingAlternativesTable.Write(context, outlook, study));
        if (study.Each.Count > 0)
            blocks.Add(StaffingLeversTable.Write(context, study));
        var (first, last) = (study.Unchanged.Years[0], study.Unchanged.Years[^1]);
        return Chapter(
            Say($"Behovet kan gå fra {ReportNumbers.Fixed(first.PerHundred, 1)} til {ReportNumbers.Fixed(last.PerHundred, 1)} årsverk per 100 i yrkesaktiv alder"),
            Lead(outlook, study.Unchanged, first, last),
            blocks);

        Chapter Chapter(string heading, string lead, IReadOnlyList<Block> content) => new(Id, Number, Say("Bemanning"), Say("Hvem skal gjøre jobben?"), heading, lead, content);
    }

    private static string Lead(StaffingOutlook outlook, StaffingPath path, StaffingYear first, StaffingYear last)
    {
        var spread = outlook.Spread.FirstOrDefault(s => s.Year == last.Year);
        var interval = spread is null ? "" : Say($" (80{ReportNumbers.Space}%-intervall {ReportNumbers.Range(ReportNumbers.Whole(spread.Needed.Low), ReportNumbers.Whole(spread.Needed.High))})");
        var recruited = path.Recruited is { } number ? Say($" Medregnet dem som slutter, kan om lag {ReportNumbers.NearestTen(number)} årsverk måtte rekrutteres.") : "";
        return Say($"Når hver alder får det samme som i dag, trengs om lag {ReportNumbers.Whole(last.Needed)} årsverk i {last.Year}{interval}, mot {ReportNumbers.Whole(first.Needed)} i {first.Year}.{recruited}");
    }
}
