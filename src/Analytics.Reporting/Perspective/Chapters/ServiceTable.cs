using Analytics.Analysis.Economy;
using Analytics.Analysis.Services;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>The table of one service.</summary>
internal static class ServiceTable
{
    public static TableBlock Write(ReportContext context, ServicePage page)
    {
        var among = Retell(context.Input.Services!.AmongNb);
        var whom = page.Indicators.Select(Main).OfType<ServiceComparison>().Select(c => Name(c.Comparison.Other.RegionName)).GroupBy(n => n).MaxBy(g => g.Count())?.Key;
        var assessed = page.Indicators.Any(i => i.Light.Verdict != TrafficLightVerdict.NotAssessed);
        List<TableColumn> columns =
        [
            new(Say("Tall")), new(Say("Sier noe om")), new(Say("År")), new(context.Name, Numeric: true, Own: true), new(Say("Snitt 4 år"), Numeric: true),
            new(whom ?? Say("Andre"), Numeric: true), new(Say("Forskjell")), new(Say("Plass")),
        ];
        if (assessed)
            columns.Add(new TableColumn(Say("Mot målet")));
        var provisional = page.Indicators.Any(i => i.Measure.Own.Latest!.Provenance.Maturity == DataMaturity.Provisional);
        return new TableBlock(
            Title(page, whom),
            Say($"{Retell(page.Rule.TitleNb)}: nyeste år med tall{(page.Indicators.Any(i => i.Measure.Own.Definition.Unit == "kr") ? Say(", kroner i løpende priser") : "")}. Plass blant {ReportWords.Lower(among)}: 1 er best, eller høyest der ingen retning er god."),
            new ReportTable(Say($"{Retell(page.Rule.TitleNb)}: prioritering, dekning, enhetskostnad og kvalitet"), columns, [.. page.Indicators.Select(i => Row(context, i, whom, assessed))], CardsOnPhone: true),
            context.Sources.Note(page.Indicators.Select(i => i.Measure.Own.Latest!.Provenance), extra: provisional ? Say("Foreløpige tall kan endre seg 15. juni.") : ""),
            [.. Notes(page)],
            Wide: true)
        { Topic = new Topic(TopicKind.Service, page.Rule.Service), Service = Retell(page.Rule.TitleNb) };
    }

    /// <summary>The comparison that counts: the group's, else the country's.</summary>
    public static ServiceComparison? Main(ServiceIndicator indicator) => indicator.Comparisons
        .Where(c => c.Comparison.Other.Region.Kind is RegionKind.Group or RegionKind.Country)
        .MinBy(c => c.Comparison.Other.Region.Kind == RegionKind.Group ? 0 : 1);

    private static string Title(ServicePage page, string? whom)
    {
        var clear = page.Indicators.Where(i => Main(i)?.IsUnclear == false).ToList();
        if (whom is null)
            return Say($"{Retell(page.Rule.TitleNb)}: ingen å sammenligne med");
        return clear.Count == 0 ? Say($"{Retell(page.Rule.TitleNb)}: ingen klar forskjell fra {ReportWords.Lower(whom)}")
            : page.Indicators.Count == 1 ? Say($"{Retell(page.Rule.TitleNb)}: {Difference(Main(clear[0])!)} enn {ReportWords.Lower(whom)}")
            : Say($"{Retell(page.Rule.TitleNb)}: {ReportWords.Count(clear.Count)} av {ReportWords.Count(page.Indicators.Count)} tall er klart ulike {ReportWords.Lower(whom)}");
    }

