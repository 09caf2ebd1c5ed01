using System.Numerics;
using Analytics.Analysis.Disclosure;

namespace Analytics.Analysis.Tests.Disclosure;

/// <summary>The attacker of the tests: elimination in whole numbers without rounding, written apart from the product's.</summary>
internal static class ExactElimination
{
    /// <summary>Hidden keys that follow from relations and what is known.</summary>
    public static IReadOnlyList<string> Solved(IEnumerable<(string Total, IEnumerable<string> Parts)> relations, IReadOnlyList<string> hidden)
    {
        var place = hidden.Select((k, i) => (k, i)).ToDictionary(p => p.k, p => p.i);
        var rows = relations.Select(relation =>
        {
            var row = new BigInteger[hidden.Count];
            if (place.TryGetValue(relation.Total, out var total))
                row[total] += 1;
            foreach (var part in relation.Parts)
            {
                if (place.TryGetValue(part, out var at))
                    row[at] -= 1;
            }

            return row;
        }).ToList();
        var rank = 0;
        for (var column = 0; column < hidden.Count && rank < rows.Count; column++)
        {
            var pivot = rows.FindIndex(rank, r => !r[column].IsZero);
            if (pivot < 0)
                continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (var r = 0; r < rows.Count; r++)
            {
                if (r == rank || rows[r][column].IsZero)
                    continue;
                var (mine, its) = (rows[rank][column], rows[r][column]);
                for (var c = 0; c < hidden.Count; c++)
                    rows[r][c] = (rows[r][c] * mine) - (rows[rank][c] * its);
            }

            rank++;
        }

        return [.. rows.Where(r => r.Count(v => !v.IsZero) == 1).Select(r => hidden[Array.FindIndex(r, v => !v.IsZero)])];
    }

    public static IEnumerable<(string Total, IEnumerable<string> Parts)> Relations(DisclosureTable table, string prefix = "") =>
        table.Relations.Select(r => (prefix + r.Total, r.Parts.Select(p => prefix + p)));
}
