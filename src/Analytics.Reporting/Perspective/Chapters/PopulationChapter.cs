using Analytics.Analysis.Borders;
using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Chapter 2: who lives here, how it has gone, and what changes the number.</summary>
internal sealed class PopulationChapter : IChapterComposer
{
    private const int Number = 2;

    public string Id => "befolkning";

    public Chapter Compose(ReportContext context)
    {
        var totals = context.Totals;
        if (context.Input.Population is not { } population || totals.Count == 0)
        {
            return new Chapter(Id, Number, Say("Befolkning"), Say("Hvem bor her?"), Say("Folketallet mangler i denne utgaven"), "",
                [new MissingBlock(Say("Folketallet"), Say("SSB-tabell 07459 (folketall etter alder og kjønn) er ikke lest inn for kommunen."))]);
        }

        var blocks = new List<Block> { KeyFigures(context, population, totals) };
        if (totals.Count > 1)
            blocks.Add(PopulationFigures.Trend(context, population, totals));
        else
            blocks.Add(new MissingBlock(Say("Utviklingen over tid"), Say("Tallene gjelder bare ett år. SSB-tabell 07459 med flere år gir en kurve.")));
        blocks.AddRange(BorderWords.Of(context, BorderSubject.Population));
        if (context.Input.Events.Count > 0)
            blocks.Add(PopulationFigures.Events(context));
        else
            blocks.Add(new MissingBlock(Say("Fødte, døde og flytting"), Say("SSB-tabell 01222 (befolkningsendringer i kvartalet) er ikke lest inn for kommunen.")));
        if (population.LatestByAge is { } latest)
        {
            blocks.Add(PyramidFigure.Write(context, population, latest));
            blocks.Add(AgeGroups(context, population, latest));
        }
        else
        {
            blocks.Add(new MissingBlock(Say("Befolkningspyramiden og aldersgruppene"), Say("Bare samlet folketall er lest inn. SSB-tabell 07459 med alle aldre og begge kjønn gir dem.")));
        }

        blocks.Add(context.Input.Neighbours.Count > 0
            ? Neighbours(context, totals)
            : new MissingBlock(Say("Sammenligning med andre kommuner"), Say("Ingen kommuner å sammenligne med har tall i SSB-tabell 07459 i denne kjøringen.")));
        return new Chapter(Id, Number, Say("Befolkning"), Say("Hvem bor her?"), Heading(context, population, totals), Lead(population, totals), blocks);
    }

    private static string Heading(ReportContext context, PopulationHistory population, IReadOnlyList<(int Year, double Value)> totals)
    {
        var (first, last) = (totals[0], totals[^1]);
        if (totals.Count == 1)
            return Say($"{context.Name} har {ReportNumbers.Whole(last.Value)} innbyggere");
        var change = last.Value - first.Value;
        var since = ReportNumbers.Year(first.Year);
        var older = MoreOldest(population);
        if (Math.Abs(change) < 0.01 * first.Value)
            return Say($"{context.Name} har nesten like mange innbyggere som i {since}{(older ? Say(", men flere eldre") : "")}");
        return change < 0
            ? Say($"{context.Name} har {ReportNumbers.Whole(-change)} færre innbyggere enn i {since}{(older ? Say(", men flere eldre") : "")}")
            : Say($"{context.Name} har {ReportNumbers.Whole(change)} flere innbyggere enn i {since}{(older ? Say(", og flere eldre") : "")}");
    }

    private static bool MoreOldest(PopulationHistory population) =>
        population.ByAge.Count > 1
        && population.ByAge.OrderBy(y => y.Key).ToList() is var years
        && years[^1].Value.Sum(ReportContext.Oldest) > years[0].Value.Sum(ReportContext.Oldest);

    private static string Lead(PopulationHistory population, IReadOnlyList<(int Year, double Value)> totals)
    {
        var last = totals[^1];
        var text = totals.Count > 1
            ? Say($"Folketallet var {ReportNumbers.Whole(totals[0].Value)} 1.{ReportNumbers.Space}januar {ReportNumbers.Year(totals[0].Year)} og {ReportNumbers.Whole(last.Value)} 1.{ReportNumbers.Space}januar {ReportNumbers.Year(last.Year)}.")
            : Say($"Tallet gjelder 1.{ReportNumbers.Space}januar {ReportNumbers.Year(last.Year)}.");
        if (population.ByAge.Count > 1)
        {
            var years = population.ByAge.OrderBy(y => y.Key).ToList();
            text += Say($" Nå er {ReportNumbers.Whole(years[^1].Value.Sum(ReportContext.Oldest))} innbyggere 80 år eller eldre, mot {ReportNumbers.Whole(years[0].Value.Sum(ReportContext.Oldest))} i {years[0].Key}.");
        }

        return text;
    }

