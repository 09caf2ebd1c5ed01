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
            return new Chapter(Id, Number, "Befolkning", "Hvem bor her?", "Folketallet mangler i denne utgaven", "",
                [new MissingBlock("Folketallet", "SSB-tabell 07459 (folketall etter alder og kjønn) er ikke lest inn for kommunen.")]);
        }

        var blocks = new List<Block> { KeyFigures(context, population, totals) };
        if (totals.Count > 1)
            blocks.Add(PopulationFigures.Trend(context, population, totals));
        else
            blocks.Add(new MissingBlock("Utviklingen over tid", "Tallene gjelder bare ett år. SSB-tabell 07459 med flere år gir en kurve."));
        blocks.AddRange(BorderWords.Of(context, BorderSubject.Population));
        if (context.Input.Events.Count > 0)
            blocks.Add(PopulationFigures.Events(context));
        else
            blocks.Add(new MissingBlock("Fødte, døde og flytting", "SSB-tabell 01222 (befolkningsendringer i kvartalet) er ikke lest inn for kommunen."));
        if (population.LatestByAge is { } latest)
        {
            blocks.Add(PyramidFigure.Write(context, population, latest));
            blocks.Add(AgeGroups(context, population, latest));
        }
        else
        {
            blocks.Add(new MissingBlock("Befolkningspyramiden og aldersgruppene", "Bare samlet folketall er lest inn. SSB-tabell 07459 med alle aldre og begge kjønn gir dem."));
        }

        blocks.Add(context.Input.Neighbours.Count > 0
            ? Neighbours(context, totals)
            : new MissingBlock("Sammenligning med andre kommuner", "Ingen kommuner å sammenligne med har tall i SSB-tabell 07459 i denne kjøringen."));
        return new Chapter(Id, Number, "Befolkning", "Hvem bor her?", Heading(context, population, totals), Lead(population, totals), blocks);
    }

    private static string Heading(ReportContext context, PopulationHistory population, IReadOnlyList<(int Year, double Value)> totals)
    {
        var (first, last) = (totals[0], totals[^1]);
        if (totals.Count == 1)
            return $"{context.Name} har {NorwegianNumbers.Whole(last.Value)} innbyggere";
        var change = last.Value - first.Value;
        var since = NorwegianNumbers.Year(first.Year);
        var older = MoreOldest(population);
        if (Math.Abs(change) < 0.01 * first.Value)
            return $"{context.Name} har nesten like mange innbyggere som i {since}{(older ? ", men flere eldre" : "")}";
        return change < 0
            ? $"{context.Name} har {NorwegianNumbers.Whole(-change)} færre innbyggere enn i {since}{(older ? ", men flere eldre" : "")}"
            : $"{context.Name} har {NorwegianNumbers.Whole(change)} flere innbyggere enn i {since}{(older ? ", og flere eldre" : "")}";
    }

    private static bool MoreOldest(PopulationHistory population) =>
        population.ByAge.Count > 1
        && population.ByAge.OrderBy(y => y.Key).ToList() is var years
        && years[^1].Value.Sum(ReportContext.Oldest) > years[0].Value.Sum(ReportContext.Oldest);

    private static string Lead(PopulationHistory population, IReadOnlyList<(int Year, double Value)> totals)
    {
        var last = totals[^1];
        var text = totals.Count > 1
            ? $"Folketallet var {NorwegianNumbers.Whole(totals[0].Value)} 1.{NorwegianNumbers.Space}januar {NorwegianNumbers.Year(totals[0].Year)} og {NorwegianNumbers.Whole(last.Value)} 1.{NorwegianNumbers.Space}januar {NorwegianNumbers.Year(last.Year)}."
            : $"Tallet gjelder 1.{NorwegianNumbers.Space}januar {NorwegianNumbers.Year(last.Year)}.";
        if (population.ByAge.Count > 1)
        {
            var years = population.ByAge.OrderBy(y => y.Key).ToList();
            text += $" Nå er {NorwegianNumbers.Whole(years[^1].Value.Sum(ReportContext.Oldest))} innbyggere 80 år eller eldre, mot {NorwegianNumbers.Whole(years[0].Value.Sum(ReportContext.Oldest))} i {years[0].Key}.";
        }

        return text;
    }

    private static KeyFiguresBlock KeyFigures(ReportContext context, PopulationHistory population, IReadOnlyList<(int Year, double Value)> totals)
    {
        var sources = context.Sources.Markers([population.Provenance]);
        var last = totals[^1];
        var figures = new List<KeyFigure>
        {
            new(
                $"Innbyggere 1.{NorwegianNumbers.Space}januar {NorwegianNumbers.Year(last.Year)}",
                NorwegianNumbers.Whole(last.Value),
                "",
                totals.Count > 1 ? $"{NorwegianNumbers.SignedPercent(100 * (last.Value - totals[0].Value) / totals[0].Value)} siden {NorwegianNumbers.Year(totals[0].Year)}." : "",
                sources),
        };
        if (population.LatestByAge is { } latest)
        {
            var vector = population.ByAge[latest];
            var oldest = vector.Sum(ReportContext.Oldest);
            figures.Add(new KeyFigure("Innbyggere på 80 år og eldre", NorwegianNumbers.Fixed(100 * oldest / vector.Total, 1), "prosent", $"{NorwegianNumbers.Whole(oldest)} personer.{(oldest < 20 ? " Tallet bygger på få personer." : "")}", sources));
        }

        if (context.Input.Events.Count > 0)
        {
            var events = context.Input.Events.OrderBy(e => e.Year).ToList();
            var newest = events[^1];
            var changes = context.Input.EventsProvenance is { } source ? context.Sources.Markers([source]) : [];
            var four = events.TakeLast(4).ToList();
            figures.Add(new KeyFigure($"Fødte minus døde i {newest.Year}", NorwegianNumbers.Signed(newest.NaturalIncrease, 0), "", NaturalNote(events), changes));
            figures.Add(new KeyFigure($"Innflyttere minus utflyttere i {newest.Year}", NorwegianNumbers.Signed(newest.NetMigration, 0), "", $"Medregnet innvandring. Snitt siste {NorwegianWords.Count(four.Count)} år: {NorwegianNumbers.Signed(four.Average(e => e.NetMigration), 0)}.", changes));
        }

        return new KeyFiguresBlock(figures);
    }

    private static string NaturalNote(List<PopulationEvents> events)
    {
        var negative = events.AsEnumerable().Reverse().TakeWhile(e => e.NaturalIncrease < 0).Count();
        var positive = events.AsEnumerable().Reverse().TakeWhile(e => e.NaturalIncrease > 0).Count();
        return negative > 1 ? $"Flere døde enn fødte hvert år siden {events[^negative].Year}."
            : positive > 1 ? $"Flere fødte enn døde hvert år siden {events[^positive].Year}."
            : $"{NorwegianNumbers.Whole(events[^1].Births)} fødte, {NorwegianNumbers.Whole(events[^1].Deaths)} døde.";
    }

    private static TableBlock AgeGroups(ReportContext context, PopulationHistory population, Year latest)
    {
        var earlier = population.ByAge.Keys.Where(y => y < latest && y.Value >= latest.Value - 10).Order().Cast<Year?>().FirstOrDefault();
        var now = population.ByAge[latest];
        var groups = ServiceAgeGroup.Standard.Prepend(new ServiceAgeGroup("0 år", new AgeRange(0, 0), "")).ToList();
        var columns = new List<TableColumn> { new("Aldersgruppe") };
        if (earlier is { } e)
            columns.Add(new TableColumn(e.ToString(), Numeric: true));
        columns.Add(new TableColumn(latest.ToString(), Numeric: true, Own: true));
        if (earlier is not null)
            columns.AddRange([new TableColumn("Endring", Numeric: true), new TableColumn("Endring, %", Numeric: true)]);
        columns.Add(new TableColumn("Andel, %", Numeric: true));
        TableRow Row(string name, AgeRange range, bool sum) => new(name, [.. Cells(range)], sum);
        IEnumerable<TableCell> Cells(AgeRange range)
        {
            var value = now.Sum(range);
            var before = earlier is { } year ? population.ByAge[year].Sum(range) : 0;
            if (earlier is not null)
                yield return NorwegianNumbers.Whole(before);
            yield return NorwegianNumbers.Whole(value);
            if (earlier is not null)
            {
                yield return NorwegianNumbers.Signed(value - before, 0);
                yield return before > 0 ? NorwegianNumbers.Signed(100 * (value - before) / before, 1) : ".";
            }

            yield return NorwegianNumbers.Fixed(100 * value / now.Total, 1);
        }

        var rows = groups.Select(g => Row(g.ServiceNb.Length > 0 ? $"{g.NameNb} ({g.ServiceNb})" : g.NameNb, g.Range, false)).Append(Row("I alt", new AgeRange(0), true)).ToList();
        var small = groups.Where(g => now.Sum(g.Range) < 20).Select(g => g.NameNb).ToList();
        var notes = small.Count > 0 ? new[] { new MarginNote("Få personer.", $"Tallet bygger på få personer for {NorwegianWords.Join(small)}.") } : [];
        return new TableBlock(
            "Aldersgruppene som tjenestene planlegger for",
            $"Innbyggere i {context.Name} 1.{NorwegianNumbers.Space}januar",
            new ReportTable("Innbyggere etter aldersgruppe", columns, rows),
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
                now is { } n ? NorwegianNumbers.Whole(n) : TableCell.Missing,
                now is { } a && before is > 0 and { } b ? NorwegianNumbers.Signed(100 * (a - b) / b, 1) : TableCell.Missing,
                vector is null ? TableCell.Missing : NorwegianNumbers.Fixed(100 * vector.Sum(ReportContext.Oldest) / vector.Total, 1),
            ]);
        });
        return new TableBlock(
            "Kommunene vi sammenligner med",
            $"Innbyggere 1.{NorwegianNumbers.Space}januar {NorwegianNumbers.Year(year)}, og endring siden {NorwegianNumbers.Year(from)}",
            new ReportTable(
                "Folketall i kommunene som sammenlignes",
                [new TableColumn("Kommune"), new TableColumn("Innbyggere", Numeric: true), new TableColumn($"Endring {NorwegianNumbers.Years(from, year)}, %", Numeric: true), new TableColumn("80 år og eldre, %", Numeric: true)],
                [.. rows]),
            context.Sources.Note(all.Select(p => p.Provenance).Take(1)),
            []);
    }
}
