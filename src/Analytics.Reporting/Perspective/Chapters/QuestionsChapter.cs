using Analytics.Analysis.Findings;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Chapter 12: open questions for the conference, one for each kind of finding; challenges, never measures.</summary>
internal sealed class QuestionsChapter : IChapterComposer
{
    private const int FewestQuestions = 4;
    private const int MostQuestions = 8;

    public string Id => "sporsmal";

    public Chapter Compose(ReportContext context)
    {
        var questions = context.Input.Findings
            .Select((f, i) => (Finding: f, Words: FindingWriter.Write(f, i + 1, context)))
            .DistinctBy(f => f.Finding.Kind)
            .Take(MostQuestions)
            .Select(f => Ask(f.Finding.Kind, f.Words) with { Subject = f.Words.Subject })
            .ToList();
        if (questions.Count > 0)
            questions.AddRange(Standing(context).Take(Math.Max(0, FewestQuestions - questions.Count)));
        var arena = ReportWords.Lower(Retell(context.Input.Edition.AudienceNb));
        return questions.Count == 0
            ? new Chapter(Id, 12, Say("Spørsmål"), Say("Hva bør vi snakke om?"), Say($"Tallene gir ingen spørsmål til {arena} i denne utgaven"), "", [new MissingBlock(Say("Spørsmålene"), Say("De bygger på funnene, og utgaven har ingen funn."))])
            : new Chapter(Id, 12, Say("Spørsmål"), Say("Hva bør vi snakke om?"), Say($"{ReportWords.Capital(ReportWords.CountOf(questions.Count, Say("ett spørsmål"), Say("spørsmål")))} til {arena}"), "", [new QuestionsBlock(questions)]);
    }

    /// <summary>Questions that every edition can ask, for those that few findings give too few.</summary>
    private static IEnumerable<Question> Standing(ReportContext context)
    {
        var compared = (context.Input.Services?.Pages ?? []).SelectMany(p => p.Indicators).Select(ServiceTable.Main).OfType<Analysis.Services.ServiceComparison>().ToList();
        if (compared.Count > 0)
            yield return new Question(Say("Hvilke forskjeller fra andre har vi valgt, og hvilke har blitt slik?"), Say($"Klar forskjell i {ReportNumbers.Whole(compared.Count(c => c.IsUnclear == false))} av {ReportNumbers.Whole(compared.Count)} tall for tjenestene."), Say("om en forskjell er god eller dårlig."));
        if (context.Input.Main is { } main && ReportContext.TargetYear(main) is var target)
            yield return new Question(Say("Hva slags kommune planlegger vi for?"), Say($"Folketallet er framskrevet til {ReportNumbers.NearestTen(main.Years[target].Total)} i {target}."), Say("hvem som flytter hit eller herfra."));
        yield return new Question(Say("Hva trenger vi å vite mer om før vi velger?"), Say($"Rapporten bygger på {ReportWords.CountOf(context.Input.Sources.Count, Say("én kilde"), Say("kilder"))}, og sier selv hva som mangler."), Say("hva innbyggerne selv mener er viktigst."));
        yield return new Question(Say("Hva kan vi slutte med?"), Say("Pengebruk og tjenester står i kapittel 5 og 6."), Say("hva innbyggerne savner minst."));
    }

    private static Question Ask(FindingKind kind, FindingItem finding)
    {
        var (question, silent) = kind switch
        {
            FindingKind.OperatingResult => (Say("Hvor stort overskudd trenger driften for at kommunen skal tåle dårlige år?"), Say("hvilke tjenester som bør gå foran.")),
            FindingKind.ReserveFund => (Say("Hva skal fondet brukes til, og hvor lite kan det være?"), Say("hvilke overraskelser som kommer.")),
            FindingKind.NetDebt => (Say("Hvor mye gjeld tåler vi?"), Say("hva investeringene er verdt for innbyggerne.")),
            FindingKind.FreeIncome => (Say("Hvordan skal tjenestene tilpasses inntektene vi har?"), Say("hva som er riktig nivå på tjenestene.")),
            FindingKind.DemographicCost => (Say("Hvordan møter vi at alderssammensetningen endrer seg?"), Say("hva ny teknologi og forebygging kan avlaste.")),
            FindingKind.MoreOldest => (Say("Hvordan skal omsorgen se ut når flere er gamle?"), Say("hvor friske de eldre er.")),
            FindingKind.SchoolChildren => (Say("Hva er viktigst i skolen når antallet elever endrer seg: nærhet, fagmiljø eller kostnad?"), Say("om elevene lærer mer eller mindre med en annen skolestruktur.")),
            FindingKind.PopulationTrend => (Say("Skal vi planlegge for den utviklingen vi ønsker, eller for den vi ser?"), Say("om nye arbeidsplasser eller boliger snur utviklingen.")),
            FindingKind.ServiceSpending => (Say("Er nivået på tjenesten det vi ønsker, og hva får innbyggerne igjen for det?"), Say("hvorfor utgiftene er ulike, eller hva som er riktig nivå.")),
            FindingKind.SupportRatio => (Say("Hvem skal gjøre jobben?"), Say("hvor mange som ønsker å arbeide her.")),
            _ => (Say("Hvilke sider ved styringen bør vi arbeide med først?"), Say("hvor gode tjenestene er.")),
        };
        var rank = finding.Rank <= 5 ? Say($" (funn {ReportNumbers.Year(finding.Rank)})") : "";
        return new Question(question, $"{finding.Heading}{(finding.Amount.Length > 0 ? $": {finding.Amount}" : "")}{rank}.", silent);
    }
}
