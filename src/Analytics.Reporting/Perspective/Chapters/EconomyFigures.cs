using Analytics.Analysis.Economy;
using Analytics.Analysis.Findings;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Figures.Charts;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Figures of the finance measures: the result as columns, shares as small multiples, kroner as a line.</summary>
internal static class EconomyFigures
{
    private const int MostYears = 12;

    private static readonly (string Part, FindingKind Kind)[] FindingParts =
    [
        ("driftsresultat", FindingKind.OperatingResult),
        ("disposisjonsfond", FindingKind.ReserveFund),
        ("gjeld", FindingKind.NetDebt),
        ("frie-inntekter", FindingKind.FreeIncome),
    ];

    public static IEnumerable<Block> All(ReportContext context, IReadOnlyList<FinanceMeasure> finance)
    {
        var result = finance.FirstOrDefault(m => m.Concept.Contains("driftsresultat", StringComparison.Ordinal) && Points(m.Own).Count > 1);
        if (result is not null)
            yield return Result(context, result);
        var shares = finance.Where(m => m != result && IsPercent(m) && Points(m.Own).Count > 1).ToList();
        if (shares.Count > 0)
            yield return Shares(context, shares);
        foreach (var measure in finance.Where(m => !IsPercent(m) && Points(m.Own).Count > 1))
            yield return Kroner(context, measure);
    }

    private static FigureBlock Result(ReportContext context, FinanceMeasure measure)
    {
        var own = Points(measure.Own);
        var comparator = measure.Comparators.FirstOrDefault(c => Points(c).Count > 0);
        var ruling = measure.Ruling;
        var missed = ruling is null ? 0 : own.AsEnumerable().Reverse().TakeWhile(p => !ruling.IsMetBy(p.Value)).Count();
        var limitName = ruling?.Kind == ThresholdKind.OwnTarget ? Say("måltallet") : Say("anbefalt nivå");
        var latest = own[^1];
        var title = ruling is null ? Say($"Netto driftsresultat var {ReportNumbers.Percent(latest.Value)} i {ReportNumbers.Year(latest.Year)}")
            : missed > 1 ? Say($"Overskuddet har vært under {limitName} {ReportWords.Count(missed)} år på rad")
            : missed == 1 ? Say($"Overskuddet var under {limitName} i {ReportNumbers.Year(latest.Year)}")
            : Say($"Overskuddet var over {limitName} i {ReportNumbers.Year(latest.Year)}");
        var chart = new ColumnChart
        {
            Own = own,
            OwnName = context.Name,
            Comparator = comparator is null ? [] : Points(comparator),
            ComparatorName = Name(comparator?.RegionName) ?? "",
            Limits = LimitWords.Lines(measure),
            Focus = (missed > 0 ? own.TakeLast(missed) : own.TakeLast(1)).Select(p => p.Year).ToHashSet(),
            Format = v => ReportNumbers.Fixed(v, 1),
            AxisUnit = Say("prosent"),
        };
        var (low, high) = (own.MinBy(p => p.Value), own.MaxBy(p => p.Value));
        var subtitle = $"{Retell(measure.Own.Definition.NameNb)}, {context.Name}, {ReportNumbers.Years(own[0].Year, latest.Year)}. {ScopeSentence(measure)}";
        return new FigureBlock(
            context.NextFigure(4),
            title,
            subtitle,
            chart.Draw(ChartSize.Wide),
            chart.Draw(ChartSize.Narrow),
            Note(context, [measure]),
            Say($"Netto driftsresultat var {ReportNumbers.Percent(latest.Value)} i {ReportNumbers.Year(latest.Year)}. Det var høyest i {ReportNumbers.Year(high.Year)} med {ReportNumbers.Fixed(high.Value, 1)} og lavest i {ReportNumbers.Year(low.Year)} med {ReportNumbers.Percent(low.Value)}.{(ruling is null ? "" : Say($" Grensen er {LimitWords.Bound(ruling)}{ReportNumbers.Space}prosent."))}"),
            Table(context, measure),
            Notes(measure))
        { Charts = [new NativeChart(ChartForm.Columns, [.. Enumerable.Range(1, comparator is null ? 1 : 2)]) { Limits = LimitWords.Native(measure) }], Subjects = Subjects([measure]), Comparisons = Comparisons() };

        IReadOnlyList<FigureComparison> Comparisons() => ComparatorChoices.Of(
            [.. measure.Comparators.Where(c => Points(c).Count > 0)],
            comparator is null ? [] : [comparator],
            (chosen, size) => (chart with { Comparator = [.. chosen.SelectMany(Points)], ComparatorName = chosen.Count > 0 ? Name(chosen[0].RegionName) : "" }).Draw(size),
            _ => subtitle);
    }

