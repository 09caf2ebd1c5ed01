using Analytics.Analysis.Findings;
using Analytics.Reporting.Text;

namespace Analytics.Reporting.Perspective.Chapters;

/// <summary>Sentences of the finding about Kommunekompasset.</summary>
internal static class CompassFindingWords
{
    public static FindingWords Write(Finding finding, ReportContext context)
    {
        var facts = FindingFacts.Of(finding);
        var profile = context.Input.Compass;
        var value = facts.Value("value") ?? profile?.Total?.Score;
        if (value is not { } score)
            return new FindingWords(Say("Kommunekompasset har ingen samlet poengsum"), Say("Tallene bak funnet står i vedlegget."), "", "");
        var year = (int?)facts.Value("year") ?? profile?.Year;
        var target = profile?.Target;
        var reference = profile?.ReferenceTotals.Count > 0 ? profile.ReferenceTotals[0] : null;
        var (other, name) = target is not null ? (target.Score, Say("kommunens eget mål")) : reference is not null ? (reference.Score, Say("snittet")) : (facts.Value("limit", "groupValue"), Say("sammenligningen"));
        var text = Say($"Kommunen fikk {ReportNumbers.Whole(score)} av {ReportNumbers.Whole(facts.Value("max") ?? profile?.Total?.Max ?? 800)} poeng{(year is { } y ? Say($" i {ReportNumbers.Year(y)}") : "")}.");
        if (target is not null)
            text += Say($" Målet for {ReportNumbers.Year(target.Year)} er {ReportNumbers.Whole(target.Score)} poeng.");
        if (reference is not null)
            text += Say($" {ReportWords.Capital(Retell(reference.Whose))}: {ReportNumbers.Whole(reference.Score)} poeng.");
        text += Say(" Kompasset måler hvordan kommunen arbeider med styring, ikke hvor gode tjenestene er.");
        var distance = other is { } against ? Say($"{ReportNumbers.Signed(score - against, 0)} mot {name}") : "";
        return new FindingWords(Say($"Styringen ligger {(finding.Unfavourable ? Say("under") : Say("over"))} {name} i Kommunekompasset"), text, ReportNumbers.Whole(score) + ReportNumbers.Space + Say("poeng"), distance);
    }
}
