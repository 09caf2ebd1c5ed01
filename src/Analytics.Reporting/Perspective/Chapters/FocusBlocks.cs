using System.Globalization;
using Analytics.Analysis.Focus;
using Analytics.Analysis.Registers;
using Analytics.Analysis.Surveys;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Focus areas: compass, surveys, KOSTRA with own figures, and measures, side by side.</summary>
internal static class FocusBlocks
{
    // The command lists them all; a column holds no more.
    private const int MostItems = 3;

    public static IEnumerable<Block> Write(ReportContext context)
    {
        foreach (var page in context.Input.Focus.Where(HasAnything))
        {
            yield return new FocusBlock(
                Retell(page.Area.TitleNb),
                Retell(page.Area.QuestionNb),
                [
                    new FocusColumn(Say("Kommunekompasset"), [.. page.Compass.Select(Entry)], Say("Ingen områder av kompasset hører til her.")),
                    new FocusColumn(Say("Undersøkelser"), [.. page.Surveys.Select(Entry)], Say("Ingen undersøkelse spør om dette.")),
                    new FocusColumn(Say("KOSTRA og egne tall"), [.. page.Indicators.Concat(page.Figures).Select(Entry)], Say("Ingen tall er valgt for området.")),
                    new FocusColumn(Say("Tiltak og saker"), [.. page.Registers.Select(r => Entry(context, r))], Retell(page.RegistersMissingNb), IsCounts: true),
                ],
                page.Associations.Count == 0 ? [AssociationWords.NoPairs] : [.. page.Associations.Select(AssociationWords.Of)],
                Source(context, page));
        }
    }

    /// <summary>Whether anything of a page is known: one of nothing but gaps says less than its title promises.</summary>
    public static bool HasAnything(FocusPage page) => page.Registers.Count > 0 || page.Compass.Concat(page.Surveys).Concat(page.Indicators).Concat(page.Figures).Any(n => n.State != FocusState.Missing);

    private static FocusEntry Entry(FocusNumber number) => number.State switch
    {
        FocusState.Missing => new FocusEntry(Retell(number.NameNb), TableCell.Missing.Text, Retell(number.WhyNotNb), DataStatus.Missing, []),
        FocusState.Hidden => new FocusEntry(Retell(number.NameNb), TableCell.Hidden.Text, Retell(number.WhyNotNb), DataStatus.Hidden, []),
        _ => new FocusEntry(Retell(number.NameNb), Value(number), Note(number), number.Provenance?.Maturity == DataMaturity.Provisional ? DataStatus.Provisional : null, []),
    };

    private static string Value(FocusNumber number)
    {
        var value = Number(number, number.Value!.Value);
        return number switch
        {
            { Highest: { } highest } => Say($"{value}{ReportNumbers.Space}av{ReportNumbers.Space}{ReportNumbers.Whole(highest)}"),
            { Unit: "prosent" } => $"{value}{ReportNumbers.Space}%",
            { Unit.Length: > 0 } => $"{value}{ReportNumbers.Space}{Retell(number.Unit)}",
            _ => value,
        };
    }

    private static string Note(FocusNumber number)
    {
        List<string> notes = [Period(number.PeriodNb) + (number.Provenance?.Maturity == DataMaturity.Provisional ? Say(", foreløpig") : "")];
        if (number.Scale.Length > 0)
            notes[0] += Say($", skala {ScaleNb(number.Scale)}");
        if (number.Parts is { } parts)
            notes.Add(Say($"{ReportNumbers.Whole(parts.Part)} av {ReportNumbers.Whole(parts.Whole)}"));
        if (number.Change is { } change)
            notes.Add(Say($"{ReportNumbers.Signed(change, number.Decimals)} siden {number.Since}{Verdict(number.Verdict)}"));
        if (number.Other is { } other)
            notes.Add($"{ReportWords.Lower(Retell(number.OtherNb))}: {Number(number, other)}");
        if (number.Target is { } target)
            notes.Add(Say($"mål {(target.IsFloor ? Say("minst") : Say("høyst"))} {ReportNumbers.Limit(target.Limit)}, {(target.IsMetBy(number.Value!.Value) ? Say("nådd") : Say("ikke nådd"))}"));
        return string.Join("; ", notes);
    }

