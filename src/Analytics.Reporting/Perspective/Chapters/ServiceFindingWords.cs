using Analytics.Analysis.Findings;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Sentences of the finding about a service's spending: need taken out, and quality beside cost.</summary>
internal static class ServiceFindingWords
{
    public static FindingWords Write(Finding finding, ReportContext context)
    {
        var facts = FindingFacts.Of(finding);
        var service = SpendingTable.ServiceAlone(facts.Label("name") ?? "");
        var group = ReportWords.Lower(Name(facts.Label("group") ?? ""));
        var (level, need, whole) = (facts.Value("level") ?? 0, facts.Value("need") ?? 0, facts.Value("difference") ?? 0);
        var text = Say($"Når behovet er tatt hensyn til, bruker {context.Name} {ReportNumbers.PerInhabitant(Math.Abs(level))}{ReportNumbers.Space}kr {SpendingTable.More(level)} per innbygger enn {group} på {service} i {ReportNumbers.Year((int)(facts.Value("year") ?? 0))}.")
            + Say($" Av forskjellen på {Kroner(whole)} er {Kroner(need)} beregnet behov og {Kroner(level)} nivå.");
        return new FindingWords(
            level > 0 ? Say($"Vi bruker mer på {service} enn behovet tilsier") : Say($"Vi bruker mindre på {service} enn behovet tilsier"),
            text + Evidence(facts),
            ReportNumbers.Millions(Math.Abs(finding.Kroner ?? 0)),
            facts.Value("fullTime") is { } work ? Say($"i året, tilsvarer {ReportNumbers.Whole(Math.Abs(work))} årsverk") : Say("i året"));
    }

    private static string Kroner(double value) => Say($"{ReportNumbers.Signed(Math.Round(value / 10, MidpointRounding.AwayFromZero) * 10, 0)}{ReportNumbers.Space}kr");

    private static string Evidence(FindingFacts facts)
    {
        if (facts.Label("qualityName") is not { } name || facts.Value("quality") is not { } own || facts.Value("qualityOther") is not { } other)
            return Say(" Om kvaliteten er ulik, sier tallene ikke.");
        var decimals = (int)(facts.Value("qualityDecimals") ?? 1);
        var (ours, theirs) = (ReportNumbers.Fixed(own, decimals), ReportNumbers.Fixed(other, decimals));
        return facts.Value("qualityBetter") > 0
            ? Say($" Samtidig er kvaliteten målt som bedre: {ReportWords.Lower(Retell(name))} er {ours}, mot {theirs}.")
            : Say($" Kvaliteten er ikke målt som bedre: {ReportWords.Lower(Retell(name))} er {ours}, mot {theirs}.");
    }
}
