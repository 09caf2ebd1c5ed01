using Analytics.Analysis.Demography;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Chapter 3: where the population goes, and how far such a statement can be trusted.</summary>
internal sealed class ProjectionChapter : IChapterComposer
{
    private const int Number = 3;

    public string Id => "framskriving";

    public Chapter Compose(ReportContext context)
    {
        if (context.Input.Main is not { } main)
        {
            return new Chapter(Id, Number, "Framskriving", "Hva vet vi, og hva vet vi ikke?", "Folketallet kan ikke framskrives med tallene i denne utgaven", "",
                [new MissingBlock("Framskrivingen", "Den trenger folketall etter alder og kjønn fra SSB-tabell 07459 for minst ett år, og helst fødte, døde og flytting fra 01222.")]);
        }

        var target = ReportContext.TargetYear(main);
        var blocks = new List<Block> { ProjectionFigures.Total(context, main, target), new ParagraphBlock(Reservation(context)) };
        if (context.Input.Published is { } published && PublishedProjectionTable.Write(context, main, published) is { } beside)
            blocks.Add(beside);
        blocks.Add(AgeGroups(context, main));
        blocks.Add(context.Input.SupportRatios.FirstOrDefault(r => r.Years.Keys.Count(y => y <= target) > 1) is { } ratio
            ? ProjectionFigures.Support(context, ratio, target)
            : new MissingBlock("Aldersbæreevnen", "Den trenger folketall etter alder fra SSB-tabell 07459, både registrert og framskrevet."));
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
        var percent = 100 * (later - now) / now;
        var miss = context.BackTest("Folketall i alt", 10)?.ModelMape ?? 1;
        if (Math.Abs(percent) <= miss)
            return $"Det er usikkert om folketallet går opp eller ned mot {target}";
        return $"Folketallet går trolig {(percent > 0 ? "opp" : "ned")}, framskrevet til {NorwegianNumbers.NearestTen(later)} i {target}";
    }

    private static string Lead(ReportContext context, PopulationProjection main, Year target)
    {
        var text = $"Med fødsler, dødsfall og flytting som i de siste årene er folketallet framskrevet fra {NorwegianNumbers.Whole(main.Years[main.BaseYear].Total)} i {main.BaseYear} til {NorwegianNumbers.NearestTen(main.Years[target].Total)} i {target}";
        text += context.Input.NoMigration?.Years.TryGetValue(target, out var alone) == true ? $". Uten flytting er tallet {NorwegianNumbers.NearestTen(alone.Total)}." : ".";
        if (context.BackTest("Folketall i alt", 10) is { } test)
            text += $" Metoden har bommet med {NorwegianNumbers.Percent(test.ModelMape)} i snitt etter {NorwegianWords.Count(test.Horizon)} år.";
        return text;
    }

    private static string Reservation(ReportContext context)
    {
        var parts = new List<string>();
        if (context.Input.NoMigration is not null)
            parts.Add("alternativet uten flytting");
        if (context.Input.BackTest.Count > 0)
            parts.Add("hvor mye metoden har bommet før");
        var shown = parts.Count > 0 ? $" I stedet vises {NorwegianWords.Join(parts)}." : "";
        return $"Denne utgaven har ikke et kalibrert usikkerhetsintervall rundt framskrivingen.{shown} Forskjellen mellom alternativene er ikke et intervall: folketallet kan ende utenfor begge.";
    }

