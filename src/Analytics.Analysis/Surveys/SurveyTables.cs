using Analytics.Analysis.Disclosure;

namespace Analytics.Analysis.Surveys;

/// <summary>Protects the tables of a survey, round after round; what is hidden in one is hidden first in the next, so that the same units are hidden throughout.</summary>
internal sealed class SurveyTables(DisclosureRules rules, ReleaseLedger earlier)
{
    private readonly HashSet<string> hiddenBefore = new(StringComparer.Ordinal);
    private readonly List<(DisclosureTable Table, SuppressionResult Result)> published = [];

    /// <summary>The ledger with all tables that were protected.</summary>
    public ReleaseLedger Ledger => earlier.With(published);

    /// <summary>What the final audit found.</summary>
    public List<AuditFinding> Findings { get; } = [];

    /// <summary>Protects a round.</summary>
    public ShownCells Protect(SurveyStatistics round)
    {
        var shown = new ShownCells();
        Over(round, "svar", TableKind.Counts, g => new DisclosureCell(g.Group.Key, g.Rate.Answered), shown.Answered);
        for (var f = 0; f < round.Instrument.Factors.Count; f++)
        {
            var (place, code) = (f, round.Instrument.Factors[f].Code);
            Over(round, $"{code}/snitt", TableKind.Means, g => Mean(g.Group, g.Factors[place]), (g, reason) => shown.Mean(g, code, reason));
            Over(round, $"{code}/fordeling", TableKind.Distributions, g => Distribution(g.Group, g.Factors[place]), (g, reason) => shown.Spread(g, code, reason));
        }

        return shown;
    }

    /// <summary>One table over the units, and one over each background, in which the municipality's figure is known.</summary>
    private void Over(SurveyStatistics round, string name, TableKind kind, Func<GroupResult, DisclosureCell> cell, Action<SurveyGroup, HiddenReason> tell)
    {
        var places = round.Groups.Where(g => g.Group.Level != SurveyLevel.Background).ToList();
        var main = Protect(round, $"{round.Instrument.Code}/{round.Round}/{name}", kind, [.. places.Select(cell)], Relations(places));
        foreach (var group in places)
            tell(group.Group, main.Reasons[group.Group.Key]);
        foreach (var background in round.Groups.Where(g => g.Group.Level == SurveyLevel.Background).GroupBy(g => g.Group.Sector))
        {
            var whole = cell(round.Find(SurveyGroup.Municipality)!) with { IsKnown = true };
            if (!main.IsShown(whole.Key))
            {
                foreach (var group in background)
                    tell(group.Group, HiddenReason.TableRefused);
                continue;
            }

            List<DisclosureCell> categories = [.. background.Select(cell)];
            var rest = Rest(whole, categories);
            var relation = new CellRelation(whole.Key, [.. categories.Select(c => c.Key), rest.Key]);
            var result = Protect(round, $"{round.Instrument.Code}/{round.Round}/{name}/{background.Key}", kind, [whole, .. categories, rest], [relation]);
            foreach (var group in background)
                tell(group.Group, result.Reasons[group.Group.Key]);
        }
    }

    private SuppressionResult Protect(SurveyStatistics round, string name, TableKind kind, IReadOnlyList<DisclosureCell> cells, IReadOnlyList<CellRelation> relations)
    {
        var table = new DisclosureTable(name, kind, cells, relations) { Scale = round.Instrument.Scale };
        var result = ComplementarySuppression.Protect(table, rules, earlier, hiddenBefore);
        published.Add((table, result));
        if (result.Exposed.Count == 0)
            Findings.AddRange(ComplementarySuppression.Audit(table, rules, result, earlier));
        hiddenBefore.UnionWith(result.Reasons.Where(r => r.Value != HiddenReason.None).Select(r => r.Key));
        return result;
    }

    private static List<CellRelation> Relations(List<GroupResult> places)
    {
        var units = places.Where(g => g.Group.Level == SurveyLevel.Unit).ToList();
        var sectors = places.Where(g => g.Group.Level == SurveyLevel.Sector).Select(g => g.Group).ToList();
        return sectors.Count == 0
            ? [new CellRelation(SurveyGroup.Municipality.Key, [.. units.Select(u => u.Group.Key)])]
            : [new CellRelation(SurveyGroup.Municipality.Key, [.. sectors.Select(s => s.Key)]), .. sectors.Select(s => new CellRelation(s.Key, [.. units.Where(u => u.Group.Sector == s.Sector).Select(u => u.Group.Key)]))];
    }

    private static DisclosureCell Mean(SurveyGroup group, FactorResult factor)
    {
        var moments = factor.Estimate.Moments;
        return new DisclosureCell(group.Key, moments.Count) { Sum = moments.Count == 0 ? 0 : moments.Count * moments.Mean, AreAllEqual = factor.AreAllEqual };
    }

    private static DisclosureCell Distribution(SurveyGroup group, FactorResult factor) =>
        new(group.Key, factor.Estimate.Moments.Count) { Categories = factor.OfScored.Counts, AreAllEqual = factor.AreAllEqual, Sum = factor.OfScored.Counts.Select((c, i) => (double)c * i).Sum() };

    /// <summary>Those without a category.</summary>
    private static DisclosureCell Rest(DisclosureCell whole, List<DisclosureCell> parts) => new("bakgrunn/uoppgitt", whole.Count - parts.Sum(p => p.Count))
    {
        Sum = whole.Sum - parts.Sum(p => p.Sum),
        Categories = [.. whole.Categories.Select((c, i) => c - parts.Sum(p => p.Categories[i]))],
    };
}
