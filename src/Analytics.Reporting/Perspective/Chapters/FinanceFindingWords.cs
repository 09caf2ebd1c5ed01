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
        var heading = numbers.Value < 0 ? "Driften går med underskudd"
            : finding.Unfavourable ? "Driften gir mindre overskudd enn " + numbers.LimitName
            : "Driften gir mer overskudd enn " + numbers.LimitName;
        return Write(heading, "Netto driftsresultat var", numbers);
    }

    public static FindingWords ReserveFund(Finding finding, ReportContext context)
    {
        var numbers = Numbers.Of(finding, context.Measure("disposisjonsfond"));
        return Write(finding.Unfavourable ? "Fondet er mindre enn " + numbers.LimitName : "Fondet er større enn " + numbers.LimitName, "Disposisjonsfondet var", numbers);
    }

    public static FindingWords NetDebt(Finding finding, ReportContext context)
    {
        var numbers = Numbers.Of(finding, context.Measure("gjeld"));
        return Write(finding.Unfavourable ? "Gjelda er høyere enn " + numbers.LimitName : "Gjelda er lavere enn " + numbers.LimitName, "Netto lånegjeld var", numbers);
    }

    public static FindingWords FreeIncome(Finding finding, ReportContext context)
    {
        var numbers = Numbers.Of(finding, context.Measure("frie-inntekter"));
        var group = numbers.GroupName ?? "sammenligningsgruppen";
        var text = $"Frie inntekter var {NorwegianNumbers.PerInhabitant(numbers.Value)}{NorwegianNumbers.Space}kr per innbygger{numbers.InYear}"
            + (numbers.Group is { } other ? $", mot {NorwegianNumbers.PerInhabitant(other)}{NorwegianNumbers.Space}kr i {group}." : ".")
            + " Tallet er ikke korrigert for ulikt utgiftsbehov.";
        var difference = numbers.Group is { } g ? $"{NorwegianNumbers.Signed(Math.Round((numbers.Value - g) / 10) * 10, 0)}{NorwegianNumbers.Space}kr per innbygger" : "";
        return new FindingWords($"Frie inntekter er {(finding.Unfavourable ? "lavere" : "høyere")} enn i {group}", text, NorwegianNumbers.PerInhabitant(numbers.Value) + NorwegianNumbers.Space + "kr", difference);
    }

    private static FindingWords Write(string heading, string opening, Numbers numbers)
    {
        var text = $"{opening} {NorwegianNumbers.Percent(numbers.Value)} av driftsinntektene{numbers.InYear}.";
        if (numbers.Limit is { } limit)
            text += $" {NorwegianWords.Capital(numbers.LimitName)} er {numbers.Bound}{NorwegianNumbers.Limit(limit)}{NorwegianNumbers.Space}prosent.";
        if (numbers.Group is { } group && numbers.GroupName is { } name)
            text += $" I {name} var tallet {NorwegianNumbers.Percent(group)}.";
        var distance = numbers.Limit is { } l ? NorwegianNumbers.Fixed(Math.Abs(numbers.Value - l), 1) + NorwegianNumbers.Space + "prosentpoeng" : "";
        return new FindingWords(heading, text, NorwegianNumbers.Percent(numbers.Value), distance);
    }

    private sealed record Numbers(double Value, int? Year, double? Limit, string LimitName, string Bound, double? Group, string? GroupName)
    {
        public string InYear => Year is { } year ? " i " + NorwegianNumbers.Year(year) : "";

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
                (facts.Label("limitKind") ?? ruling?.Kind.ToString()) == nameof(ThresholdKind.OwnTarget) ? "kommunens eget måltall" : "anbefalt nivå",
                ruling is { AtLeast: null } ? "høyst" + NorwegianNumbers.Space : ruling is null ? "" : "minst" + NorwegianNumbers.Space,
                facts.Value("groupValue") ?? point?.Measure.Value,
                facts.Label("group") ?? comparator?.RegionName);
        }
    }
}
