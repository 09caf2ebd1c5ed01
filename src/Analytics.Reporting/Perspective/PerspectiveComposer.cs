using Analytics.Reporting.Languages;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Perspective.Chapters;
using Analytics.Reporting.Perspective.Editorial;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective;

/// <summary>Composes the perspektivanalyse as a document, chapter by chapter, in the order that the edition gives.</summary>
public static class PerspectiveComposer
{
    private static readonly IChapterComposer[] Chapters =
    [
        new OneMinuteChapter(),
        new AboutTheNumbersChapter(),
        new PopulationChapter(),
        new ProjectionChapter(),
        new EconomyChapter(),
        new SpendingChapter(),
        new ServicesChapter(),
        new CostsChapter(),
        new StaffingChapter(),
        new ScenariosChapter(),
        new SurveysChapter(),
        new GovernanceChapter(),
        new QuestionsChapter(),
        new AppendixChapter(),
    ];

    /// <summary>Ids of the chapters that can be named in <see cref="Edition.Chapters"/>.</summary>
    public static IReadOnlyList<string> ChapterIds { get; } = [.. Chapters.Select(c => c.Id)];

    /// <summary>Writes the document's texts, tables and figures.</summary>
    /// <param name="input">The results.</param>
    /// <exception cref="ConfigurationException">The edition names a chapter that does not exist, or one twice, or an editor's text refers to a value that does not exist.</exception>
    public static ReportDocument Compose(PerspectiveInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var _ = Wording.In(input.Edition.Language, input.Names);
        var composers = input.Edition.Chapters.Select(Find).ToList();
        if (composers.Distinct().Count() != composers.Count)
            throw new ConfigurationException("reports, chapters", string.Join(", ", input.Edition.Chapters), "each chapter once", "Remove the repeated chapter.");

        var context = new ReportContext(input);
        var editors = new EditorWeaver(context);
        var written = new Dictionary<IChapterComposer, Chapter>();
        // The appendix lists the sources that the other chapters have used, so it is written last wherever it stands.
        foreach (var composer in composers.OrderBy(c => c is AppendixChapter))
            written[composer] = OriginWriter.Fill(editors.Weave(composer.Compose(context)), context.Origins.Own);
        if (written.Keys.FirstOrDefault(c => c is AppendixChapter) is { } appendix && OriginWriter.Annex([.. composers.Select(c => written[c])]) is { } annex)
            written[appendix] = written[appendix] with { Blocks = [.. written[appendix].Blocks, annex] };

        var edition = input.Edition;
        var sender = input.Theme?.Sender ?? edition.MunicipalityName + Say(" kommune");
        var status = OverallStatus(input);
        var date = ReportDates.Long(edition.Date);
        var number = ReportNumbers.Year(edition.Number);
        var year = ReportNumbers.Year(edition.Year);
        var fiction = edition.IsFictional;
        return new ReportDocument(
            Say($"Perspektivanalyse {year}, {sender}{(fiction ? Say(" (oppdiktet)") : "")}"),
            LanguageCode.Of(edition.Language),
            fiction ? new FictionNotice(Say("Oppdiktet kommune."), Say($"{edition.MunicipalityName} finnes ikke, og alle tall er oppdiktede.")) : null,
            CoverWriter.Write(context, status),
            Say("Perspektivanalyse ") + year,
            Say($"{edition.MunicipalityName}, utgave {number}"),
            status,
            [.. composers.Select(c => written[c])],
            Say($"{sender} · Perspektivanalyse {year} · utgave {number}{(fiction ? Say(" · oppdiktede tall") : "")}"),
            Say($"Perspektivanalyse {year}, {sender}, utgave {number} fra {date}.{(fiction ? Say(" Oppdiktet kommune og oppdiktede tall.") : "")} Tall fra SSB: CC BY 4.0."))
        { Theme = input.Theme };
    }

    private static IChapterComposer Find(string id) =>
        Chapters.FirstOrDefault(c => c.Id == id)
        ?? throw new ConfigurationException("reports, chapters", $"\"{id}\"", "one of " + string.Join(", ", ChapterIds), "Correct the chapter's id in the report's file under pipelines/reports.");

    private static DataStatus OverallStatus(PerspectiveInput input) =>
        input.Sources.Any(s => s.Maturity == DataMaturity.Provisional) || input.Findings.Any(f => f.Provisional) ? DataStatus.Provisional
        : input.Sources.Count == 0 ? DataStatus.Missing
        : DataStatus.Final;
}
