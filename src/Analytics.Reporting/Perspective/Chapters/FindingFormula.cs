using Analytics.Analysis.Findings;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>The arithmetic behind a finding's kroner, from its named numbers; empty when it has none.</summary>
internal static class FindingFormula
{
    public static string Of(Finding finding)
    {
        if (finding.Kroner is null)
            return "";
        var facts = FindingFacts.Of(finding);
        return finding.Kind switch
        {
            FindingKind.OperatingResult or FindingKind.ReserveFund or FindingKind.NetDebt
                when facts.Value("value") is { } value && facts.Value("limit") is { } limit && facts.Value("revenue") is { } revenue =>
                Say($"({ReportNumbers.Limit(Math.Max(value, limit))} \u2212 {ReportNumbers.Limit(Math.Min(value, limit))}) prosent × {ReportNumbers.Millions(revenue)} i driftsinntekter"),
            FindingKind.FreeIncome when facts.Value("difference") is { } difference && facts.Value("inhabitants") is { } inhabitants =>
                Say($"forskjell på {ReportNumbers.Whole(Math.Abs(difference))}{ReportNumbers.Space}kr per innbygger × {ReportNumbers.Whole(inhabitants)} innbyggere"),
            FindingKind.ServiceSpending => Say("(egen utgift − behov i forhold til andre × andres utgift) × innbyggere"),
            FindingKind.DemographicCost => Say("sum over aldersgrupper av endring i personer × kostnad per person"),
            FindingKind.MoreOldest or FindingKind.SchoolChildren => Say("endring i personer × kostnad per person"),
            _ => "",
        };
    }
}
