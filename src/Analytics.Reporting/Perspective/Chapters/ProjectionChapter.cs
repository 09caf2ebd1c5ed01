using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.Accuracy;
using Analytics.Analysis.Findings;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Chapter 3: where the population goes, and how far such a statement can be trusted.</summary>
internal sealed class ProjectionChapter : IChapterComposer
{
    private const int Number = 3;

    private static readonly AgeRange Everybody = new(0);

    public string Id => "framskriving";

    public Chapter Compose(ReportContext context)
    {
        if (context.Input.Main is not { } main)
        {
            return new Chapter(Id, Number, Say("Framskriving"), Say("Hva vet vi, og hva vet vi ikke?"), Say("Folketallet kan ikke framskrives med tallene i denne utgaven"), "",
                [new MissingBlock(Say("Framskrivingen"), Say("Den trenger folketall etter alder og kjønn fra SSB-tabell 07459 for minst ett år, og helst for fem år før det."))]);
        }

        var target = ReportContext.TargetYear(main);
        var blocks = new List<Block> { ProjectionFigures.Total(context, main, target) };
        if (Reservation(context, main) is { } reservation)
            blocks.Add(reservation);
        if (context.Input.Published is { } published && PublishedProjectionTable.Write(context, main, published) is { } beside)
            blocks.Add(beside);
        blocks.Add(AgeGroups(context, main, target));
        if (AlternativesTable.Write(context, main, target) is { } alternatives)
            blocks.Add(alternatives);
        blocks.Add(context.Input.SupportRatios.FirstOrDefault(r => r.Years.Keys.Count(y => y <= target) > 1) is { } ratio
            ? ProjectionFigures.Support(context, ratio, target)
            : new MissingBlock(Say("Aldersbæreevnen"), Say("Den trenger folketall etter alder fra SSB-tabell 07459, både registrert og framskrevet.")));
        if (SupportRatioTable.Write(context, main, target) is { } ratios)
            blocks.Add(ratios);
        if (ServiceDemandTable.Write(context, main, target) is { } demand)
            blocks.Add(demand);
        blocks.Add(context.Input.BackTest.Count > 0
            ? BackTestTable.Write(context)
            : new MissingBlock(Say("Tilbakeprøvingen"), Say("Metoden er ikke prøvd på eldre tall, fordi SSB-tabell 07459 ikke har mange nok år etter alder i denne kjøringen. Hvor godt framskrivingen treffer, er derfor ukjent.")));
        blocks.Add(Assumptions(context, main));
        return new Chapter(Id, Number, Say("Framskriving"), Say("Hva vet vi, og hva vet vi ikke?"), Heading(context, main, target), Lead(context, main, target), blocks);
    }

    private static string Heading(ReportContext context, PopulationProjection main, Year target)
    {
        var now = main.Years[main.BaseYear].Total;
        var later = main.Years[target].Total;
        if (main.Interval(Everybody, target) is { Persons: var range })
        {
            return range.Contains(now)
                ? Say($"Det er usikkert om folketallet går opp eller ned mot {target}")
                : Say($"Folketallet blir trolig mellom {ReportNumbers.NearestTen(range.Low)} og {ReportNumbers.NearestTen(range.High)} i {target}");
        }

        var percent = 100 * (later - now) / now;
        var miss = context.BackTest(BackTester.TotalNb, 10)?.ModelMape ?? 1;
        if (Math.Abs(percent) <= miss)
            return Say($"Det er usikkert om folketallet går opp eller ned mot {target}");
        return Say($"Folketallet går trolig {(percent > 0 ? Say("opp") : Say("ned"))}, framskrevet til {ReportNumbers.NearestTen(later)} i {target}");
    }