    private static KeyFiguresBlock KeyFigures(ReportContext context, PopulationHistory population, IReadOnlyList<(int Year, double Value)> totals)
    {
        var sources = context.Sources.Markers([population.Provenance]);
        var year = new Year(totals[^1].Year);
        var last = totals[^1];
        var figures = new List<KeyFigure>
        {
            new(
                Say($"Innbyggere 1.{ReportNumbers.Space}januar {ReportNumbers.Year(last.Year)}"),
                ReportNumbers.Whole(last.Value),
                "",
                totals.Count > 1 ? Say($"{ReportNumbers.SignedPercent(100 * (last.Value - totals[0].Value) / totals[0].Value)} siden {ReportNumbers.Year(totals[0].Year)}.") : "",
                sources) { Origin = context.Origins.Of(population.Provenance, year) },
        };
        if (population.LatestByAge is { } latest)
        {
            var vector = population.ByAge[latest];
            var oldest = vector.Sum(ReportContext.Oldest);
            figures.Add(new KeyFigure(Say("Innbyggere på 80 år og eldre"), ReportNumbers.Fixed(100 * oldest / vector.Total, 1), Say("prosent"), Say($"{ReportNumbers.Whole(oldest)} personer.{(oldest < 20 ? Say(" Tallet bygger på få personer.") : "")}"), sources) { Origin = context.Origins.Of(population.Provenance, latest) with { Status = DataStatus.Calculated, Formula = Say("innbyggere på 80 år og eldre / alle innbyggere") } });
        }

        if (context.Input.Events.Count > 0)
        {
            var events = context.Input.Events.OrderBy(e => e.Year).ToList();
            var newest = events[^1];
            var changes = context.Input.EventsProvenance is { } source ? context.Sources.Markers([source]) : [];
            var four = events.TakeLast(4).ToList();
            figures.Add(new KeyFigure(Say($"Fødte minus døde i {newest.Year}"), ReportNumbers.Signed(newest.NaturalIncrease, 0), "", NaturalNote(events), changes) { Origin = Change(Say("fødte − døde")) });
            figures.Add(new KeyFigure(Say($"Innflyttere minus utflyttere i {newest.Year}"), ReportNumbers.Signed(newest.NetMigration, 0), "", Say($"Medregnet innvandring. Snitt siste {ReportWords.Count(four.Count)} år: {ReportNumbers.Signed(four.Average(e => e.NetMigration), 0)}."), changes) { Origin = Change(Say("innflyttere − utflyttere")) });

            NumberOrigin? Change(string formula) =>
                context.Input.EventsProvenance is { } counted ? context.Origins.Of(counted, newest.Year) with { Status = DataStatus.Calculated, Formula = formula } : null;
        }

        return new KeyFiguresBlock(figures);
    }

    private static string NaturalNote(List<PopulationEvents> events)
    {
        var negative = events.AsEnumerable().Reverse().TakeWhile(e => e.NaturalIncrease < 0).Count();
        var positive = events.AsEnumerable().Reverse().TakeWhile(e => e.NaturalIncrease > 0).Count();
        return negative > 1 ? Say($"Flere døde enn fødte hvert år siden {events[^negative].Year}.")
            : positive > 1 ? Say($"Flere fødte enn døde hvert år siden {events[^positive].Year}.")
            : Say($"{ReportNumbers.Whole(events[^1].Births)} fødte, {ReportNumbers.Whole(events[^1].Deaths)} døde.");
    }

