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
            new ParagraphBlock(Say("Bærekraft er her delt i tre, slik Dønna kommune gjør det: økonomisk, tjenestemessig og sosial. Delene vises hver for seg og legges ikke sammen til én dom.")),
            SustainabilityCards.Write(context),
        ];
        if (outlook?.Study is not { } study)
        {
            blocks.Add(new MissingBlock(Say("Regnskapet ført framover"), outlook is { NotesNb.Count: > 0 } ? string.Join(' ', Retell(outlook.NotesNb)) : Say("Det trenger folketall etter alder (SSB-tabell 07459) og regnskapstall (SSB-tabell 12134, 12143 og 12163) for kommunen.")));
            return Chapter(Say("Regnskapet kan ikke føres framover med tallene som er lest inn"), "", blocks);
        }

        blocks.Add(SustainabilityTable.Write(context, outlook, study));
        if (Needed(outlook, study.Unchanged) is { Length: > 0 } needed)
            blocks.Add(new ParagraphBlock(needed));
        blocks.Add(LimitDistanceTable.Write(context, outlook, study.Unchanged));
        if (study.Each.Count > 0)
            blocks.Add(LeversTable.Write(context, outlook, study));
        else
            blocks.Add(new MissingBlock(Say("Grep"), Say("Ingen grep er lagt inn for kommunen (sustainability.yaml).")));
        var path = study.Unchanged;
        return outlook.Unusual is { } unusual
            ? Chapter(Say($"Regnskapet for {path.Opening.Year} er uvanlig {(unusual.Off < 0 ? Say("svakt") : Say("godt"))}, og banen derfra er usikker"), Lead(path, unusual), blocks)
            : Chapter(ReportWords.Capital(Fund(path)) + Say(" hvis ingenting endres"), Lead(path), blocks);

        Chapter Chapter(string heading, string lead, IReadOnlyList<Block> content) => new(Id, Number, Say("Scenarioer"), Say("Hva kan vi velge?"), heading, lead, content);
    }

    private static string Fund(SustainabilityPath path) => path.FundEmpty is { } empty ? Say($"disposisjonsfondet kan være tomt i {empty}") : Say($"disposisjonsfondet kan vare ut {path.Years[^1].Year}");

    /// <summary>A base year that is unlike the others must not be read as the usual one, so it is told first.</summary>
    private static string Lead(SustainabilityPath path, UnusualOpening unusual)
    {
        var last = path.Years[^1];
        return Say($"Netto driftsresultat var {ReportNumbers.Percent(unusual.Percent)} i {path.Opening.Year}, mot {ReportNumbers.Fixed(unusual.UsualPercent, 1)} i snitt de {ReportWords.Count(unusual.Years)} årene før. ")
            + Say($"Føres et slikt år framover uten endring, i faste priser, kan {(path.FundEmpty is { } empty ? Say($"fondet være tomt i {empty}") : Say($"fondet vare ut {last.Year}"))} og resultatet være {ReportNumbers.Percent(last.ResultPercent)} i {last.Year}. ")
            + Say($"Fra et vanlig år kan {(unusual.FromUsual.FundEmpty is { } later ? Say($"fondet være tomt i {later}") : Say($"fondet vare ut {last.Year}"))} og resultatet være {ReportNumbers.Percent(unusual.FromUsual.Years[^1].ResultPercent)}.");
    }

    private static string Lead(SustainabilityPath path)
    {
        var (first, last) = (path.Years[0], path.Years[^1]);
        return Say($"Med dagens tjenester og investeringer, i faste priser, kan netto driftsresultat gå fra {ReportNumbers.Fixed(first.ResultPercent, 1)} prosent i {first.Year} til {ReportNumbers.Percent(last.ResultPercent)} i {last.Year}. Det er en framføring av regnskapet for {path.Opening.Year}, ikke en plan.");
    }

    /// <summary>The yearly improvement that keeps the limit, and what an accumulated deficit means; empty without either.</summary>
    private static string Needed(SustainabilityOutlook outlook, SustainabilityPath path)
    {
        var sentences = new List<string>();
        if (outlook.Limits.FirstOrDefault(l => l.Concept == Result) is { AtLeast: { } target } limit)
        {
            var missing = path.Adjustment(target);
            var years = ReportNumbers.Years(path.Years[0].Year.Value, path.Years[^1].Year.Value);
            sentences.Add(missing > 0
                ? Say($"For å holde {Whose(limit.Kind)} på {ReportNumbers.Limit(target)}{ReportNumbers.Space}prosent i snitt {years} trengs om lag {ReportNumbers.Millions(missing)} i bedre resultat hvert år ({Retell(limit.SourceNb)}).")
                : Say($"Netto driftsresultat er i snitt {years} over {Whose(limit.Kind)} på {ReportNumbers.Limit(target)}{ReportNumbers.Space}prosent ({Retell(limit.SourceNb)})."));
        }

        if (path.Robek is { } robek)
            sentences.Add(Say($"Oppsamlet merforbruk kan komme over {ReportNumbers.Whole(SustainabilityPath.RobekPercent)}{ReportNumbers.Space}prosent av driftsinntektene i {robek}, som er et vilkår for ROBEK (kommuneloven § 28-1 d)."));
        if (path.RobekLate is { } late)
            sentences.Add(Say($"I {late} kan et merforbruk stå udekket etter to år, som også er et vilkår (§ 28-1 c)."));
        sentences.Add(Say("De andre vilkårene for ROBEK gjelder vedtak og frister, og følger ikke av regnskapet."));
        return string.Join(' ', sentences);
    }

    /// <summary>Whose limit it is: "kommunens eget mål".</summary>
    public static string Whose(ThresholdKind kind) => kind switch
    {
        ThresholdKind.OwnTarget => Say("kommunens eget mål"),
        ThresholdKind.NationalAdvice => Say("det anbefalte nivået"),
        _ => Say("eksempelet"),
    };
}
