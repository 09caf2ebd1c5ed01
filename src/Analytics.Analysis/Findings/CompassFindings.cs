using Analytics.Analysis.Compass;

namespace Analytics.Analysis.Findings;

/// <summary>Kommunekompasset against the municipality's own target, else against a mean; within one version only.</summary>
internal static class CompassFindings
{
    public static IEnumerable<Finding> Find(FindingInput input)
    {
        if (input.Compass is not { Total: { } total } profile)
            return [];
        var mean = profile.ReferenceTotals.FirstOrDefault(r => r.Kind == "group_mean") ?? profile.ReferenceTotals.FirstOrDefault(r => r.Kind == "mean");
        if ((profile.Target ?? mean) is not { } bar)
            return [];
        var facts = new FactSheet();
        facts.Number("value", total.Score);
        facts.Number("max", total.Max);
        facts.Number("year", profile.Year);
        facts.Text("version", profile.Version);
        facts.Text("source", total.SourceNb);
        if (profile.Target is { } target)
        {
            facts.Number("limit", target.Score);
            facts.Number("limitYear", target.Year);
            facts.Text("limitSource", target.SourceNb);
        }

        if (mean is not null)
        {
            facts.Number("groupValue", mean.Score);
            facts.Text("group", mean.Whose);
        }

        if (CompassProfiles.EarlierOfSameVersion(profile) is { } earlier)
        {
            facts.Number("from", earlier.Score);
            facts.Number("fromYear", earlier.Year);
        }

        return [facts.Finding(FindingKind.Compass, null, Certainty.Certain, influence: 2, unfavourable: total.Score < bar.Score)];
    }
}
