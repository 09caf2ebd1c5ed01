using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Demographic costs by year and by sector.</summary>
internal static class CostsTables
{
    private static readonly int[] Ahead = [4, 10, 15];

    /// <summary>The budget years that are told: four, ten and fifteen ahead, as far as the lines reach.</summary>
    public static IReadOnlyList<Year> Shown(CostOutlook costs, Year start)
    {
        var reach = costs.Lines.Max(l => l.BudgetYear).Value - start.Value;
        return [.. Ahead.Where(n => n < reach).Append(Math.Min(reach, Ahead[^1])).Select(start.Plus)];
    }

    /// <summary>The change from the start to a year, kroner at the country's cost level.</summary>
    public static double Sum(CostOutlook costs, Year start, Year to) => Between(costs, start, to).Sum(l => l.Change);

    /// <summary>Where eight of ten futures lie, or null where none were drawn.</summary>
    public static PredictionInterval? Spread(CostOutlook costs, Year start, Year to) => costs.Spread?.Interval(start, to, _ => 1);

    public static TableBlock Years(ReportContext context, CostOutlook costs, Year start)
    {
        var own = costs.OwnLevels.Count > 0;
        List<TableColumn> columns = [new(Say("Budsjettår")), new(Say("Innbyggere"), Numeric: true), new(Say("Landets nivå"), Numeric: true, Own: true), new(Say("Åtte av ti framtider"), Numeric: true)];
        if (own)
            columns.Add(new TableColumn(Say("Eget nivå"), Numeric: true));
        return new TableBlock(
            Say($"Endring i demografikostnad siden {start}"),
            Say($"Mill. {costs.PriceYear}-kroner i året mot {start}, med samme standard, dekning og produktivitet. Minus er lavere kostnad."),
            new ReportTable(Say("Demografikostnad etter budsjettår"), columns, [.. Shown(costs, start).Select(Row)]),
            Note(context, costs),
            [
                new MarginNote(Say("Ikke et budsjett."), Say("Frie inntekter endres også når folketallet og aldrene endres. Her er bare kostnaden.")),
                .. own && costs.Sectors.Any(s => !costs.OwnLevels.ContainsKey(s.Code)) ? [new MarginNote(Say("Eget nivå:"), Say("sektorer der det ikke er kjent, er med på landets nivå."))] : Array.Empty<MarginNote>(),
                .. Retell(costs.NotesNb).Select(n => new MarginNote(Say("Merk:"), n)),
            ],
            Wide: costs.NotesNb.Count > 1);

        TableRow Row(Year year)
        {
            var lines = Between(costs, start, year).ToList();
            var cells = new List<TableCell>
            {
                ReportNumbers.Signed(Persons(lines), 0),
                Millions(lines.Sum(l => l.Change)),
                Spread(costs, start, year) is { } spread ? Say($"{Millions(spread.Low)} til {Millions(spread.High)}") : TableCell.Missing,
            };
            if (own)
                cells.Add(Millions(lines.Sum(l => costs.OwnLevels.GetValueOrDefault(l.Sector, 1) * l.Change)));
            return new TableRow(year.ToString(), cells);
        }
    }

    public static TableBlock Sectors(ReportContext context, CostOutlook costs, Year start)
    {
        var end = Shown(costs, start)[^1];
        var lines = Between(costs, start, end).ToList();
        var bands = lines.Select(l => (l.Range, l.GroupNb)).Distinct().OrderBy(b => b.Range.From).ToList();
        List<TableColumn> columns = [new(Say("Tjeneste")), .. bands.Select(b => new TableColumn(Retell(b.GroupNb), Numeric: true)), new(Say("I alt"), Numeric: true, Own: true)];
        List<TableRow> rows = [.. costs.Sectors.Select(s => Row(Retell(s.NameNb), [.. lines.Where(l => l.Sector == s.Code)]) with { Topic = new Topic(TopicKind.Cost, s.Code) })];
        rows.Add(Row(Say("I alt"), lines) with { IsSum = true });
        var most = costs.Sectors.Select(s => (s.NameNb, Change: lines.Where(l => l.Sector == s.Code).Sum(l => l.Change))).MaxBy(s => Math.Abs(s.Change));
        return new TableBlock(
            Say($"Størst endring i {ReportWords.Lower(Retell(most.NameNb))}: {ReportNumbers.Millions(Math.Abs(most.Change))} {(most.Change < 0 ? Say("mindre") : Say("mer"))} i {end}"),
            Say($"Mill. {costs.PriceYear}-kroner i {end} mot {start}, landets nivå"),
            new ReportTable(Say("Demografikostnad etter tjeneste og alder"), columns, rows),
            Note(context, costs),
            [],
            Wide: true);

        TableRow Row(string name, IReadOnlyList<DemographicCostLine> sector) =>
            new(name, [.. bands.Select(b => (TableCell)Millions(sector.Where(l => l.Range == b.Range).Sum(l => l.Change))), Millions(sector.Sum(l => l.Change))]);
    }

    /// <summary>The same years under other alternatives of the population.</summary>
    public static TableBlock Alternatives(ReportContext context, CostOutlook costs, Year start)
    {
        var years = Shown(costs, start);
        var main = Sum(costs, start, years[^1]);
        var most = costs.Alternatives.MaxBy(a => Math.Abs(Of(a, years[^1]) - main))!;
        var difference = Of(most, years[^1]) - main;
        return new TableBlock(
            Say($"{Retell(most.NameNb)}: {ReportNumbers.Millions(Math.Abs(difference))} {(difference < 0 ? Say("mindre") : Say("mer"))} i {years[^1]} enn framskrivingen"),
            Say($"Mill. {costs.PriceYear}-kroner i året mot {start}, landets nivå, når folketallet går andre veier"),
            new ReportTable(
                Say("Demografikostnad i andre alternativer"),
                [new(Say("Alternativ")), .. years.Select((year, i) => new TableColumn(year.ToString(), Numeric: true, Own: i == years.Count - 1))],
                [Row(Say("Framskrivingen"), year => Sum(costs, start, year)), .. costs.Alternatives.Select(a => Row(Retell(a.NameNb), year => Of(a, year)))]),
            Note(context, costs),
            []);

        double Of(AlternativeCost alternative, Year to) => alternative.Lines.Where(l => l.BudgetYear > start && l.BudgetYear <= to).Sum(l => l.Change);

        TableRow Row(string name, Func<Year, double> kroner) => new(name, [.. years.Select(year => (TableCell)Millions(kroner(year)))]);
    }

    private static IEnumerable<DemographicCostLine> Between(CostOutlook costs, Year after, Year last) => costs.Lines.Where(l => l.BudgetYear > after && l.BudgetYear <= last);

    // Every sector counts the same inhabitants, each in bands that hold all ages once.
    private static double Persons(List<DemographicCostLine> lines) => lines.GroupBy(l => l.Sector).Select(g => g.Sum(l => l.Persons)).DefaultIfEmpty().MaxBy(Math.Abs);

    private static SourceNote Note(ReportContext context, CostOutlook costs) => context.Sources.Note(
        context.Input.Population is { } p ? [p.Provenance] : [],
        calculated: true,
        also: Say("egen framskriving"),
        extra: costs.SourceNb.Length > 0 ? Say($"Kostnad per person: {ReportWords.Sentence(Retell(costs.SourceNb))}") : "");

    private static string Millions(double kroner) => ReportNumbers.Signed(kroner / 1e6, 1);
}
