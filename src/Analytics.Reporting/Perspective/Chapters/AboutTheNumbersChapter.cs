using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Chapter 1: which sources, how new and how settled, what is hidden or missing, and what the checks said.</summary>
internal sealed class AboutTheNumbersChapter : IChapterComposer
{
    public string Id => "om-tallene";

    public Chapter Compose(ReportContext context)
    {
        var input = context.Input;
        var blocks = new List<Block>();
        if (input.Sources.Count > 0)
            blocks.Add(SourceTable(input));
        else
            blocks.Add(new MissingBlock(Say("Listen over kilder"), Say("Ingen kilder er lest inn. Kjør innhentingen av SSB-tabellene først.")));
        if (input.Notices.Count > 0)
            blocks.Add(Notices(input));
        if (input.SinceEdition is { } since)
            blocks.Add(EditionChangesTable.Write(context, since));
        if (input.Revisions.Count > 0)
        {
            blocks.Add(Revisions(input));
            blocks.Add(RevisedFindings.Write(context));
        }

        if (input.Missing.Count > 0)
            blocks.Add(new ListBlock(Say("Dette mangler i utgaven"), [.. input.Missing.Select(m => new ListItem(ReportWords.Sentence(Retell(m.WhatNb)), ReportWords.Sentence(Retell(m.WhyNb)), DataStatus.Missing))]));
        blocks.Add(Checks(input));
        return new Chapter(Id, 1, Say("Om tallene"), Say("Kan vi stole på dem?"), Heading(input), Lead(input), blocks);
    }

    private static string Heading(PerspectiveInput input)
    {
        if (input.Sources.Count == 0)
            return Say("Ingen kilder er lest inn, og rapporten er derfor nesten tom");
        var provisional = input.Sources.Count(s => s.Maturity == DataMaturity.Provisional);
        var failed = input.Checks.Count(c => !c.Passed);
        if (failed > 0)
            return Say($"{ReportWords.Capital(ReportWords.CountOf(failed, Say("én kontroll"), Say("kontroller")))} slo ut, og tallene må leses med varsomhet");
        if (provisional == 0)
            return input.Sources.Count == 1 ? Say("Kilden er endelig") : Say($"Alle {ReportWords.Count(input.Sources.Count)} kildene er endelige eller beregnet av dem");
        return Say($"{ReportWords.Capital(provisional == 1 ? Say("én") : ReportWords.Count(provisional))} av {ReportWords.CountOf(input.Sources.Count, Say("én kilde"), Say("kilder"))} er foreløpige{RevisionWords.AfterCount(input.Edition)}");
    }

    private static string Lead(PerspectiveInput input)
    {
        var hidden = input.Sources.Sum(s => s.HiddenCells);
        var missing = input.Sources.Sum(s => s.MissingCells);
        if (input.Sources.Count == 0)
            return Say("Uten kilder kan ikke rapporten si noe om kommunen. Under står det hva som mangler.");
        var hiddenText = hidden == 0 ? Say("Ingen verdier er skjult av personvernhensyn") : Say($"{ReportWords.Capital(ReportWords.CountOf(hidden, Say("én verdi er skjult"), Say("verdier er skjult")))} av personvernhensyn");
        var missingText = missing == 0 ? Say("ingen er meldt som manglende fra kilden") : ReportWords.CountOf(missing, Say("én verdi mangler"), Say("verdier mangler")) + Say(" i kilden");
        return Say($"{hiddenText}, og {missingText}. Skjulte og manglende verdier vises alltid med ord, aldri som 0.");
    }

    private static TableBlock SourceTable(PerspectiveInput input)
    {
        var columns = new TableColumn[] { new(Say("Tall")), new(Say("Tabell")), new(Say("Nyeste periode")), new(Say("Publisert")), new(Say("Hentet")), new(Say("Status")), new(Say("Merknad")) };
        var rows = input.Sources.Select(s => new TableRow(Retell(s.NameNb),
        [
            s.Table,
            s.NewestPeriod,
            s.Published is { } published ? ReportDates.Column(ReportDates.Day(published)) : s.Maturity == DataMaturity.Calculated ? "–" : Say("ikke oppgitt"),
            ReportDates.Column(ReportDates.Day(s.Retrieved)),
            new TableCell(StatusWord(s.Maturity), SourceRegister.Status(s.Maturity)),
            Note(s),
        ]));
        return new TableBlock(Say("Kilder, ferskhet og status"), "", new ReportTable(Say("Kilder, ferskhet og status"), columns, [.. rows], CardsOnPhone: true), null, [], Wide: true);
    }