    private static string Lead(ReportContext context, PopulationProjection main, Year target)
    {
        var text = Say($"Folketallet er framskrevet fra {ReportNumbers.Whole(main.Years[main.BaseYear].Total)} i {main.BaseYear} til {ReportNumbers.NearestTen(main.Years[target].Total)} i {target}");
        if (main.Interval(Everybody, target) is { Persons: var range })
            text += Say($", og åtte av ti simulerte framtider ender mellom {ReportNumbers.NearestTen(range.Low)} og {ReportNumbers.NearestTen(range.High)}");
        text += ".";
        if (context.BackTest(BackTester.TotalNb, 10) is { } test)
            text += Say($" Metoden har bommet med {ReportNumbers.Percent(test.ModelMape)} i snitt etter {ReportWords.Count(test.Horizon)} år.");
        return text;
    }

    private static ParagraphBlock? Reservation(ReportContext context, PopulationProjection main)
    {
        if (main.Intervals.Count == 0)
            return new ParagraphBlock(Say("Denne utgaven har ikke et usikkerhetsintervall rundt framskrivingen. Forskjellen mellom alternativene er ikke et intervall: folketallet kan ende utenfor dem alle."));
        if (context.BackTest(BackTester.TotalNb, 10) is not { Held: { } held } test)
            return null;
        return new ParagraphBlock(
            Say($"Intervallet er prøvd på eldre tall: framskrevet {ReportWords.Count(test.Horizon)} år fra {ReportWords.CountOf(test.Launches, Say("ett tidligere startår"), Say("tidligere startår"))} holdt det fasit {ReportNumbers.Whole(held)} av {ReportNumbers.Whole(test.Launches)} ganger. Et slikt intervall skal holde åtte av ti ganger."));
    }

    private static TableBlock AgeGroups(ReportContext context, PopulationProjection main, Year target)
    {
        var years = new[] { main.BaseYear, main.BaseYear.Plus(5), main.BaseYear.Plus(10), target, main.BaseYear.Plus(25) }.Where(main.Years.ContainsKey).Distinct().Order().ToList();
        var hasIntervals = main.Intervals.Count > 0;
        var columns = new List<TableColumn> { new(Say("Aldersgruppe")), new(main.BaseYear.ToString(), Numeric: true, Own: true) };
        columns.AddRange(years.Skip(1).Select(y => new TableColumn(y.ToString(), Numeric: true)));
        if (hasIntervals)
            columns.AddRange([new TableColumn(Say($"80{ReportNumbers.Space}%-intervall {target}"), Numeric: true), new TableColumn(Say($"Færre enn i {main.BaseYear}?"), Numeric: true)]);
        var groups = ServiceAgeGroup.Standard;
        var up = groups.MaxBy(g => Change(main, target, g.Range))!;
        var down = groups.MinBy(g => Change(main, target, g.Range))!;
        var title = Change(main, target, down.Range) < 0 && Change(main, target, up.Range) > 0
            ? Say($"Trolig flest flere på {Retell(up.NameNb)}, og flest færre på {Retell(down.NameNb)}")
            : Change(main, target, up.Range) > 0 ? Say($"Trolig flest flere på {Retell(up.NameNb)}") : Say($"Trolig flest færre på {Retell(down.NameNb)}");
        var small = groups.Where(g => years.Any(y => main.Years[y].Sum(g.Range) < 20)).Select(g => Retell(g.NameNb)).ToList();
        var notes = new List<MarginNote>();
        if (hasIntervals)
            notes.Add(new MarginNote(Say("Færre?"), Say($"sier i hvor mange prosent av de simulerte framtidene gruppen er mindre i {target} enn i {main.BaseYear}. Femti er som å kaste mynt.")));
        if (small.Count > 0)
            notes.Add(new MarginNote(Say("Få personer."), Say($"Tallet bygger på få personer for {ReportWords.Join(small)}.")));
        return new TableBlock(
            title,
            Say($"Innbyggere i {context.Name} 1.{ReportNumbers.Space}januar, registrert {years[0]} og framskrevet"),
            new ReportTable(Say("Innbyggere etter aldersgruppe, framskrevet"), columns, [.. groups.Select(g => Row(Retell(g.NameNb), g.Range, false)), Row(Say("I alt, med 0 år"), Everybody, true)]),
            ProjectionNote(context, main),
            notes)
        { Subjects = [nameof(FindingKind.MoreOldest), nameof(FindingKind.SchoolChildren)] };

        TableRow Row(string name, AgeRange range, bool sum)
        {
            var cells = years.Select(y => (TableCell)ReportNumbers.Whole(main.Years[y].Sum(range))).ToList();
            if (hasIntervals)
                cells.AddRange(main.Interval(range, target) is { } interval ? [Ends(interval.Persons), ProbabilityWords.Percent(interval.Fewer)] : [TableCell.Missing, TableCell.Missing]);
            return new TableRow(name, cells, sum);
        }
    }