    private static string Number(FocusNumber number, double value) => MeasureCell.Number(value, number.Unit == "kr" ? MeasureCell.Tens : number.Decimals);

    private static string Verdict(ChangeVerdict? verdict) => verdict switch
    {
        ChangeVerdict.Certain => Say(" (endring)"),
        ChangeVerdict.TooSmall => Say(" (for liten til å legge vekt på)"),
        ChangeVerdict.Uncertain => Say(" (kan være tilfeldig)"),
        ChangeVerdict.TooFew => Say(" (for få svar til å vurdere)"),
        _ => "",
    };

    private static string ScaleNb(string name) => ScoreScale.Find(name) is { } scale ? SurveyTable.ScaleNb(scale) : name;

    private static string Period(string period) => string.Join(Say(" til "), period.Split(" til ").Select(part => part switch
    {
        [_, _, _, _, 'T', '1'] => Say($"første tertial {part[..4]}"),
        [_, _, _, _, 'T', '2'] => Say($"andre tertial {part[..4]}"),
        [_, _, _, _, 'T', '3'] => Say($"tredje tertial {part[..4]}"),
        _ when DateOnly.TryParseExact(part + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) => ReportDates.Month(month),
        _ => part,
    }));

    private static FocusEntry Entry(ReportContext context, FocusRegister register)
    {
        var day = context.Input.Governance?.Day ?? context.Input.Edition.Date;
        List<string> parts = [];
        if (register.Overview.Done > 0)
            parts.Add(Say($"{ReportNumbers.Whole(register.Overview.Done)} ferdig"));
        if (register.Overview.Overdue.Count > 0 && register.Items.Count > 0)
            parts.Add(Say($"{ReportNumbers.Whole(register.Overview.Overdue.Count)} forfalt"));
        var open = register.Items.Where(i => i.State.IsOpen()).ToList();
        List<string> lines = [.. open.Take(MostItems).Select(i => Item(i, day))];
        if (open.Count > MostItems)
            lines.Add(open.Count == MostItems + 1 ? Say("og én til") : Say($"og {ReportWords.Count(open.Count - MostItems)} til"));
        return new FocusEntry(Retell(register.TitleNb), ReportNumbers.Whole(register.Overview.Count), string.Join(", ", parts), null, lines);
    }

    private static string Item(RegisterItem item, DateOnly day) => item switch
    {
        _ when item.IsOverdue(day) => Say($"{Retell(item.TitleNb)} (forfalt{ReportNumbers.Space}{ReportDates.Short(item.Deadline!.Value)})"),
        { Deadline: { } deadline } => Say($"{Retell(item.TitleNb)} (frist{ReportNumbers.Space}{ReportDates.Short(deadline)})"),
        _ => Retell(item.TitleNb),
    };

    private static SourceNote Source(ReportContext context, FocusPage page)
    {
        List<SourceMarker> markers =
        [
            .. Known(page.Compass).Select(n => context.Sources.Other("kompasset:" + Retell(n.SourceNb), Say("Kommunekompasset: ") + Retell(n.SourceNb))),
            .. Known(page.Surveys).Select(n => context.Sources.Other($"survey {context.Input.Surveys.FirstOrDefault(s => s.SourceNb == n.SourceNb)?.Instrument.Code ?? n.SourceNb}", Retell(n.SourceNb))),
        ];
        if (Known(page.Figures).Any())
            markers.Add(context.Sources.Other("enhetstall", Say("Kommunens styringstall per enhet")));
        if (page.Registers.Count > 0)
            markers.Add(context.Sources.Other("tertialregister", Say("Kommunens tertialregister")));
        return context.Sources.Note(page.Indicators.Select(n => n.Provenance).OfType<Provenance>(), calculated: true, also: Say("egne beregninger"), more: markers);

        static IEnumerable<FocusNumber> Known(IReadOnlyList<FocusNumber> numbers) => numbers.Where(n => n.State != FocusState.Missing);
    }
}
