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
        blocks.Add(LimitDistanceTable.Write(context, outlook, study.Unchanged));
        if (study.Each.Count > 0)
            blocks.Add(LeversTable.Write(context, outlook, study));
        else
            blocks.Add(new MissingBlock("Grep", "Ingen grep er lagt inn for kommunen (sustainability.yaml)."));
        var path = study.Unchanged;
        return outlook.Unusual is { } unusual
            ? Chapter($"Regnskapet for {path.Opening.Year} er uvanlig {(unusual.Off < 0 ? "svakt" : "godt")}, og banen derfra er usikker", Lead(path, unusual), blocks)
            : Chapter(NorwegianWords.Capital(Fund(path)) + " hvis ingenting endres", Lead(path), blocks);

        Chapter Chapter(string heading, string lead, IReadOnlyList<Block> content) => new(Id, Number, "Scenarioer", "Hva kan vi velge?", heading, lead, content);
    }

    private static string Fund(SustainabilityPath path) => path.FundEmpty is { } empty ? $"disposisjonsfondet kan være tomt i {empty}" : $"disposisjonsfondet kan vare ut {path.Years[^1].Year}";

    /// <summary>A base year that is unlike the others must not be read as the usual one, so it is told first.</summary>
    private static string Lead(SustainabilityPath path, UnusualOpening unusual)
    {
        var last = path.Years[^1];
        return $"Netto driftsresultat var {NorwegianNumbers.Percent(unusual.Percent)} i {path.Opening.Year}, mot {NorwegianNumbers.Fixed(unusual.UsualPercent, 1)} i snitt de {NorwegianWords.Count(unusual.Years)} årene før. "
            + $"Føres et slikt år framover uten endring, i faste priser, kan {(path.FundEmpty is { } empty ? $"fondet være tomt i {empty}" : $"fondet vare ut {last.Year}")} og resultatet være {NorwegianNumbers.Percent(last.ResultPercent)} i {last.Year}. "
            + $"Fra et vanlig år kan {(unusual.FromUsual.FundEmpty is { } later ? $"fondet være tomt i {later}" : $"fondet vare ut {last.Year}")} og resultatet være {NorwegianNumbers.Percent(unusual.FromUsual.Years[^1].ResultPercent)}.";
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
        if (path.RobekLate is { } late)
            sentences.Add($"I {late} kan et merforbruk stå udekket etter to år, som også er et vilkår (§ 28-1 c).");
        sentences.Add("De andre vilkårene for ROBEK gjelder vedtak og frister, og følger ikke av regnskapet.");
        return string.Join(' ', sentences);
    }

    /// <summary>Whose limit it is: "kommunens eget mål".</summary>
    public static string Whose(ThresholdKind kind) => kind switch
    {
        ThresholdKind.OwnTarget => "kommunens eget mål",
        ThresholdKind.NationalAdvice => "det anbefalte nivået",
        _ => "eksempelet",
    };
}
