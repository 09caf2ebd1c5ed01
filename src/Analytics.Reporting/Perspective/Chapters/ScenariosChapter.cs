using Analytics.Analysis.Economy;
using Analytics.Analysis.Sustainability;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Chapter 9: the accounts carried forward as they are, what the council could do, and three kinds of sustainability side by side.</summary>
internal sealed class ScenariosChapter : IChapterComposer
{
    private const int Number = 9;
    private const string Result = "netto-driftsresultat";

    public string Id => "scenarioer";

    public Chapter Compose(ReportContext context)
    {
        var outlook = context.Input.Sustainability;
        List<Block> blocks =
        [
            new ParagraphBlock("Bærekraft er her delt i tre, slik Dønna kommune gjør det: økonomisk, tjenestemessig og sosial. Delene vises hver for seg og legges ikke sammen til én dom."),
            SustainabilityCards.Write(context),
        ];
        if (outlook?.Study is not { } study)
        {
            blocks.Add(new MissingBlock("Regnskapet ført framover", outlook is { NotesNb.Count: > 0 } ? string.Join(' ', outlook.NotesNb) : "Det trenger folketall etter alder (SSB-tabell 07459) og regnskapstall (SSB-tabell 12134, 12143 og 12163) for kommunen."));
            return Chapter("Regnskapet kan ikke føres framover med tallene som er lest inn", "", blocks);
        }

        blocks.Add(SustainabilityTable.Write(context, outlook, study));
        if (Needed(outlook, study.Unchanged) is { Length: > 0 } needed)
            blocks.Add(new ParagraphBlock(needed));
        if (study.Each.Count > 0)
            blocks.Add(LeversTable.Write(context, outlook, study));
        else
            blocks.Add(new MissingBlock("Grep", "Ingen grep er lagt inn for kommunen (sustainability.yaml)."));
        var path = study.Unchanged;
        return Chapter(
            path.FundEmpty is { } empty ? $"Disposisjonsfondet kan være tomt i {empty} hvis ingenting endres" : $"Disposisjonsfondet kan vare ut {path.Years[^1].Year} hvis ingenting endres",
            Lead(path),
            blocks);

        Chapter Chapter(string heading, string lead, IReadOnlyList<Block> content) => new(Id, Number, "Scenarioer", "Hva kan vi velge?", heading, lead, content);
    }

    private static string Lead(SustainabilityPath path)
    {
        var (first, last) = (path.Years[0], path.Years[^1]);
        return $"Med dagens tjenester og investeringer, i faste priser, kan netto driftsresultat gå fra {NorwegianNumbers.Fixed(first.ResultPercent, 1)} prosent i {first.Year} til {NorwegianNumbers.Percent(last.ResultPercent)} i {last.Year}. Det er en framføring av regnskapet for {path.Opening.Year}, ikke en plan.";
    }

    /// <summary>The yearly improvement that keeps the limit, and what an accumulated deficit means; empty without either.</summary>
    private static string Needed(SustainabilityOutlook outlook, SustainabilityPath path)
    {
        var sentences = new List<string>();
        if (outlook.Limits.FirstOrDefault(l => l.Concept == Result) is { AtLeast: { } target } limit)
        {
            var missing = path.Adjustment(target);
            var years = NorwegianNumbers.Years(path.Years[0].Year.Value, path.Years[^1].Year.Value);
            sentences.Add(missing > 0
                ? $"For å holde {Whose(limit.Kind)} på {NorwegianNumbers.Limit(target)}{NorwegianNumbers.Space}prosent i snitt {years} trengs om lag {NorwegianNumbers.Millions(missing)} i bedre resultat hvert år ({limit.SourceNb})."
                : $"Netto driftsresultat er i snitt {years} over {Whose(limit.Kind)} på {NorwegianNumbers.Limit(target)}{NorwegianNumbers.Space}prosent ({limit.SourceNb}).");
        }

        if (path.Robek is { } robek)
            sentences.Add($"Oppsamlet merforbruk kan komme over {NorwegianNumbers.Whole(SustainabilityPath.RobekPercent)}{NorwegianNumbers.Space}prosent av driftsinntektene i {robek}, som er et vilkår for ROBEK (kommuneloven § 28-1 d).");
        return string.Join(' ', sentences);
    }

    private static string Whose(ThresholdKind kind) => kind switch
    {
        ThresholdKind.OwnTarget => "kommunens eget mål",
        ThresholdKind.NationalAdvice => "det anbefalte nivået",
        _ => "eksempelet",
    };
}
