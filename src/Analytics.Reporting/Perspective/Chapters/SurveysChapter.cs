using Analytics.Analysis.Surveys;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Chapter 10: what staff, receivers of services and inhabitants answer and write; figures that have passed disclosure control, and no others.</summary>
internal sealed class SurveysChapter : IChapterComposer
{
    private const int Number = 10;

    public string Id => "undersokelser";

    public Chapter Compose(ReportContext context)
    {
        var surveys = context.Input.Surveys.Where(s => s.Figures.Any(f => f.Mean is not null)).ToList();
        var texts = context.Input.Texts.Where(t => t.Overview.Themes.Count > 0).ToList();
        if (surveys.Count == 0 && texts.Count == 0)
        {
            return Chapter(Say("Ingen undersøkelser er lest inn"), "", [new MissingBlock(Say("Svar fra medarbeidere og innbyggere"), Say("Ingen undersøkelse i pipelines/surveys har svar fra kommunen som kan vises."))]);
        }

        List<Block> blocks = [];
        foreach (var survey in surveys)
        {
            blocks.Add(SurveyTable.Whole(context, survey));
            if (survey.Figures.Any(f => f.Group.Level == SurveyLevel.Unit))
                blocks.Add(SurveyTable.Units(context, survey));
        }

        blocks.AddRange(texts.Select(t => TextThemesTable.Of(context, t)));
        return Chapter(surveys.Count > 0 ? Heading(surveys) : Say("Det er lest inn innspill, men ingen undersøkelser"), Lead(surveys), blocks);

        Chapter Chapter(string heading, string lead, IReadOnlyList<Block> content) => new(Id, Number, Say("Medarbeidere og innbyggere"), Say("Hva svarer de som jobber og bor her?"), heading, lead, content);
    }

    private static string Heading(List<SurveyOutlook> surveys)
    {
        var changes = surveys.Sum(s => SurveyTable.OfWhole(s).Count(f => f.Change?.Verdict == ChangeVerdict.Certain));
        return changes switch
        {
            0 => Say("Undersøkelsene viser ingen sikker endring for kommunen samlet"),
            1 => Say("Undersøkelsene viser én sikker endring for kommunen samlet"),
            _ => Say($"Undersøkelsene viser {ReportNumbers.Whole(changes)} sikre endringer for kommunen samlet"),
        };
    }

    private static string Lead(List<SurveyOutlook> surveys) => string.Join(' ', surveys.Select(s =>
    {
        var whole = SurveyTable.OfWhole(s);
        var rate = whole.Count > 0 && whole[0] is { Answered: { } answered, Asked: > 0 } first ? Say($" ({ReportNumbers.Whole(100.0 * answered / first.Asked.Value)}{ReportNumbers.Space}% svarte)") : "";
        return whole.Where(f => f.Mean is not null).OrderBy(f => f.Mean).ToList() is { Count: > 1 } known
            ? Say($"{Retell(s.Instrument.TitleNb)} {known[0].Round}{rate}: lavest er {ReportWords.Lower(Retell(known[0].FactorNb))} ({ReportNumbers.Fixed(known[0].Mean!.Value, 2)}) og høyest {ReportWords.Lower(Retell(known[^1].FactorNb))} ({ReportNumbers.Fixed(known[^1].Mean!.Value, 2)}) på skalaen {SurveyTable.ScaleNb(s)}.")
            : "";
    }).Where(t => t.Length > 0));
}
