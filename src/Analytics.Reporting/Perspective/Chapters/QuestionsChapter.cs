using Analytics.Analysis.Findings;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Chapter 12: open questions for the conference, one for each kind of finding; challenges, never measures.</summary>
internal sealed class QuestionsChapter : IChapterComposer
{
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
        var arena = ReportWords.Lower(Retell(context.Input.Edition.AudienceNb));
        return questions.Count == 0
            ? new Chapter(Id, 12, Say("Spørsmål"), Say("Hva bør vi snakke om?"), Say($"Tallene gir ingen spørsmål til {arena} i denne utgaven"), "", [new MissingBlock(Say("Spørsmålene"), Say("De bygger på funnene, og utgaven har ingen funn."))])
            : new Chapter(Id, 12, Say("Spørsmål"), Say("Hva bør vi snakke om?"), Say($"{ReportWords.Capital(ReportWords.CountOf(questions.Count, Say("ett spørsmål"), Say("spørsmål")))} til {arena}"), "", [new QuestionsBlock(questions)]);
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
            FindingKind.SupportRatio => (Say("Hvem skal gjøre jobben?"), Say("hvor mange som ønsker å arbeide her.")),
            _ => (Say("Hvilke sider ved styringen bør vi arbeide med først?"), Say("hvor gode tjenestene er.")),
        };
        var rank = finding.Rank <= 5 ? Say($" (funn {ReportNumbers.Year(finding.Rank)})") : "";
        return new Question(question, $"{finding.Heading}{(finding.Amount.Length > 0 ? $": {finding.Amount}" : "")}{rank}.", silent);
    }
}
