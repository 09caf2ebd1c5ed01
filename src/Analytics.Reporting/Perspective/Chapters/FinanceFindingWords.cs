using Analytics.Analysis.Economy;
using Analytics.Analysis.Findings;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Sentences of the findings about the economy.</summary>
internal static class FinanceFindingWords
{
    public static FindingWords OperatingResult(Finding finding, ReportContext context)
    {
        var numbers = Numbers.Of(finding, context.Measure("driftsresultat"));
        var heading = numbers.Value < 0 ? Say("Driften går med underskudd")
            : finding.Unfavourable ? Say("Driften gir mindre overskudd enn ") + numbers.LimitName
            : Say("Driften gir mer overskudd enn ") + numbers.LimitName;
        return Write(heading, Say("Netto driftsresultat var"), numbers);
    }

    public static FindingWords ReserveFund(Finding finding, ReportContext context)
    {
        var numbers = Numbers.Of(finding, context.Measure("disposisjonsfond"));
        return Write(finding.Unfavourable ? Say("Fondet er mindre enn ") + numbers.LimitName : Say("Fondet er større enn ") + numbers.LimitName, Say("Disposisjonsfondet var"), numbers);
    }

    public static FindingWords NetDebt(Finding finding, ReportContext context)
    {
        var numbers = Numbers.Of(finding, context.Measure("gjeld"));
        return Write(finding.Unfavourable ? Say("Gjelda er høyere enn ") + numbers.LimitName : Say("Gjelda er lavere enn ") + numbers.LimitName, Say("Netto lånegjeld var"), numbers);
    }

    public static FindingWords FreeIncome(Finding finding, ReportContext context)
    {
        var numbers = Numbers.Of(finding, context.Measure("frie-inntekter"));
        var group = numbers.GroupName ?? Say("sammenligningsgruppen");
        var text = Say($"Frie inntekter var {ReportNumbers.PerInhabitant(numbers.Value)}{ReportNumbers.Space}kr per innbygger{numbers.InYear}")
            + (numbers.Group is { } other ? Say($", mot {ReportNumbers.PerInhabitant(other)}{ReportNumbers.Space}kr i {group}.") : ".")
            + Say(" Tallet er ikke korrigert for ulikt utgiftsbehov.");
        var difference = numbers.Group is { } g ? Say($"{ReportNumbers.Signed(Math.Round((numbers.Value - g) / 10) * 10, 0)}{ReportNumbers.Space}kr per innbygger") : "";
        return new FindingWords(Say($"Frie inntekter er {(finding.Unfavourable ? Say("lavere") : Say("høyere"))} enn i {group}"), text, ReportNumbers.PerInhabitant(numbers.Value) + ReportNumbers.Space + Say("kr"), difference);
    }

    private static FindingWords Write(string heading, string opening, Numbers numbers)
    {
        var text = Say($"{opening} {ReportNumbers.Percent(numbers.Value)} av driftsinntektene{numbers.InYear}.");
        if (numbers.Limit is { } limit)
            text += Say($" {ReportWords.Capital(numbers.LimitName)} er {numbers.Bound}{ReportNumbers.Limit(limit)}{ReportNumbers.Space}prosent.");
        if (numbers.Group is { } group && numbers.GroupName is { } name)
            text += Say($" I {name} var tallet {ReportNumbers.Percent(group)}.");
        var distance = numbers.Limit is { } l ? ReportNumbers.Fixed(Math.Abs(numbers.Value - l), 1) + ReportNumbers.Space + Say("prosentpoeng") : "";
        return new FindingWords(heading, text, ReportNumbers.Percent(numbers.Value), distance);
    }

    private sealed record Numbers(double Value, int? Year, double? Limit, string LimitName, string Bound, double? Group, string? GroupName)
    {
        public string InYear => Year is { } year ? Say($" i {ReportNumbers.Year(year)}") : "";

        public static Numbers Of(Finding finding, FinanceMeasure? measure)
        {
            var facts = FindingFacts.Of(finding);
            var year = facts.Value("year") is { } y ? (int)y : measure?.Own.Latest?.Year.Value;
            var ruling = measure?.Ruling;
            var comparator = measure?.Comparators.Count > 0 ? measure.Comparators[0] : null;
            var point = comparator?.Points.FirstOrDefault(p => p.Year.Value == year && p.Measure.HasValue);
            return new Numbers(
                facts.Value("value") ?? measure?.Own.Latest?.Measure.Value ?? 0,
                year,
                facts.Value("limit") ?? ruling?.Limit,
                (facts.Label("limitKind") ?? ruling?.Kind.ToString()) == nameof(ThresholdKind.OwnTarget) ? Say("kommunens eget måltall") : Say("anbefalt nivå"),
                ruling is { AtLeast: null } ? Say("høyst") + ReportNumbers.Space : ruling is null ? "" : Say("minst") + ReportNumbers.Space,
                facts.Value("groupValue") ?? point?.Measure.Value,
                (facts.Label("group") ?? comparator?.RegionName) is { } name ? ReportWords.Lower(Name(name)) : null);
        }
    }
}