    private static TableBlock Notices(PerspectiveInput input)
    {
        var columns = new TableColumn[] { new(Say("Tall")), new(Say("Tabell")), new(Say("Hva som skjedde")), new(Say("Regel som ikke holdt")), new(Say("Hva som ble funnet")) };
        var rows = input.Notices.OrderBy(n => n.Kind).ThenBy(n => n.Table, StringComparer.Ordinal).ThenBy(n => n.RuleNb, StringComparer.Ordinal).Select(n => new TableRow(Retell(n.NameNb),
        [
            n.Table,
            n.Kind switch
            {
                SourceNoticeKind.HeldBack => Say("Holdt tilbake, tallene fra før står"),
                SourceNoticeKind.Late => Say("Forsinket"),
                _ => Say("Tatt inn med varsel"),
            },
            Retell(n.RuleNb),
            ReportWords.Capital(ReportWords.Sentence(Retell(n.DetailNb))),
        ]));
        return new TableBlock(Say("Holdt tilbake, varsler og forsinkelser"), "", new ReportTable(Say("Holdt tilbake, varsler og forsinkelser"), columns, [.. rows], CardsOnPhone: true), null, [], Wide: true);
    }

    private static TableBlock Revisions(PerspectiveInput input)
    {
        var title = Say("Tall som er endret siden de ble publisert første gang");
        var columns = new TableColumn[] { new(Say("Tall")), new(Say("År")), new(Say("Før")), new(Say("Nå")), new(Say("Enhet")), new(Say("Publisert før")), new(Say("Publisert nå")) };
        var rows = input.Revisions.Select(r => new TableRow(Retell(r.Definition.NameNb),
        [
            ReportNumbers.Year(r.Year.Value),
            Revised(r.Old, r),
            Revised(r.New, r),
            ReportWords.Unit(r.Definition.Unit),
            ReportDates.Column(ReportDates.Day(r.OldPublished)),
            ReportDates.Column(ReportDates.Day(r.NewPublished)),
        ]));
        return new TableBlock(title, Say("Rapporten bruker tallene slik de er nå."), new ReportTable(title, columns, [.. rows], CardsOnPhone: true), null, [], Wide: true);
    }

    private static string Revised(double? value, RevisedFigure figure) => value is { } number ? ReportNumbers.Fixed(number, figure.Definition.Decimals) : Say("mangler");

    private static string StatusWord(DataMaturity maturity) => maturity switch
    {
        DataMaturity.Provisional => Say("Foreløpig"),
        DataMaturity.Calculated => Say("Beregnet"),
        _ => Say("Endelig"),
    };

    private static string Note(SourceFreshness source)
    {
        var parts = new List<string>();
        if (source.HiddenCells > 0)
            parts.Add(ReportWords.CountOf(source.HiddenCells, Say("én verdi skjult"), Say("verdier skjult")));
        if (source.MissingCells > 0)
            parts.Add(ReportWords.CountOf(source.MissingCells, Say("én verdi mangler"), Say("verdier mangler")));
        if (source.NoteNb.Length > 0)
            parts.Add(Retell(source.NoteNb));
        return parts.Count == 0 ? "–" : ReportWords.Capital(string.Join(". ", parts));
    }

    private static Block Checks(PerspectiveInput input) =>
        input.Checks.Count == 0
            ? new MissingBlock(Say("Kontrollene av tallene"), Say("Ingen kontroller er kjørt for denne utgaven."))
            : new ListBlock(
                Say($"Kontroller: {ReportWords.Count(input.Checks.Count(c => c.Passed))} av {ReportWords.Count(input.Checks.Count)} gikk bra"),
                [.. input.Checks.OrderBy(c => c.Passed).Select(c => new ListItem($"{(c.Passed ? Say("Stemmer") : Say("Stemmer ikke"))}: {Retell(c.NameNb)}.", ReportWords.Sentence(Retell(c.DetailNb))))]);
}
