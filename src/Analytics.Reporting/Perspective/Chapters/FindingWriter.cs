using Analytics.Analysis.Findings;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Puts a finding into words, with certainty, influence, sources and the trace of its number.</summary>
internal static class FindingWriter
{
    public static FindingItem Write(Finding finding, int rank, ReportContext context)
    {
        var words = Words(finding, context);
        var amount = finding.Kroner is { } kroner ? ReportNumbers.Millions(Math.Abs(kroner)) : words.Amount;
        return new FindingItem(
            rank,
            words.Heading,
            words.Text,
            (int)finding.Certainty,
            ReportWords.Certainty(finding.Certainty) + (finding.Provisional ? Say(", foreløpig tall") : ""),
            ReportWords.Influence(finding.Influence),
            amount,
            words.Note,
            Markers(finding, context),
            Trace(finding, amount, context))
        { Subject = finding.Kind.ToString() };
    }

    private static FindingWords Words(Finding finding, ReportContext context) => finding.Kind switch
    {
        FindingKind.OperatingResult => FinanceFindingWords.OperatingResult(finding, context),
        FindingKind.ReserveFund => FinanceFindingWords.ReserveFund(finding, context),
        FindingKind.NetDebt => FinanceFindingWords.NetDebt(finding, context),
        FindingKind.FreeIncome => FinanceFindingWords.FreeIncome(finding, context),
        FindingKind.DemographicCost => DemographyFindingWords.Cost(finding, context),
        FindingKind.MoreOldest => DemographyFindingWords.Group(finding, context, ReportContext.Oldest, Say("innbyggere på 80 år og eldre"), "80–89 år"),
        FindingKind.SchoolChildren => DemographyFindingWords.Group(finding, context, new AgeRange(6, 15), Say("barn på 6–15 år"), "6–15 år"),
        FindingKind.PopulationTrend => DemographyFindingWords.Trend(finding, context),
        FindingKind.SupportRatio => DemographyFindingWords.SupportRatio(finding, context),
        FindingKind.ServiceSpending => ServiceFindingWords.Write(finding, context),
        FindingKind.Compass => CompassFindingWords.Write(finding, context),
        _ => throw new InvalidOperationException($"No words for a finding of kind {finding.Kind}: expected one that {nameof(FindingWriter)} knows. Add its sentences there."),
    };

    /// <summary>The evaluation report of Kommunekompasset is no table, so it is listed by its name.</summary>
    private static IReadOnlyList<SourceMarker> Markers(Finding finding, ReportContext context) =>
        finding.Kind == FindingKind.Compass && context.Input.Compass?.Total is { } total
            ? [CompassBlocks.Marker(context, total), .. context.Sources.Markers(finding.Sources)]
            : context.Sources.Markers(finding.Sources);

    private static NumberTrace Trace(Finding finding, string amount, ReportContext context)
    {
        var rows = new List<(string, string)> { (Say("Verdi"), finding.Kroner is { } kroner ? Say($"{ReportNumbers.Whole(kroner)}{ReportNumbers.Space}kr") : amount) };
        var sources = finding.Sources;
        Add(rows, Say("Kilde"), sources.Select(s => SourceRegister.TableName(s.SourceTable)).Append(finding.Labels.GetValueOrDefault("source") ?? ""));
        Add(rows, Say("Innhold"), sources.Select(s => string.Join(", ", new[] { s.ContentsCode ?? "", ReportWords.Scope(s.Scope) }.Where(t => t.Length > 0))));
        Add(rows, Say("Celle"), sources.Select(s => s.Cell));
        var year = FindingFacts.Of(finding).Value("year", "toYear");
        rows.Add((Say("Region"), context.Origins.Own));
        if (year is { } known)
            rows.Add((Say("År"), ReportNumbers.Year((int)known)));
        Add(rows, Say("Publisert"), sources.Where(s => s.Published is not null).Select(s => ReportDates.Short(ReportDates.Day(s.Published!.Value))));
        Add(rows, Say("Hentet"), sources.Select(s => ReportDates.Short(ReportDates.Day(s.Retrieved))));
        Add(rows, Say("Formel"), sources.Select(s => s.Formula ?? "").Prepend(FindingFormula.Of(finding)));
        Add(rows, Say("Utgave"), sources.Select(OriginRegister.Vintage));
        Add(rows, Say("Sporing"), sources.Select(s => year is { } of && finding.Facts.ContainsKey("year") ? context.Origins.Id(s, new Year((int)of)) : OriginRegister.Vintage(s)));
        return new NumberTrace(rows, finding.Provisional ? DataStatus.Provisional : SourceRegister.Status(sources));
    }

    private static void Add(List<(string, string)> rows, string label, IEnumerable<string> texts)
    {
        var distinct = texts.Where(t => t.Length > 0).Distinct().ToList();
        if (distinct.Count > 0)
            rows.Add((label, string.Join("; ", distinct)));
    }
}