    private static string Ends(PredictionInterval range) => ReportNumbers.Range(ReportNumbers.Whole(range.Low), ReportNumbers.Whole(range.High));

    private static double Change(PopulationProjection main, Year to, AgeRange range) => main.Years[to].Sum(range) - main.Years[main.BaseYear].Sum(range);

    public static SourceNote ProjectionNote(ReportContext context, PopulationProjection main, params IReadOnlyList<Provenance> others) =>
        context.Sources.Note(context.Input.Population is { } p ? [p.Provenance, .. others] : others, calculated: true, also: Say("egen framskriving"), more: [context.Sources.OwnProjection(main.BaseYear)]);

    private static TableBlock Assumptions(ReportContext context, PopulationProjection main)
    {
        var a = main.Assumptions;
        var period = ReportNumbers.Years(a.EstimatedFrom.Value, a.EstimatedTo.Value);
        var rows = new List<TableRow>
        {
            new(Say("Barn per kvinne det første året"), [ReportNumbers.Fixed(a.TotalFertilityRate, 2), Say("tallet på fødte holdes nær dagens i ti år; deretter følger det tallet på kvinner")]),
            new(Say("Fødsler mot landets nivå"), [ReportNumbers.Fixed(a.FertilityLevel, 2), Say("1 er som landet; trukket mot landet når tallene er små")]),
            new(Say("Forventet levealder, menn"), [ReportNumbers.Fixed(a.LifeExpectancyMale, 1), Say("år, i det første framskrevne året")]),
            new(Say("Forventet levealder, kvinner"), [ReportNumbers.Fixed(a.LifeExpectancyFemale, 1), Say("år, i det første framskrevne året")]),
            new(Say("Dødelighet mot landets nivå"), [ReportNumbers.Fixed(a.MortalityLevel, 2), Say("1 er som landet")]),
            new(Say("Årlig nedgang i dødelighet"), [$"{ReportNumbers.Fixed(a.MortalityDeclinePercent, 2)}", a.MortalityDeclinePercent > 0 ? Say("prosent; hver alder i sin takt, som landet har hatt") : Say("for få kjente år til å anslå den")]),
            new(Say("Kommuner framskrevet sammen"), [ReportNumbers.Whole(a.Municipalities), Say("de som flytter ut av én, flytter inn i en annen")]),
            new(Say("Netto flytting det første året"), [ReportNumbers.Signed(a.NetMigrationPerYear, 0), Say("personer; 0 i alternativet uten flytting")]),
        };
        if (a.Clamped > 0)
            rows.Add(new TableRow(Say("Celler holdt over null"), [ReportNumbers.Whole(a.Clamped), Say("aldre der flyttingen ville gitt færre enn ingen, eller tatt alle")]));
        return new TableBlock(
            Say("Forutsetningene i tall"),
            Say($"Kommunens egne nivåer er anslått fra {period}"),
            new ReportTable(Say("Forutsetninger for framskrivingen"), [new TableColumn(Say("Forutsetning")), new TableColumn(Say("Verdi"), Numeric: true, Own: true), new TableColumn(Say("Merknad"))], rows),
            ProjectionNote(context, main),
            [new MarginNote(Say("Framskriving er ikke plan."), Say("Tallene sier hva som trolig følger av de siste årenes utvikling. De tar ikke hensyn til vedtak, nye arbeidsplasser eller boligbygging."))]);
    }
}
