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
            .Select(f => Ask(f.Finding.Kind, f.Words))
            .ToList();
        var arena = NorwegianWords.Lower(context.Input.Edition.AudienceNb);
        return questions.Count == 0
            ? new Chapter(Id, 12, "Spørsmål", "Hva bør vi snakke om?", $"Tallene gir ingen spørsmål til {arena} i denne utgaven", "", [new MissingBlock("Spørsmålene", "De bygger på funnene, og utgaven har ingen funn.")])
            : new Chapter(Id, 12, "Spørsmål", "Hva bør vi snakke om?", $"{NorwegianWords.Capital(NorwegianWords.CountOf(questions.Count, "spørsmål", "spørsmål"))} til {arena}".Replace("Én spørsmål", "Ett spørsmål", StringComparison.Ordinal), "", [new QuestionsBlock(questions)]);
    }

    private static Question Ask(FindingKind kind, FindingItem finding)
    {
        var (question, silent) = kind switch
        {
            FindingKind.OperatingResult => ("Hvor stort overskudd trenger driften for at kommunen skal tåle dårlige år?", "hvilke tjenester som bør gå foran."),
            FindingKind.ReserveFund => ("Hva skal fondet brukes til, og hvor lite kan det være?", "hvilke overraskelser som kommer."),
            FindingKind.NetDebt => ("Hvor mye gjeld tåler vi?", "hva investeringene er verdt for innbyggerne."),
            FindingKind.FreeIncome => ("Hvordan skal tjenestene tilpasses inntektene vi har?", "hva som er riktig nivå på tjenestene."),
            FindingKind.DemographicCost => ("Hvordan møter vi at alderssammensetningen endrer seg?", "hva ny teknologi og forebygging kan avlaste."),
            FindingKind.MoreOldest => ("Hvordan skal omsorgen se ut når flere er gamle?", "hvor friske de eldre er."),
            FindingKind.SchoolChildren => ("Hva er viktigst i skolen når antallet elever endrer seg: nærhet, fagmiljø eller kostnad?", "om elevene lærer mer eller mindre med en annen skolestruktur."),
            FindingKind.PopulationTrend => ("Skal vi planlegge for den utviklingen vi ønsker, eller for den vi ser?", "om nye arbeidsplasser eller boliger snur utviklingen."),
            FindingKind.SupportRatio => ("Hvem skal gjøre jobben?", "hvor mange som ønsker å arbeide her."),
            _ => ("Hvilke sider ved styringen bør vi arbeide med først?", "hvor gode tjenestene er."),
        };
        var rank = finding.Rank <= 5 ? $" (funn {NorwegianNumbers.Year(finding.Rank)})" : "";
        return new Question(question, $"{finding.Heading}{(finding.Amount.Length > 0 ? $": {finding.Amount}" : "")}{rank}.", silent);
    }
}