    private static FigureBlock Shares(ReportContext context, IReadOnlyList<FinanceMeasure> measures)
    {
        var years = measures.SelectMany(m => Points(m.Own)).Select(p => p.Year).ToList();
        var outside = measures.Where(m => m.Ruling is { } r && !r.IsMetBy(Points(m.Own)[^1].Value)).Select(ShortName).ToList();
        var ruled = measures.Count(m => m.Ruling is not null);
        var title = ruled == 0 ? Say($"{ReportWords.Join([.. measures.Select(ShortName)])} over tid")
            : outside.Count == 0 ? Say("Alle målene med en grense er innenfor")
            : Say($"{ReportWords.Join([outside[0], .. outside.Skip(1).Select(ReportWords.Lower)])} er utenfor grensen");
        var words = string.Join(" ", measures.Select(m =>
        {
            var points = Points(m.Own);
            return Say($"{ShortName(m)} gikk fra {ReportNumbers.Fixed(points[0].Value, 1)} prosent i {ReportNumbers.Year(points[0].Year)} til {ReportNumbers.Fixed(points[^1].Value, 1)} prosent i {ReportNumbers.Year(points[^1].Year)}{(m.Ruling is { } r ? Say($"; grensen er {LimitWords.Bound(r)}") : "")}.");
        }));
        var comparators = measures.SelectMany(m => m.Comparators).Where(c => Points(c).Count > 1).DistinctBy(ComparatorChoices.Key).ToList();
        IReadOnlyList<IndicatorSeries> printed = [.. comparators.Take(1)];
        return new FigureBlock(
            context.NextFigure(4),
            title,
            Subtitle(printed),
            Draw(printed, ChartSize.Wide),
            Draw(printed, ChartSize.Narrow),
            Note(context, measures),
            words,
            SharesTable(context, measures),
            [.. measures.SelectMany(Notes)])
        { Charts = Parts(measures), Subjects = Subjects(measures), Comparisons = ComparatorChoices.Of(comparators, printed, Draw, Subtitle) };

        string Subtitle(IReadOnlyList<IndicatorSeries> chosen) =>
            Say($"Prosent av driftsinntektene, {context.Name}{(chosen.Count == 0 ? "" : Say($" (farget) og {Name(chosen[0].RegionName)} (grå)"))}, {ReportNumbers.Years(years.Min(), years.Max())}. Hver del har sin egen akse.");

        Figures.FigureSpecification Draw(IReadOnlyList<IndicatorSeries> chosen, ChartSize size) =>
            new PanelChart([.. measures.Select(m => Panel(context, m, chosen))]).Draw(size);
    }

    private static IReadOnlyList<NativeChart> Parts(IReadOnlyList<FinanceMeasure> measures)
    {
        var parts = new List<NativeChart>();
        var column = 1;
        foreach (var measure in measures)
        {
            IReadOnlyList<int> columns = measure.Comparators.Count > 0 ? [column, column + 1] : [column];
            parts.Add(new NativeChart(ChartForm.Lines, columns, ShortName(measure)) { Limits = LimitWords.Native(measure) });
            column += 1 + measure.Comparators.Count;
        }

        return parts;
    }

    private static ChartPanel Panel(ReportContext context, FinanceMeasure measure, IReadOnlyList<IndicatorSeries> chosen)
    {
        var own = Points(measure.Own);
        var decimals = own[^1].Value >= 30 ? 0 : 1;
        string Format(double value) => ReportNumbers.Fixed(value, decimals);
        var lines = new List<LineSeries> { new(context.Name, own, LineRole.Own, Format(own[^1].Value)) };
        if (measure.Comparators.FirstOrDefault(c => Points(c).Count > 1 && chosen.Any(o => ComparatorChoices.Key(o) == ComparatorChoices.Key(c))) is { } comparator)
            lines.Add(new LineSeries(Name(comparator.RegionName), Points(comparator), LineRole.Other, Format(Points(comparator)[^1].Value)));
        var limit = measure.Ruling is { } rule && (rule.AtLeast ?? rule.AtMost) is not null
            ? new LimitLine(rule.Limit, $"{(rule.Kind == ThresholdKind.OwnTarget ? Say("Måltall") : Say("Anbefalt"))}: {LimitWords.Bound(rule)}", "", rule.Kind == ThresholdKind.OwnTarget)
            : null;
        return new ChartPanel(ShortName(measure), lines, limit, "%", Format);
    }

