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
            blocks.Add(new MissingBlock("Listen over kilder", "Ingen kilder er lest inn. Kjør innhentingen av SSB-tabellene først."));
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
            blocks.Add(new ListBlock("Dette mangler i utgaven", [.. input.Missing.Select(m => new ListItem(NorwegianWords.Sentence(m.WhatNb), NorwegianWords.Sentence(m.WhyNb), DataStatus.Missing))]));
        blocks.Add(Checks(input));
        return new Chapter(Id, 1, "Om tallene", "Kan vi stole på dem?", Heading(input), Lead(input), blocks);
    }

    private static string Heading(PerspectiveInput input)
    {
        if (input.Sources.Count == 0)
            return "Ingen kilder er lest inn, og rapporten er derfor nesten tom";
        var provisional = input.Sources.Count(s => s.Maturity == DataMaturity.Provisional);
        var failed = input.Checks.Count(c => !c.Passed);
        if (failed > 0)
            return $"{NorwegianWords.Capital(NorwegianWords.CountOf(failed, "kontroll", "kontroller"))} slo ut, og tallene må leses med varsomhet";
        if (provisional == 0)
            return input.Sources.Count == 1 ? "Kilden er endelig" : $"Alle {NorwegianWords.Count(input.Sources.Count)} kildene er endelige eller beregnet av dem";
        return $"{NorwegianWords.Capital(NorwegianWords.Count(provisional))} av {NorwegianWords.CountOf(input.Sources.Count, "kilde", "kilder")} er foreløpige{RevisionWords.AfterCount(input.Edition)}";
    }

    private static string Lead(PerspectiveInput input)
    {
        var hidden = input.Sources.Sum(s => s.HiddenCells);
        var missing = input.Sources.Sum(s => s.MissingCells);
        if (input.Sources.Count == 0)
            return "Uten kilder kan ikke rapporten si noe om kommunen. Under står det hva som mangler.";
        var hiddenText = hidden == 0 ? "Ingen verdier er skjult av personvernhensyn" : $"{NorwegianWords.Capital(NorwegianWords.CountOf(hidden, "verdi er skjult", "verdier er skjult"))} av personvernhensyn";
        var missingText = missing == 0 ? "ingen er meldt som manglende fra kilden" : NorwegianWords.CountOf(missing, "verdi mangler", "verdier mangler") + " i kilden";
        return $"{hiddenText}, og {missingText}. Skjulte og manglende verdier vises alltid med ord, aldri som 0.";
    }

    private static TableBlock SourceTable(PerspectiveInput input)
    {
        var columns = new TableColumn[] { new("Tall"), new("Tabell"), new("Nyeste periode"), new("Publisert"), new("Hentet"), new("Status"), new("Merknad") };
        var rows = input.Sources.Select(s => new TableRow(s.NameNb,
        [
            s.Table,
            s.NewestPeriod,
            s.Published is { } published ? NorwegianDates.Column(NorwegianDates.Day(published)) : s.Maturity == DataMaturity.Calculated ? "–" : "ikke oppgitt",
            NorwegianDates.Column(NorwegianDates.Day(s.Retrieved)),
            new TableCell(StatusWord(s.Maturity), SourceRegister.Status(s.Maturity)),
            Note(s),
        ]));
        return new TableBlock("Kilder, ferskhet og status", "", new ReportTable("Kilder, ferskhet og status", columns, [.. rows], CardsOnPhone: true), null, [], Wide: true);
    }

    private static TableBlock Notices(PerspectiveInput input)
    {
        var columns = new TableColumn[] { new("Tall"), new("Tabell"), new("Hva som skjedde"), new("Regel som ikke holdt"), new("Hva som ble funnet") };
        var rows = input.Notices.OrderBy(n => n.Kind).ThenBy(n => n.Table, StringComparer.Ordinal).ThenBy(n => n.RuleNb, StringComparer.Ordinal).Select(n => new TableRow(n.NameNb,
        [
            n.Table,
            n.Kind switch
            {
                SourceNoticeKind.HeldBack => "Holdt tilbake, tallene fra før står",
                SourceNoticeKind.Late => "Forsinket",
                _ => "Tatt inn med varsel",
            },
            n.RuleNb,
            NorwegianWords.Capital(NorwegianWords.Sentence(n.DetailNb)),
        ]));
        return new TableBlock("Holdt tilbake, varsler og forsinkelser", "", new ReportTable("Holdt tilbake, varsler og forsinkelser", columns, [.. rows], CardsOnPhone: true), null, [], Wide: true);
    }

    private static TableBlock Revisions(PerspectiveInput input)
    {
        const string Title = "Tall som er endret siden de ble publisert første gang";
        var columns = new TableColumn[] { new("Tall"), new("År"), new("Før"), new("Nå"), new("Enhet"), new("Publisert før"), new("Publisert nå") };
        var rows = input.Revisions.Select(r => new TableRow(r.Definition.NameNb,
        [
            NorwegianNumbers.Year(r.Year.Value),
            Revised(r.Old, r),
            Revised(r.New, r),
            NorwegianWords.Unit(r.Definition.Unit),
            NorwegianDates.Column(NorwegianDates.Day(r.OldPublished)),
            NorwegianDates.Column(NorwegianDates.Day(r.NewPublished)),
        ]));
        return new TableBlock(Title, "Rapporten bruker tallene slik de er nå.", new ReportTable(Title, columns, [.. rows], CardsOnPhone: true), null, [], Wide: true);
    }

    private static string Revised(double? value, RevisedFigure figure) => value is { } number ? NorwegianNumbers.Fixed(number, figure.Definition.Decimals) : "mangler";

    private static string StatusWord(DataMaturity maturity) => maturity switch
    {
        DataMaturity.Provisional => "Foreløpig",
        DataMaturity.Calculated => "Beregnet",
        _ => "Endelig",
    };

    private static string Note(SourceFreshness source)
    {
        var parts = new List<string>();
        if (source.HiddenCells > 0)
            parts.Add(NorwegianWords.CountOf(source.HiddenCells, "verdi skjult", "verdier skjult"));
        if (source.MissingCells > 0)
            parts.Add(NorwegianWords.CountOf(source.MissingCells, "verdi mangler", "verdier mangler"));
        if (source.NoteNb.Length > 0)
            parts.Add(source.NoteNb);
        return parts.Count == 0 ? "–" : NorwegianWords.Capital(string.Join(". ", parts));
    }

    private static Block Checks(PerspectiveInput input) =>
        input.Checks.Count == 0
            ? new MissingBlock("Kontrollene av tallene", "Ingen kontroller er kjørt for denne utgaven.")
            : new ListBlock(
                $"Kontroller: {NorwegianWords.Count(input.Checks.Count(c => c.Passed))} av {NorwegianWords.Count(input.Checks.Count)} gikk bra",
                [.. input.Checks.OrderBy(c => c.Passed).Select(c => new ListItem($"{(c.Passed ? "Stemmer" : "Stemmer ikke")}: {c.NameNb}.", NorwegianWords.Sentence(c.DetailNb)))]);
}
