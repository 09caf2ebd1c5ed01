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
            return new FindingWords("Kommunekompasset har ingen samlet poengsum", "Tallene bak funnet står i vedlegget.", "", "");
        var year = (int?)facts.Value("year") ?? profile?.Year;
        var target = profile?.Target;
        var reference = profile?.ReferenceTotals.Count > 0 ? profile.ReferenceTotals[0] : null;
        var (other, name) = target is not null ? (target.Score, "kommunens eget mål") : reference is not null ? (reference.Score, "snittet") : (facts.Value("limit", "groupValue"), "sammenligningen");
        var text = $"Kommunen fikk {NorwegianNumbers.Whole(score)} av {NorwegianNumbers.Whole(facts.Value("max") ?? profile?.Total?.Max ?? 800)} poeng{(year is { } y ? " i " + NorwegianNumbers.Year(y) : "")}.";
        if (target is not null)
            text += $" Målet for {NorwegianNumbers.Year(target.Year)} er {NorwegianNumbers.Whole(target.Score)} poeng.";
        if (reference is not null)
            text += $" {NorwegianWords.Capital(reference.Whose)}: {NorwegianNumbers.Whole(reference.Score)} poeng.";
        text += " Kompasset måler hvordan kommunen arbeider med styring, ikke hvor gode tjenestene er.";
        var distance = other is { } against ? $"{NorwegianNumbers.Signed(score - against, 0)} mot {name}" : "";
        return new FindingWords($"Styringen ligger {(finding.Unfavourable ? "under" : "over")} {name} i Kommunekompasset", text, NorwegianNumbers.Whole(score) + NorwegianNumbers.Space + "poeng", distance);
    }
}