    private static FigureBlock Kroner(ReportContext context, FinanceMeasure measure)
    {
        var own = Points(measure.Own);
        string Format(double value) => ReportNumbers.PerInhabitant(value);
        IReadOnlyList<IndicatorSeries> comparators = [.. measure.Comparators.Where(c => Points(c).Count > 1)];
        IReadOnlyList<LineSeries> Series(IReadOnlyList<IndicatorSeries> chosen) => [.. chosen
            .Select(c => new LineSeries(Name(c.RegionName), Points(c), LineRole.Other, $"{Name(c.RegionName)}: {Format(Points(c)[^1].Value)}", Format(Points(c)[^1].Value)))
            .Append(new LineSeries(context.Name, own, LineRole.Own, $"{context.Name}: {Format(own[^1].Value)}", Format(own[^1].Value)))];
        var chart = new LineChart { Series = Series(comparators), Format = Format, AxisUnit = Say("kr") };
        var comparator = measure.Comparators.FirstOrDefault(c => Points(c).Any(p => p.Year == own[^1].Year));
        var other = comparator is null ? (double?)null : Points(comparator).First(p => p.Year == own[^1].Year).Value;
        var name = ShortName(measure);
        var title = other is { } o && comparator is not null
            ? Math.Abs(own[^1].Value - o) < 0.01 * o ? Say($"{name} er om lag som i {Name(comparator.RegionName)}") : Say($"{name} er {(own[^1].Value < o ? Say("lavere") : Say("høyere"))} enn i {Name(comparator.RegionName)}")
            : Say($"{name} var {Format(own[^1].Value)}{ReportNumbers.Space}kr i {ReportNumbers.Year(own[^1].Year)}");
        return new FigureBlock(
            context.NextFigure(4),
            title,
            Subtitle(comparators),
            chart.Draw(ChartSize.Wide),
            chart.Draw(ChartSize.Narrow),
            Note(context, [measure]),
            Say($"{name} gikk fra {Format(own[0].Value)}{ReportNumbers.Space}kr i {ReportNumbers.Year(own[0].Year)} til {Format(own[^1].Value)}{ReportNumbers.Space}kr i {ReportNumbers.Year(own[^1].Year)}.{(other is { } c && comparator is not null ? Say($" I {Name(comparator.RegionName)} var tallet {Format(c)}{ReportNumbers.Space}kr.") : "")}"),
            Table(context, measure),
            Notes(measure))
        { Charts = [new NativeChart(ChartForm.Lines, [.. Enumerable.Range(1, 1 + measure.Comparators.Count)]) { AxisStart = chart.Scale.Low }], Subjects = Subjects([measure]), Comparisons = ComparatorChoices.Of(comparators, comparators, (chosen, size) => Against(chosen).Draw(size), Subtitle) };

        LineChart Against(IReadOnlyList<IndicatorSeries> chosen) => chart with { Series = Series(chosen) };

        string Subtitle(IReadOnlyList<IndicatorSeries> chosen) =>
            Say($"{Retell(measure.Own.Definition.NameNb)}, kr, {ReportNumbers.Years(own[0].Year, own[^1].Year)}. Løpende priser.{PopulationFigures.AxisStart(Against(chosen).Scale)}");
    }

    public static IReadOnlyList<(int Year, double Value)> Points(IndicatorSeries series) =>
        [.. series.Points.Where(p => p.Measure.HasValue).Select(p => (p.Year.Value, p.Measure.Value!.Value)).TakeLast(MostYears)];

    /// <summary>The kinds of findings that the measures' numbers belong to.</summary>
    public static IReadOnlyList<string> Subjects(IReadOnlyList<FinanceMeasure> measures) =>
        [.. FindingParts.Where(p => measures.Any(m => m.Concept.Contains(p.Part, StringComparison.Ordinal))).Select(p => p.Kind.ToString())];

    public static bool IsPercent(FinanceMeasure measure) => measure.Own.Definition.Unit is "prosent" or "%";

    public static string ShortName(FinanceMeasure measure)
    {
        var name = measure.Own.Definition.NameNb;
        foreach (var tail in new[] { " i prosent av", " i % av", ", prosent av", ", i prosent", " per innbygger", " i kr" })
        {
            var at = name.IndexOf(tail, StringComparison.Ordinal);
            if (at > 0)
                name = name[..at];
        }

        return Retell(name);
    }