    private static TableBlock AgeGroups(ReportContext context, PopulationHistory population, Year latest)
    {
        var earlier = population.ByAge.Keys.Where(y => y < latest && y.Value >= latest.Value - 10).Order().Cast<Year?>().FirstOrDefault();
        var now = population.ByAge[latest];
        var groups = ServiceAgeGroup.Standard.Prepend(new ServiceAgeGroup(Say("0 år"), new AgeRange(0, 0), "")).ToList();
        var columns = new List<TableColumn> { new(Say("Aldersgruppe")) };
        if (earlier is { } e)
            columns.Add(new TableColumn(e.ToString(), Numeric: true));
        columns.Add(new TableColumn(latest.ToString(), Numeric: true, Own: true));
        if (earlier is not null)
            columns.AddRange([new TableColumn(Say("Endring"), Numeric: true), new TableColumn(Say("Endring, %"), Numeric: true)]);
        columns.Add(new TableColumn(Say("Andel, %"), Numeric: true));
        TableRow Row(string name, AgeRange range, bool sum) => new(name, [.. Cells(range)], sum);
        IEnumerable<TableCell> Cells(AgeRange range)
        {
            var value = now.Sum(range);
            var before = earlier is { } year ? population.ByAge[year].Sum(range) : 0;
            if (earlier is not null)
                yield return ReportNumbers.Whole(before);
            yield return ReportNumbers.Whole(value);
            if (earlier is not null)
            {
                yield return ReportNumbers.Signed(value - before, 0);
                yield return before > 0 ? ReportNumbers.Signed(100 * (value - before) / before, 1) : ".";
            }

            yield return ReportNumbers.Fixed(100 * value / now.Total, 1);
        }

        var rows = groups.Select(g => Row(g.ServiceNb.Length > 0 ? $"{Retell(g.NameNb)} ({Retell(g.ServiceNb)})" : Retell(g.NameNb), g.Range, false)).Append(Row(Say("I alt"), new AgeRange(0), true)).ToList();
        var small = groups.Where(g => now.Sum(g.Range) < 20).Select(g => Retell(g.NameNb)).ToList();
        var notes = small.Count > 0 ? new[] { new MarginNote(Say("Få personer."), Say($"Tallet bygger på få personer for {ReportWords.Join(small)}.")) } : [];
        return new TableBlock(
            Say("Aldersgruppene som tjenestene planlegger for"),
            Say($"Innbyggere i {context.Name} 1.{ReportNumbers.Space}januar"),
            new ReportTable(Say("Innbyggere etter aldersgruppe"), columns, rows),
            context.Sources.Note([population.Provenance]),
            notes);
    }

    private static TableBlock Neighbours(ReportContext context, IReadOnlyList<(int Year, double Value)> own)
    {
        var year = own[^1].Year;
        var from = own.First(t => t.Year >= year - 10).Year;
        var all = context.Input.Neighbours.Prepend(context.Input.Population!).ToList();
        var rows = all.Select(p =>
        {
            var totals = ReportContext.TotalsOf(p);
            var now = totals.Where(t => t.Year == year).Select(t => (double?)t.Value).FirstOrDefault();
            var before = totals.Where(t => t.Year == from).Select(t => (double?)t.Value).FirstOrDefault();
            var vector = p.ByAge.GetValueOrDefault(new Year(year));
            return new TableRow(p.Name,
            [
                now is { } n ? ReportNumbers.Whole(n) : TableCell.Missing,
                now is { } a && before is > 0 and { } b ? ReportNumbers.Signed(100 * (a - b) / b, 1) : TableCell.Missing,
                vector is null ? TableCell.Missing : ReportNumbers.Fixed(100 * vector.Sum(ReportContext.Oldest) / vector.Total, 1),
            ])
            { Origin = context.Origins.Of(p.Provenance, new Year(year), p.Municipality.Value, p.Name) };
        });
        return new TableBlock(
            Say("Kommunene vi sammenligner med"),
            Say($"Innbyggere 1.{ReportNumbers.Space}januar {ReportNumbers.Year(year)}, og endring siden {ReportNumbers.Year(from)}"),
            new ReportTable(
                Say("Folketall i kommunene som sammenlignes"),
                [new TableColumn(Say("Kommune")), new TableColumn(Say("Innbyggere"), Numeric: true), new TableColumn(Say($"Endring {ReportNumbers.Years(from, year)}, %"), Numeric: true), new TableColumn(Say("80 år og eldre, %"), Numeric: true)],
                [.. rows]),
            context.Sources.Note(all.Select(p => p.Provenance).Take(1)),
            []);
    }
}
