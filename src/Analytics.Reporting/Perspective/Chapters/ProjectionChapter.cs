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
            return new Chapter(Id, Number, "Framskriving", "Hva vet vi, og hva vet vi ikke?", "Folketallet kan ikke framskrives med tallene i denne utgaven", "",
                [new MissingBlock("Framskrivingen", "Den trenger folketall etter alder og kjønn fra SSB-tabell 07459 for minst ett år, og helst for fem år før det.")]);
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
            : new MissingBlock("Aldersbæreevnen", "Den trenger folketall etter alder fra SSB-tabell 07459, både registrert og framskrevet."));
        if (SupportRatioTable.Write(context, main, target) is { } ratios)
            blocks.Add(ratios);
        if (ServiceDemandTable.Write(context, main, target) is { } demand)
            blocks.Add(demand);
        blocks.Add(context.Input.BackTest.Count > 0
            ? BackTestTable.Write(context)
            : new MissingBlock("Tilbakeprøvingen", "Metoden er ikke prøvd på eldre tall, fordi SSB-tabell 07459 ikke har mange nok år etter alder i denne kjøringen. Hvor godt framskrivingen treffer, er derfor ukjent."));
        blocks.Add(Assumptions(context, main));
        return new Chapter(Id, Number, "Framskriving", "Hva vet vi, og hva vet vi ikke?", Heading(context, main, target), Lead(context, main, target), blocks);
    }

    private static string Heading(ReportContext context, PopulationProjection main, Year target)
    {
        var now = main.Years[main.BaseYear].Total;
        var later = main.Years[target].Total;
        if (main.Interval(Everybody, target) is { Persons: var range })
        {
            return range.Contains(now)
                ? $"Det er usikkert om folketallet går opp eller ned mot {target}"
                : $"Folketallet blir trolig mellom {NorwegianNumbers.NearestTen(range.Low)} og {NorwegianNumbers.NearestTen(range.High)} i {target}";
        }

        var percent = 100 * (later - now) / now;
        var miss = context.BackTest(BackTester.TotalNb, 10)?.ModelMape ?? 1;
        if (Math.Abs(percent) <= miss)
            return $"Det er usikkert om folketallet går opp eller ned mot {target}";
        return $"Folketallet går trolig {(percent > 0 ? "opp" : "ned")}, framskrevet til {NorwegianNumbers.NearestTen(later)} i {target}";
    }

    private static string Lead(ReportContext context, PopulationProjection main, Year target)
    {
        var text = $"Folketallet er framskrevet fra {NorwegianNumbers.Whole(main.Years[main.BaseYear].Total)} i {main.BaseYear} til {NorwegianNumbers.NearestTen(main.Years[target].Total)} i {target}";
        if (main.Interval(Everybody, target) is { Persons: var range })
            text += $", og åtte av ti simulerte framtider ender mellom {NorwegianNumbers.NearestTen(range.Low)} og {NorwegianNumbers.NearestTen(range.High)}";
        text += ".";
        if (context.BackTest(BackTester.TotalNb, 10) is { } test)
            text += $" Metoden har bommet med {NorwegianNumbers.Percent(test.ModelMape)} i snitt etter {NorwegianWords.Count(test.Horizon)} år.";
        return text;
    }

    private static ParagraphBlock? Reservation(ReportContext context, PopulationProjection main)
    {
        if (main.Intervals.Count == 0)
            return new ParagraphBlock("Denne utgaven har ikke et usikkerhetsintervall rundt framskrivingen. Forskjellen mellom alternativene er ikke et intervall: folketallet kan ende utenfor dem alle.");
        if (context.BackTest(BackTester.TotalNb, 10) is not { Held: { } held } test)
            return null;
        return new ParagraphBlock(
            $"Intervallet er prøvd på eldre tall: framskrevet {NorwegianWords.Count(test.Horizon)} år fra {NorwegianWords.CountOf(test.Launches, "tidligere startår", "tidligere startår")} holdt det fasit {NorwegianNumbers.Whole(held)} av {NorwegianNumbers.Whole(test.Launches)} ganger. Et slikt intervall skal holde åtte av ti ganger.");
    }

    private static TableBlock AgeGroups(ReportContext context, PopulationProjection main, Year target)
    {
        var years = new[] { main.BaseYear, main.BaseYear.Plus(5), main.BaseYear.Plus(10), target, main.BaseYear.Plus(25) }.Where(main.Years.ContainsKey).Distinct().Order().ToList();
        var hasIntervals = main.Intervals.Count > 0;
        var columns = new List<TableColumn> { new("Aldersgruppe"), new(main.BaseYear.ToString(), Numeric: true, Own: true) };
        columns.AddRange(years.Skip(1).Select(y => new TableColumn(y.ToString(), Numeric: true)));
        if (hasIntervals)
            columns.AddRange([new TableColumn($"80{NorwegianNumbers.Space}%-intervall {target}", Numeric: true), new TableColumn($"Færre enn i {main.BaseYear}?", Numeric: true)]);
        var groups = ServiceAgeGroup.Standard;
        var up = groups.MaxBy(g => Change(main, target, g.Range))!;
        var down = groups.MinBy(g => Change(main, target, g.Range))!;
        var title = Change(main, target, down.Range) < 0 && Change(main, target, up.Range) > 0
            ? $"Trolig flest flere på {up.NameNb}, og flest færre på {down.NameNb}"
            : Change(main, target, up.Range) > 0 ? $"Trolig flest flere på {up.NameNb}" : $"Trolig flest færre på {down.NameNb}";
        var small = groups.Where(g => years.Any(y => main.Years[y].Sum(g.Range) < 20)).Select(g => g.NameNb).ToList();
        var notes = new List<MarginNote>();
        if (hasIntervals)
            notes.Add(new MarginNote("Færre?", $"sier i hvor mange prosent av de simulerte framtidene gruppen er mindre i {target} enn i {main.BaseYear}. Femti er som å kaste mynt."));
        if (small.Count > 0)
            notes.Add(new MarginNote("Få personer.", $"Tallet bygger på få personer for {NorwegianWords.Join(small)}."));
        return new TableBlock(
            title,
            $"Innbyggere i {context.Name} 1.{NorwegianNumbers.Space}januar, registrert {years[0]} og framskrevet",
            new ReportTable("Innbyggere etter aldersgruppe, framskrevet", columns, [.. groups.Select(g => Row(g.NameNb, g.Range, false)), Row("I alt, med 0 år", Everybody, true)]),
            ProjectionNote(context, main),
            notes)
        { Subjects = [nameof(FindingKind.MoreOldest), nameof(FindingKind.SchoolChildren)] };

        TableRow Row(string name, AgeRange range, bool sum)
        {
            var cells = years.Select(y => (TableCell)NorwegianNumbers.Whole(main.Years[y].Sum(range))).ToList();
            if (hasIntervals)
                cells.AddRange(main.Interval(range, target) is { } interval ? [Ends(interval.Persons), ProbabilityWords.Percent(interval.Fewer)] : [TableCell.Missing, TableCell.Missing]);
            return new TableRow(name, cells, sum);
        }
    }

    private static string Ends(PredictionInterval range) => NorwegianNumbers.Range(NorwegianNumbers.Whole(range.Low), NorwegianNumbers.Whole(range.High));

    private static double Change(PopulationProjection main, Year to, AgeRange range) => main.Years[to].Sum(range) - main.Years[main.BaseYear].Sum(range);

    public static SourceNote ProjectionNote(ReportContext context, PopulationProjection main, params IReadOnlyList<Provenance> others) =>
        context.Sources.Note(context.Input.Population is { } p ? [p.Provenance, .. others] : others, calculated: true, also: "egen framskriving", more: [context.Sources.OwnProjection(main.BaseYear)]);

    private static TableBlock Assumptions(ReportContext context, PopulationProjection main)
    {
        var a = main.Assumptions;
        var period = NorwegianNumbers.Years(a.EstimatedFrom.Value, a.EstimatedTo.Value);
        var rows = new List<TableRow>
        {
            new("Barn per kvinne det første året", [NorwegianNumbers.Fixed(a.TotalFertilityRate, 2), "tallet på fødte holdes nær dagens i ti år; deretter følger det tallet på kvinner"]),
            new("Fødsler mot landets nivå", [NorwegianNumbers.Fixed(a.FertilityLevel, 2), "1 er som landet; trukket mot landet når tallene er små"]),
            new("Forventet levealder, menn", [NorwegianNumbers.Fixed(a.LifeExpectancyMale, 1), "år, i det første framskrevne året"]),
            new("Forventet levealder, kvinner", [NorwegianNumbers.Fixed(a.LifeExpectancyFemale, 1), "år, i det første framskrevne året"]),
            new("Dødelighet mot landets nivå", [NorwegianNumbers.Fixed(a.MortalityLevel, 2), "1 er som landet"]),
            new("Årlig nedgang i dødelighet", [$"{NorwegianNumbers.Fixed(a.MortalityDeclinePercent, 2)}", a.MortalityDeclinePercent > 0 ? "prosent; hver alder i sin takt, som landet har hatt" : "for få kjente år til å anslå den"]),
            new("Kommuner framskrevet sammen", [NorwegianNumbers.Whole(a.Municipalities), "de som flytter ut av én, flytter inn i en annen"]),
            new("Netto flytting det første året", [NorwegianNumbers.Signed(a.NetMigrationPerYear, 0), "personer; 0 i alternativet uten flytting"]),
        };
        if (a.Clamped > 0)
            rows.Add(new TableRow("Celler holdt over null", [NorwegianNumbers.Whole(a.Clamped), "aldre der flyttingen ville gitt færre enn ingen, eller tatt alle"]));
        return new TableBlock(
            "Forutsetningene i tall",
            $"Kommunens egne nivåer er anslått fra {period}",
            new ReportTable("Forutsetninger for framskrivingen", [new TableColumn("Forutsetning"), new TableColumn("Verdi", Numeric: true, Own: true), new TableColumn("Merknad")], rows),
            ProjectionNote(context, main),
            [new MarginNote("Framskriving er ikke plan.", "Tallene sier hva som trolig følger av de siste årenes utvikling. De tar ikke hensyn til vedtak, nye arbeidsplasser eller boligbygging.")]);
    }
}