    private static TableRow Row(ReportContext context, ServiceIndicator indicator, string? whom, bool assessed)
    {
        var definition = indicator.Measure.Own.Definition;
        var latest = indicator.Measure.Own.Latest!;
        var decimals = definition.Unit == "kr" ? MeasureCell.Tens : definition.Decimals;
        var comparison = Main(indicator);
        var status = SourceRegister.Status(latest.Provenance.Maturity);
        var cells = new List<TableCell>
        {
            Retell(indicator.DimensionNb),
            status == DataStatus.Final ? latest.Year.ToString() : new TableCell($"{latest.Year}, {(status == DataStatus.Provisional ? Say("foreløpig") : Say("beregnet"))}", status),
            context.Origins.Cell(MeasureCell.Number(latest.Measure.Value!.Value, decimals), indicator.Measure.Own, latest.Year),
            indicator.Measure.MeanLastFourYears is { } mean ? context.Origins.Calculated(MeasureCell.Number(mean, decimals), indicator.Measure.Own, Say("snitt av de fire nyeste årene på rad")) : TableCell.Missing,
            comparison is null ? TableCell.Missing : context.Origins.Cell($"{MeasureCell.Number(comparison.Comparison.OtherValue, decimals)}{(Name(comparison.Comparison.Other.RegionName) == whom ? "" : $" ({Name(comparison.Comparison.Other.RegionName)})")}{(comparison.Comparison.Year == latest.Year ? "" : Say($" i {comparison.Comparison.Year}"))}", comparison.Comparison.Other, comparison.Comparison.Year),
            comparison is null ? "." : Difference(comparison),
            Place(indicator.Standing),
        };
        if (assessed)
            cells.Add(Word(indicator.Light.Verdict));
        return new TableRow($"{Retell(definition.NameNb)}, {(definition.Unit == "prosent" ? "%" : Retell(definition.Unit))}", cells);
    }

    private static IEnumerable<MarginNote> Notes(ServicePage page)
    {
        var levels = page.Indicators.Select(i => i.Noise.Value).OfType<NoiseLevel>().ToList();
        if (levels.Count > 0)
        {
            var widest = levels.MaxBy(n => n.Municipalities)!;
            yield return new MarginNote(Say("Uklar forskjell"), Say($"er ikke større enn slike tall svinger fra år til år. Svingningen er anslått av {ReportNumbers.Whole(widest.Municipalities)} kommuner ({Retell(widest.Size.NameNb)})."));
        }

        if (page.Indicators.Any(i => !i.Noise.HasValue))
            yield return new MarginNote(Say("Ikke vurdert"), Say("står der det er for få tall til å si hvor mye de svinger."));
        foreach (var light in page.Indicators.Where(i => i.Light.Verdict != TrafficLightVerdict.NotAssessed))
            yield return new MarginNote($"{Retell(light.Measure.Own.Definition.NameNb)}:", Retell(light.Light.RuleNb));
        if (page.MissingNb.Count > 0)
            yield return new MarginNote(Say("Mangler:"), $"{string.Join("; ", Retell(page.MissingNb))}.");
        if (page.FewNb.Length > 0)
            yield return new MarginNote(Say("Få tall:"), Retell(page.FewNb));
    }

    private static string Difference(ServiceComparison comparison) => comparison switch
    {
        { IsUnclear: null } => Say($"ikke{ReportNumbers.Space}vurdert"),
        { IsUnclear: true } => Say("uklar"),
        { Comparison.Difference: > 0 } => Say($"klart{ReportNumbers.Space}høyere"),
        _ => Say($"klart{ReportNumbers.Space}lavere"),
    };

    private static string Place(Standing? standing) => standing switch
    {
        null => ".",
        _ => Say($"{ReportNumbers.Range(ReportNumbers.Whole(standing.First), ReportNumbers.Whole(standing.Last))}{ReportNumbers.Space}av{ReportNumbers.Space}{ReportNumbers.Whole(standing.Of)}"),
    };

    private static string Word(TrafficLightVerdict verdict) => verdict switch
    {
        TrafficLightVerdict.Green => Say("innenfor"),
        TrafficLightVerdict.Yellow => Say($"nær{ReportNumbers.Space}grensen"),
        TrafficLightVerdict.Red => Say("utenfor"),
        _ => ".",
    };
}