    public static SourceNote Note(ReportContext context, IReadOnlyList<FinanceMeasure> measures)
    {
        var latest = measures.Select(m => m.Own.Latest!).ToList();
        var provisional = latest.Where(p => p.Provenance.Maturity == DataMaturity.Provisional).Select(p => p.Year.Value).Distinct().Order().ToList();
        var extra = provisional.Count > 0 ? RevisionWords.UnderFigure(context.Input.Edition, ReportWords.Join([.. provisional.Select(ReportNumbers.Year)])) : "";
        var limits = measures.Select(m => m.Ruling).OfType<Threshold>().Select(t => Retell(t.SourceNb)).Distinct().ToList();
        if (limits.Count > 0)
            extra = Say($"{extra} Grense: {ReportWords.Sentence(string.Join("; ", limits))}").Trim();
        return context.Sources.Note(latest.Select(p => p.Provenance), extra: extra);
    }

    private static string ScopeSentence(FinanceMeasure measure)
    {
        var scope = ReportWords.Scope(measure.Own.Definition.Scope);
        return scope.Length == 0 ? "" : Say($"Regnskapsomfang: {scope}.");
    }

    private static ReportTable Table(ReportContext context, FinanceMeasure measure)
    {
        var all = measure.Comparators.Prepend(measure.Own with { RegionName = context.Name }).ToList();
        var decimals = IsPercent(measure) ? 1 : MeasureCell.Tens;
        return new ReportTable(
            Retell(measure.Own.Definition.NameNb),
            [new TableColumn(Say("År")), .. all.Select((s, i) => new TableColumn(Name(s.RegionName), Numeric: true, Own: i == 0))],
            [.. measure.Own.Points.TakeLast(MostYears).Select(p => new TableRow(YearHeader(p), [.. all.Select(s => context.Origins.Cell(MeasureCell.Of(s.At(p.Year), decimals), s, p.Year))]))]);
    }

    /// <summary>The year, with the word beside it when its numbers may still change.</summary>
    private static string YearHeader(IndicatorPoint point) => point.Year + (point.Provenance.Maturity == DataMaturity.Provisional ? Say(" (foreløpig)") : "");

    private static ReportTable SharesTable(ReportContext context, IReadOnlyList<FinanceMeasure> measures)
    {
        var years = measures.SelectMany(m => m.Own.Points).Select(p => p.Year).Distinct().Order().TakeLast(MostYears).ToList();
        var columns = new List<TableColumn> { new(Say("År")) };
        var series = new List<IndicatorSeries>();
        foreach (var measure in measures)
        {
            columns.Add(new TableColumn(ShortName(measure), Numeric: true, Own: true));
            series.Add(measure.Own);
            columns.AddRange(measure.Comparators.Select(c => new TableColumn($"{ShortName(measure)}, {Name(c.RegionName)}", Numeric: true)));
            series.AddRange(measure.Comparators);
        }

        return new ReportTable(Say("Prosent av driftsinntektene"), columns, [.. years.Select(y => new TableRow(measures.Select(m => m.Own.At(y)).OfType<IndicatorPoint>().OrderBy(p => p.Provenance.Maturity != DataMaturity.Provisional).Select(YearHeader).First(), [.. series.Select(s => context.Origins.Cell(MeasureCell.Of(s.At(y), 1), s, y))]))]);
    }

    private static IReadOnlyList<MarginNote> Notes(FinanceMeasure measure) => measure.Concept switch
    {
        var c when c.Contains("driftsresultat", StringComparison.Ordinal) =>
        [
            new MarginNote(Say("Netto driftsresultat"), Say("er det kommunen sitter igjen med når løpende utgifter, renter og avdrag er betalt.")),
            .. measure.Thresholds.Any(t => t.Kind == ThresholdKind.NationalAdvice) ? new[] { new MarginNote(Say("Anbefalt nivå"), Say("er et langsiktig nivå for kommunene samlet, ikke en fasit for den enkelte.")) } : [],
        ],
        var c when c.Contains("disposisjonsfond", StringComparison.Ordinal) => [new MarginNote(Say("Disposisjonsfondet"), Say("er oppsparte midler som kommunestyret kan bruke fritt."))],
        var c when c.Contains("gjeld", StringComparison.Ordinal) => [new MarginNote(Say("Netto lånegjeld"), Say("er langsiktig gjeld uten pensjon, minus utlån og ubrukte lånemidler."))],
        var c when c.Contains("frie-inntekter", StringComparison.Ordinal) => [new MarginNote(Say("Frie inntekter"), Say("er skatt og rammetilskudd, som kommunen selv rår over. Tallene er ikke korrigert for ulikt utgiftsbehov."))],
        _ => [],
    };
}
