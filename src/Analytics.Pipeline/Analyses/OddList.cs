using System.Globalization;

namespace Analytics.Pipeline.Analyses;

/// <summary>Suspicions of some municipalities, and what they are to be held against.</summary>
/// <param name="Figures">The surest and largest first.</param>
/// <param name="Judged">Figures that had an expectation.</param>
/// <param name="ExpectedFalseAlarms">Suspicions that so many right figures would give.</param>
/// <param name="LastingOutliers">Figures far from the group this year as before, which are left out.</param>
/// <param name="SumsTested">Sums whose every line is known.</param>
public sealed record OddList(IReadOnlyList<OddFigure> Figures, int Judged, double ExpectedFalseAlarms, int LastingOutliers, int SumsTested)
{
    /// <summary>How many were judged and suspected, beside the false alarms that are expected, in a sentence.</summary>
    /// <param name="whoseNb">Whose figures, as the sentence begins: "Våre".</param>
    public string SummaryNb(string whoseNb) => string.Create(
        CultureInfo.GetCultureInfo("nb-NO"),
        $"{whoseNb} tall: {Judged} vurdert, {Figures.Count} mistenkt; er alle riktige, er det ventet {ExpectedFalseAlarms:0.0} falske alarmer. {SumsTested} summer er prøvd. {LastingOutliers} tall ligger langt fra gruppen uten å ha endret seg, og er ikke med.");
}
