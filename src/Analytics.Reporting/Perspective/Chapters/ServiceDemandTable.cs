using Analytics.Analysis.Demography;
using Analytics.Analysis.Demography.ServiceDemand;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>What the projected ages mean for services, with the coverage that is chosen: those who receive it, places and årsverk.</summary>
internal static class ServiceDemandTable
{
    /// <summary>The table, or null when no service is known.</summary>
    public static TableBlock? Write(ReportContext context, PopulationProjection main, Year target)
    {
        var services = context.Input.ServiceDemand.Where(s => s.Years.Any(y => y.Year == main.BaseYear) && s.Years.Any(y => y.Year == target)).ToList();
        if (services.Count == 0)
            return null;
        List<TableColumn> columns =
        [
            new(Say("Tjeneste (dekning)")),
            new(Say($"Mottakere {main.BaseYear}"), Numeric: true, Own: true), new(Say($"I {target}"), Numeric: true), new(Say($"80{ReportNumbers.Space}%-intervall"), Numeric: true),
            new(Say("Plasser"), Numeric: true), new(Say($"Årsverk {main.BaseYear}"), Numeric: true, Own: true), new(Say($"I {target}"), Numeric: true),
        ];
        var most = services.Where(s => Change(s) is not null).MaxBy(s => Math.Abs(Change(s)!.Value));
        var title = most is null || Math.Abs(Change(most)!.Value) < 0.5
            ? Say("Aldrene endrer lite på behovet for tjenester")
            : Change(most) > 0 ? Say($"Mest endres {Retell(most.Rates.LabelNb)}: trolig {ReportNumbers.Whole(Change(most)!.Value)} årsverk mer")
            : Say($"Mest endres {Retell(most.Rates.LabelNb)}: trolig {ReportNumbers.Whole(-Change(most)!.Value)} årsverk mindre");
        return new TableBlock(
            title,
            Say($"Mottakere, plasser og årsverk i {context.Name} med dekningen som står i tabellen, når framskrivingen slår til"),
            new ReportTable(Say("Behov for tjenester"), columns, [.. services.Select(Row)]),
            context.Sources.Note(
                [.. context.Input.Population is { } p ? [p.Provenance] : Array.Empty<Provenance>(), .. services.SelectMany(s => s.Rates.Own)],
                calculated: true,
                also: services.All(s => s.Rates.HasOwnCoverage) ? Say("egen framskriving") : Say("egen framskriving og dekningsgrader for hele landet"),
                extra: Say($"Dekningsgrader og årsverk per mottaker står med kilde i service-demand.csv; noen er egne forutsetninger. Plassene gjelder {target}. Punktum: telles ikke i plasser, eller årsverk er ikke kjent.")),
            [
                Base(services),
                Path(services),
                new MarginNote(Say("Samme standard."), Say("Årsverk per mottaker holdes uendret. Tallene kan ikke legges sammen: de samme innbyggerne bruker flere tjenester.")),
            ]);

        double? Change(ServiceDemandSeries series) => In(series, target).Expected.FullTime - In(series, main.BaseYear).Expected.FullTime;

        TableRow Row(ServiceDemandSeries series)
        {
            var (now, later) = (In(series, main.BaseYear), In(series, target));
            return new TableRow($"{ReportWords.Capital(Retell(series.Rates.LabelNb))} ({Coverage(now, later)})",
            [
                ReportNumbers.Whole(now.Expected.Users),
                ReportNumbers.Whole(later.Expected.Users),
                later is { Low: { } low, High: { } high } ? ReportNumbers.Range(ReportNumbers.Whole(low.Users), ReportNumbers.Whole(high.Users)) : TableCell.Missing,
                later.Expected.Places is { } places ? ReportNumbers.Whole(places) : ".",
                now.Expected.FullTime is { } before ? ReportNumbers.Fixed(before, 1) : ".",
                later.Expected.FullTime is { } after ? ReportNumbers.Fixed(after, 1) : ".",
            ]);
        }
    }

    private static MarginNote Base(List<ServiceDemandSeries> services)
    {
        var own = services.Where(s => s.Rates.HasOwnCoverage).ToList();
        if (own.Count == 0)
            return new MarginNote(Say("Landets dekning,"), Say("ikke kommunens: tallene viser hva alderssammensetningen alene fører til, ikke hva kommunen gir i dag."));
        var text = Say($"i {own.Max(s => s.Rates.Coverage[^1].Year)} er utgangspunktet for {Names(own)}.");
        return new MarginNote(Say("Kommunens egen dekning"), own.Count == services.Count ? text : text + Say(" For de andre tjenestene er det landets, som ikke sier hva kommunen gir i dag."));
    }

    private static MarginNote Path(List<ServiceDemandSeries> services)
    {
        var changing = services.Where(s => s.Coverage is not ConstantCoverage).ToList();
        if (changing.Count == 0)
            return new MarginNote(Say("Valgt:"), Say("dekningsgraden holdes uendret for alle tjenestene."));
        var chosen = string.Join("; ", changing.Select(s => Say($"for {Retell(s.Rates.LabelNb)}: {Retell(s.Coverage.AssumptionNb)}")));
        return new MarginNote(Say("Valgt"), changing.Count == services.Count ? $"{chosen}." : Say($"{chosen}. For de andre tjenestene holdes dekningsgraden uendret."));
    }

    private static string Names(List<ServiceDemandSeries> services) => ReportWords.Join([.. services.Select(s => Retell(s.Rates.LabelNb))]);

    private static string Coverage(ServiceDemandYear now, ServiceDemandYear later) => now.CoveragePercent == later.CoveragePercent
        ? $"{Percent(later.CoveragePercent)}{ReportNumbers.Space}%"
        : Say($"{Percent(now.CoveragePercent)} til {Percent(later.CoveragePercent)}{ReportNumbers.Space}%");

    private static string Percent(double percent) => ReportNumbers.Fixed(percent, percent == Math.Round(percent) ? 0 : 1);

    private static ServiceDemandYear In(ServiceDemandSeries series, Year year) => series.Years.First(y => y.Year == year);
}
