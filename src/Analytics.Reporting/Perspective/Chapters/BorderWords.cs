using Analytics.Analysis.Borders;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Says which years are made of former municipalities.</summary>
internal static class BorderWords
{
    /// <summary>A paragraph about a subject's figures; none when every year is the municipality's own.</summary>
    public static IEnumerable<Block> Of(ReportContext context, BorderSubject subject)
    {
        var sentences = context.Input.BorderNotes.Where(n => n.Subject == subject).GroupBy(n => (n.First, n.Last, n.Flag, Names(n), Retell(n.MethodNb))).Select(same => Sentence([.. same])).ToList();
        return sentences.Count == 0 ? [] : [new ParagraphBlock(string.Join(" ", sentences), [])];
    }

    private static string Sentence(IReadOnlyList<BorderNote> notes)
    {
        var note = notes[0];
        var what = ReportWords.Join([.. notes.Select((n, i) => i == 0 ? Retell(n.WhatNb) : ReportWords.Lower(Retell(n.WhatNb)))]);
        var years = ReportNumbers.Years(note.First.Value, note.Last.Value);
        var former = note.FromNames.Count == 1 ? Say($"den tidligere kommunen {note.FromNames[0]}") : Say($"de tidligere kommunene {Names(note)}");
        return note.Flag switch
        {
            BorderFlag.Summed => Say($"{what} for {years} er summen av {former}."),
            BorderFlag.Reweighted => Say($"{what} for {years} er et vektet gjennomsnitt av {former}."),
            _ => Say($"{what} for {years} er anslått ut fra {former}, fordi en kommune ble delt. Delingen er anslått slik: {Retell(note.MethodNb)}."),
        };
    }

    private static string Names(BorderNote note) => ReportWords.Join(note.FromNames);
}