    private static TableBlock AgeGroups(ReportContext context, PopulationProjection main)
    {
        var years = new[] { 0, 5, 10, 15, 25 }.Select(h => main.BaseYear.Plus(h)).Where(y => main.Years.ContainsKey(y)).ToList();
        var columns = new List<TableColumn> { new("Aldersgruppe"), new(main.BaseYear.ToString(), Numeric: true, Own: true) };
        columns.AddRange(years.Skip(1).Select(y => new TableColumn(y.ToString(), Numeric: true)));
        columns.Add(new TableColumn($"Endring til {years[^1]}, %", Numeric: true));
        TableRow Row(string name, AgeRange range, bool sum)
        {
            var values = years.Select(y => main.Years[y].Sum(range)).ToList();
            return new TableRow(name, [.. values.Select(v => (TableCell)NorwegianNumbers.Whole(v)), values[0] > 0 ? NorwegianNumbers.Signed(100 * (values[^1] - values[0]) / values[0], 1) : "."], sum);
        }

        var groups = ServiceAgeGroup.Standard.Prepend(new ServiceAgeGroup("0 år", new AgeRange(0, 0), "")).ToList();
        var up = ServiceAgeGroup.Standard.MaxBy(g => Change(main, years[^1], g.Range))!;
        var down = ServiceAgeGroup.Standard.MinBy(g => Change(main, years[^1], g.Range))!;
        var title = Change(main, years[^1], down.Range) < 0 && Change(main, years[^1], up.Range) > 0
            ? $"Trolig flest flere på {up.NameNb}, og flest færre på {down.NameNb}"
            : Change(main, years[^1], up.Range) > 0 ? $"Trolig flest flere på {up.NameNb}" : $"Trolig flest færre på {down.NameNb}";
        var small = groups.Where(g => years.Any(y => main.Years[y].Sum(g.Range) < 20)).Select(g => g.NameNb).ToList();
        return new TableBlock(
            title,
            $"Innbyggere i {context.Name} 1.{NorwegianNumbers.Space}januar, registrert {years[0]} og framskrevet",
            new ReportTable("Innbyggere etter aldersgruppe, framskrevet", columns, [.. groups.Select(g => Row(g.NameNb, g.Range, false)), Row("I alt", new AgeRange(0), true)]),
            ProjectionNote(context, main),
            small.Count > 0 ? [new MarginNote("Få personer.", $"Tallet bygger på få personer for {NorwegianWords.Join(small)}.")] : []);
    }

    private static double Change(PopulationProjection main, Year to, AgeRange range) => main.Years[to].Sum(range) - main.Years[main.BaseYear].Sum(range);

    public static SourceNote ProjectionNote(ReportContext context, PopulationProjection main) =>
        context.Sources.Note(context.Input.Population is { } p ? [p.Provenance] : [], calculated: true, also: "egen framskriving", more: [context.Sources.OwnProjection(main.BaseYear)]);

    private static TableBlock Assumptions(ReportContext context, PopulationProjection main)
    {
        var a = main.Assumptions;
        var period = NorwegianNumbers.Years(a.EstimatedFrom.Value, a.EstimatedTo.Value);
        var rows = new List<TableRow>
        {
            new("Barn per kvinne", [NorwegianNumbers.Fixed(a.TotalFertilityRate, 2), "holdes uendret"]),
            new("Fødsler mot landets nivå", [NorwegianNumbers.Fixed(a.FertilityLevel, 2), "1 er som landet; trukket mot landet når tallene er små"]),
            new("Forventet levealder, menn", [NorwegianNumbers.Fixed(a.LifeExpectancyMale, 1), "år, i det første framskrevne året"]),
            new("Forventet levealder, kvinner", [NorwegianNumbers.Fixed(a.LifeExpectancyFemale, 1), "år, i det første framskrevne året"]),
            new("Dødelighet mot landets nivå", [NorwegianNumbers.Fixed(a.MortalityLevel, 2), "1 er som landet"]),
            new("Årlig nedgang i dødelighet", [$"{NorwegianNumbers.Fixed(a.MortalityDeclinePercent, 2)}", a.MortalityDeclinePercent > 0 ? "prosent; som landet har hatt" : "for få kjente år til å anslå den"]),
            new("Netto flytting det første året", [NorwegianNumbers.Signed(a.NetMigrationPerYear, 0), "personer; 0 i alternativet uten flytting"]),
        };
        if (a.Clamped > 0)
            rows.Add(new TableRow("Celler holdt over null", [NorwegianNumbers.Whole(a.Clamped), "aldre der flyttingen ville gitt færre enn ingen"]));
        return new TableBlock(
            "Forutsetningene i tall",
            $"Kommunens egne nivåer er anslått fra {period}",
            new ReportTable("Forutsetninger for framskrivingen", [new TableColumn("Forutsetning"), new TableColumn("Verdi", Numeric: true, Own: true), new TableColumn("Merknad")], rows),
            ProjectionNote(context, main),
            [new MarginNote("Framskriving er ikke plan.", "Tallene sier hva som trolig følger av de siste årenes utvikling. De tar ikke hensyn til vedtak, nye arbeidsplasser eller boligbygging.")]);
    }
}
