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
            return Chapter("Behovet for ansatte kan ikke regnes ut med tallene som er lest inn", "",
                [new MissingBlock("Årsverk i tjenestene", context.Input.Staffing is { NotesNb.Count: > 0 } known ? string.Join(' ', known.NotesNb) : "Det trenger folketall etter alder (SSB-tabell 07459) og årsverkene i kommunens tjenester (staffing.yaml eller SSB-tabell 12209).")]);
        }

        List<Block> blocks = [StaffingTable.Write(context, outlook, study)];
        if (outlook.Alternatives.Count > 0)
            blocks.Add(StaffingAlternativesTable.Write(context, outlook, study));
        if (study.Each.Count > 0)
            blocks.Add(StaffingLeversTable.Write(context, study));
        var (first, last) = (study.Unchanged.Years[0], study.Unchanged.Years[^1]);
        return Chapter(
            $"Behovet kan gå fra {NorwegianNumbers.Fixed(first.PerHundred, 1)} til {NorwegianNumbers.Fixed(last.PerHundred, 1)} årsverk per 100 i yrkesaktiv alder",
            Lead(outlook, study.Unchanged, first, last),
            blocks);

        Chapter Chapter(string heading, string lead, IReadOnlyList<Block> content) => new(Id, Number, "Bemanning", "Hvem skal gjøre jobben?", heading, lead, content);
    }

    private static string Lead(StaffingOutlook outlook, StaffingPath path, StaffingYear first, StaffingYear last)
    {
        var spread = outlook.Spread.FirstOrDefault(s => s.Year == last.Year);
        var interval = spread is null ? "" : $" (80{NorwegianNumbers.Space}%-intervall {NorwegianNumbers.Range(NorwegianNumbers.Whole(spread.Needed.Low), NorwegianNumbers.Whole(spread.Needed.High))})";
        var recruited = path.Recruited is { } number ? $" Medregnet dem som slutter, kan om lag {NorwegianNumbers.NearestTen(number)} årsverk måtte rekrutteres." : "";
        return $"Når hver alder får det samme som i dag, trengs om lag {NorwegianNumbers.Whole(last.Needed)} årsverk i {last.Year}{interval}, mot {NorwegianNumbers.Whole(first.Needed)} i {first.Year}.{recruited}";
    }
}
