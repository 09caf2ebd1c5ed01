using Analytics.Analysis.Disclosure;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Analysis.Tests.Disclosure;

/// <summary>What must hold for any hierarchy: units in sectors in a municipality, with small, empty and unanimous ones among them.</summary>
public sealed class ComplementarySuppressionProperties
{
    private static readonly DisclosureRules Rules = new();

    [Theory]
    [InlineData(TableKind.Counts)]
    [InlineData(TableKind.Means)]
    [InlineData(TableKind.Distributions)]
    public void Protect_HundredHierarchies_LeavesNothingToSolve(TableKind kind) => Check(100, kind);

    [FullFact]
    public void Protect_ThousandHierarchies_LeaveNothingToSolve()
    {
        foreach (var kind in Enum.GetValues<TableKind>())
            Check(1000, kind);
    }

    [Fact]
    public void Protect_HundredHierarchiesInThreePublications_LeaveNothingToSolve() => CheckLedger(100);

    [FullFact]
    public void Protect_ThousandHierarchiesInThreePublications_LeaveNothingToSolve() => CheckLedger(1000);

    private static void Check(int hierarchies, TableKind kind)
    {
        var shown = 0;
        for (var seed = 1; seed <= hierarchies; seed++)
        {
            var table = Tables.Hierarchy(Tables.Random(seed), kind);
            var result = ComplementarySuppression.Protect(table, Rules);

            result.Exposed.ShouldBeEmpty($"seed {seed}");
            ComplementarySuppression.Audit(table, Rules, result).ShouldBeEmpty($"seed {seed}");
            var hidden = Unknown(table, result);
            ExactElimination.Solved(ExactElimination.Relations(table), hidden).ShouldBeEmpty($"seed {seed}");
            foreach (var cell in table.Cells.Where(c => result.IsShown(c.Key)))
                Rules.Reason(kind, cell).ShouldBe(HiddenReason.None, $"seed {seed}, {cell.Key}");
            foreach (var (rest, persons, scores) in Rests(table, result))
            {
                // The people of the hidden cells together are told by subtraction, so they must be enough as a group, if any of them needs protection.
                if (rest.Any(c => Rules.Reason(kind, c) != HiddenReason.None))
                    persons.ShouldBeGreaterThanOrEqualTo(Rules.Least(kind), $"seed {seed}, behind {string.Join(", ", rest.Select(c => c.Key))}");
                if (kind == TableKind.Means && rest.Any(c => Rules.Reason(kind, c) != HiddenReason.None))
                    (scores / persons).ShouldBeInRange(1.0 + 1e-9, 5.0 - 1e-9, $"seed {seed}");
            }

            shown += result.Reasons.Values.Count(r => r == HiddenReason.None);
        }

        // Hiding everything would be safe as well.
        shown.ShouldBeGreaterThan(hierarchies * 3);
    }

    /// <summary>Published, then with late answers, then with more: all three and their differences are one system for whoever kept them.</summary>
    private static void CheckLedger(int hierarchies)
    {
        var shownLater = 0;
        for (var seed = 1; seed <= hierarchies; seed++)
        {
            var random = new Random(seed);
            var (answers, ledger) = (Tables.Random(seed), ReleaseLedger.Empty);
            var (relations, hidden) = (new List<(string Total, IEnumerable<string> Parts)>(), new List<string>());
            var sensitive = new HashSet<string>(StringComparer.Ordinal);
            DisclosureTable? before = null;
            for (var version = 1; version <= 3; version++)
            {
                var table = Tables.Hierarchy(answers);
                var result = ComplementarySuppression.Protect(table, Rules, ledger);
                ComplementarySuppression.Audit(table, Rules, result, ledger).Select(f => f.Key).ShouldBe(result.Exposed.Select(e => e.Key), ignoreOrder: true, $"seed {seed}, version {version}");
                ledger = ledger.With(table, result);
                shownLater += version == 1 ? 0 : result.Reasons.Values.Count(r => r == HiddenReason.None);
                relations.AddRange(ExactElimination.Relations(table, $"{version}:"));
                hidden.AddRange(Unknown(table, result).Select(k => $"{version}:{k}"));
                if (before is not null)
                {
                    // now = before + late, and the late ones add up as well.
                    relations.AddRange(ExactElimination.Relations(table, $"{version}-late:"));
                    foreach (var (then, now) in before.Cells.Zip(table.Cells))
                    {
                        relations.Add(($"{version}:{now.Key}", [$"{version - 1}:{now.Key}", $"{version}-late:{now.Key}"]));
                        if (now.Count == then.Count)
                            continue;
                        hidden.Add($"{version}-late:{now.Key}");
                        if (now.Count - then.Count < Rules.MinimumRespondents)
                            sensitive.Add($"{version}-late:{now.Key}");
                    }

                    // Unchanged cells that were shown once are known in both.
                    foreach (var (then, now) in before.Cells.Zip(table.Cells).Where(p => p.First.Count == p.Second.Count))
                    {
                        if (!hidden.Contains($"{version - 1}:{now.Key}"))
                            hidden.Remove($"{version}:{now.Key}");
                        else if (!hidden.Contains($"{version}:{now.Key}"))
                            hidden.Remove($"{version - 1}:{now.Key}");
                    }
                }

                sensitive.UnionWith(table.Cells.Where(c => Rules.Reason(TableKind.Means, c) != HiddenReason.None).Select(c => $"{version}:{c.Key}"));
                before = table;
                answers = [.. answers.Select(s => s.Select(u => random.Next(4) == 0 ? [.. u, .. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(1, 6))] : u).ToList())];
            }

            ExactElimination.Solved(relations, hidden).Where(sensitive.Contains).ShouldBeEmpty($"seed {seed}: {string.Join(", ", ledger.Cells.Select(c => $"{c.Version}:{c.Key}={c.Count}{(c.WasShown ? "" : "?")}"))}");
        }

        // Refusing all later publications would be safe as well.
        shownLater.ShouldBeGreaterThan(hierarchies * 4);
    }

    private static List<string> Unknown(DisclosureTable table, SuppressionResult result) => [.. table.Cells.Where(c => c.Count > 0 && !result.IsShown(c.Key)).Select(c => c.Key)];

    /// <summary>For each shown sum with hidden parts: the deepest hidden cells under it that subtraction leaves together.</summary>
    private static IEnumerable<(List<DisclosureCell> Cells, int Persons, double Scores)> Rests(DisclosureTable table, SuppressionResult result)
    {
        var cells = table.Cells.ToDictionary(c => c.Key);
        foreach (var relation in table.Relations.Where(r => result.IsShown(r.Total)))
        {
            var rest = relation.Parts.SelectMany(Open).ToList();
            if (rest.Count > 0)
                yield return (rest, rest.Sum(c => c.Count), rest.Sum(c => c.Sum));
        }

        IEnumerable<DisclosureCell> Open(string key)
        {
            if (result.IsShown(key) || cells[key].Count == 0)
                return [];
            return table.Relations.FirstOrDefault(r => r.Total == key) is { } below ? below.Parts.SelectMany(Open) : [cells[key]];
        }
    }
}
