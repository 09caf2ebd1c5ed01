using Analytics.Analysis.Findings;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Spending against one reference, service by service.</summary>
internal static class SpendingTable
{
    private const string Net = "Netto driftsutgifter til ";
    private const string Gross = "Utgifter til ";
    private const string PerInhabitant = " per innbygger";

    /// <summary>The table of one reference.</summary>
    /// <param name="context">The report.</param>
    /// <param name="rows">Its services.</param>
    public static TableBlock Write(ReportContext context, IReadOnlyList<SpendingDifference> rows)
    {
        var whom = ReportWords.Lower(Name(rows[0].ReferenceNb));
        var (withNeed, withFullTime) = (rows.Any(r => r.Gap.NeedPart is not null), rows.Any(r => r.Whole.FullTime is not null));
        var year = rows.Max(r => r.Year);
        var anyNet = rows.Any(IsNet);
        List<TableColumn> columns = [new(anyNet ? Say("Netto driftsutgifter til") : Say("Utgift")), new(context.Name, Numeric: true, Own: true), new(ReportWords.Capital(whom), Numeric: true), new(Say("Forskjell"), Numeric: true) { Formula = Say("kommunens utgift − utgiften der vi sammenligner") }];
        if (withNeed)
            columns.AddRange([new(Say("Behov"), Numeric: true) { Formula = Say("(egen behovsindeks / den andres − 1) × den andres utgift") }, new(Say("Nivå"), Numeric: true) { Formula = Say("forskjell − behov") }]);
        columns.Add(new TableColumn(withNeed ? Say("Nivå, mill. kr") : Say("Forskjell, mill. kr"), Numeric: true) { Formula = Say("kroner per innbygger × innbyggere") });
        if (withFullTime)
            columns.Add(new TableColumn(withNeed ? Say("Nivå, årsverk") : Say("Tilsvarer årsverk"), Numeric: true) { Formula = Say("kroner / hva et årsverk koster") });
        return new TableBlock(
            Title(rows, whom),
            Say($"Kroner per innbygger i {year}{(rows.Any(r => r.IsProvisional && r.Year == year) ? Say(", foreløpige tall") : "")}, og forskjellen i millioner kroner i året"),
            new ReportTable(Say($"Utgifter per innbygger mot {whom}"), columns, [.. rows.Select(Row)], CardsOnPhone: true),
            context.Sources.Note(rows.Select(r => r.Provenance), calculated: true, also: withNeed ? Say("behovsindekser i Grønt hefte") : ""),
            [.. Notes(rows, withNeed, withFullTime)],
            Wide: withNeed)
        { Subjects = [nameof(FindingKind.ServiceSpending)] };

        TableRow Row(SpendingDifference row)
        {
            var cells = new List<TableCell> { Published(row, row.Gap.Own), Published(row, row.Gap.Reference, row.Reference.Value), Signed(row.Gap.Gap) };
            if (withNeed)
                cells.AddRange([row.Gap.NeedPart is { } need ? Signed(need) : ".", row.Gap.LevelPart is { } level ? Signed(level) : "."]);
            var amount = withNeed ? row.Level : row.Whole;
            cells.Add(amount is null ? "." : amount.Millions is { } millions ? ReportNumbers.Signed(millions, 1) : TableCell.Missing);
            if (withFullTime)
                cells.Add(amount?.FullTime is { } fullTime ? ReportNumbers.Signed(fullTime, 0) : ".");
            return new TableRow(ReportWords.Capital(Service(row)) + (anyNet && !IsNet(row) ? Say(" (ikke netto)") : "") + (row.Year == year ? "" : $" ({row.Year})"), cells) { Origin = context.Origins.Of(row.Provenance, row.Year), Topic = new Topic(TopicKind.Spending, row.Concept) };
        }

        TableCell Published(SpendingDifference row, double value, string? code = null) =>
            new(ReportNumbers.PerInhabitant(value)) { Origin = context.Origins.Of(row.Provenance, row.Year, code, row.ReferenceNb) };
    }

    /// <summary>The service with the largest difference: by level where the need is taken out of any, else raw. Net spending goes first, since gross overlaps with it.</summary>
    public static SpendingDifference Most(IReadOnlyList<SpendingDifference> rows)
    {
        var levelled = rows.Where(r => r.Gap.LevelPart is not null).ToList();
        var candidates = levelled.Count > 0 ? levelled : [.. rows];
        var net = candidates.Where(IsNet).ToList();
        return (net.Count > 0 ? net : candidates).MaxBy(r => Math.Abs(r.Gap.LevelPart ?? r.Gap.Gap))!;
    }

    /// <summary>"helse og omsorg"; what is not net is named in full.</summary>
    public static string Service(SpendingDifference row) => ServiceName(row.NameNb);

    /// <summary>The service that an indicator of spending is about: "helse og omsorg"; what is not net is named in full.</summary>
    public static string ServiceName(string indicatorNb)
    {
        var name = indicatorNb.Replace(PerInhabitant, "", StringComparison.Ordinal);
        return Retell(name.StartsWith(Net, StringComparison.Ordinal) ? name[Net.Length..] : ReportWords.Lower(name));
    }

    /// <summary>The service alone, also where what is measured is not net: "helse og omsorg".</summary>
    public static string ServiceAlone(string indicatorNb)
    {
        var name = indicatorNb.Replace(PerInhabitant, "", StringComparison.Ordinal);
        return name.StartsWith(Gross, StringComparison.Ordinal) ? Retell(name[Gross.Length..]) : ServiceName(indicatorNb);
    }

    /// <summary>"mer" or "mindre".</summary>
    public static string More(double difference) => difference < 0 ? Say("mindre") : Say("mer");

    /// <summary>Whether it is net spending.</summary>
    public static bool IsNet(SpendingDifference row) => row.NameNb.StartsWith(Net, StringComparison.Ordinal);

    private static string Title(IReadOnlyList<SpendingDifference> rows, string whom)
    {
        var most = Most(rows);
        var kroner = most.Gap.LevelPart ?? most.Gap.Gap;
        return Say($"{ReportWords.Capital(Service(most))}: {ReportNumbers.PerInhabitant(Math.Abs(kroner))}{ReportNumbers.Space}kr {More(kroner)} per innbygger enn {whom}{(most.Gap.LevelPart is null ? "" : Say(", behovet trukket fra"))}");
    }

    private static IEnumerable<MarginNote> Notes(IReadOnlyList<SpendingDifference> rows, bool withNeed, bool withFullTime)
    {
        if (withNeed)
            yield return new MarginNote(Say("Behov"), Say("er den delen som følger av at alder, avstander og annet i kostnadsnøkkelen er ulikt. Nivå er resten. Sammen er de hele forskjellen."));
        if (withFullTime)
            yield return new MarginNote(Say("Årsverk"), Say("er kroner delt på hva et årsverk koster, der det er kjent. Det er ikke det samme som stillinger."));
        yield return new MarginNote(Say("Ikke en sum."), Say("Tjenestene overlapper og legges ikke sammen."));
        foreach (var note in rows.Select(r => Retell(r.NoteNb)).Where(n => n.Length > 0).Distinct())
            yield return new MarginNote(Say("Merk:"), note);
    }

    /// <summary>Kroner to the nearest ten, with a sign.</summary>
    public static string Signed(double kroner) => ReportNumbers.Signed(Math.Round(kroner / 10, MidpointRounding.AwayFromZero) * 10, 0);
}
