using System.Globalization;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Contracts;

/// <summary>Holds rows against a source's contract: one query counts all breaches, and a second one fetches examples where there are any.</summary>
internal sealed class ContractTester(PartSession session)
{
    private const int Examples = 3;

    /// <summary>The rules on the rows themselves: keys, codes, ranges and sums.</summary>
    public IReadOnlyList<RuleResult> Test(SourceDefinition source, ContractRows rows)
    {
        var rules = ContractSql.Rules(source, rows);
        return Count(rules).Select((counts, i) => Result(rules[i], counts)).ToList();
    }

    /// <summary>The rules on what changed since the file before: rows, missing values and jumps.</summary>
    /// <param name="source">The source.</param>
    /// <param name="rows">The file's rows.</param>
    /// <param name="last">The rows of the file before, or null when there is none.</param>
    /// <param name="earlier">All that was published before, each cell once, or null when there is none (cubes).</param>
    public IReadOnlyList<RuleResult> TestDrift(SourceDefinition source, ContractRows rows, ContractRows? last, ContractRows? earlier)
    {
        var results = new List<RuleResult>();
        if (last is not null && (source.Contract.Rows is not null || source.Contract.Missing is not null))
            results.AddRange(Drift(source, rows, last));
        if (earlier is not null && source.Contract.Jumps is { } jumps)
            results.Add(Jumps(jumps, rows, earlier));
        return results;
    }

    /// <summary>The newest period that has a value, or null.</summary>
    public string? NewestPeriod(ContractRows rows) =>
        session.Query($"SELECT max(period) FILTER (value IS NOT NULL) FROM {rows.Sql}", r => r.IsDBNull(0) ? null : r.GetString(0)).Single();

    private IReadOnlyList<(long Tested, long Failed)> Count(IReadOnlyList<RuleSql> rules)
    {
        if (rules.Count == 0)
            return [];
        var sql = string.Join(" UNION ALL ", rules.Select((r, i) => string.Create(CultureInfo.InvariantCulture, $"SELECT {i} AS rule, tested, failed FROM ({r.Counts})")));
        return session.Query($"SELECT tested::BIGINT, coalesce(failed, 0)::BIGINT FROM ({sql}) ORDER BY rule", r => (r.GetInt64(0), r.GetInt64(1)));
    }

    private RuleResult Result(RuleSql rule, (long Tested, long Failed) counts)
    {
        var detail = counts.Failed == 0 ? "" : string.Join("; ", session.Query($"{rule.Examples} LIMIT {Examples}", r => r.GetString(0)));
        if (counts.Failed > Examples)
            detail += " …";
        return new RuleResult(rule.Rule, rule.NameNb, rule.Severity, counts.Tested, counts.Failed, detail);
    }

    private IEnumerable<RuleResult> Drift(SourceDefinition source, ContractRows rows, ContractRows last)
    {
        var (before, after) = session.Query(ContractSql.Drift(source, rows, last), r => (Rows: r.GetInt64(0), Missing: r.GetDouble(1))) is [var b, var a] ? (b, a) : default;
        if (before.Rows == 0)
            yield break;
        if (source.Contract.Rows is { } fall)
        {
            var failed = after.Rows < (1 - fall.Most) * before.Rows;
            yield return new RuleResult("rows", "Antall rader faller ikke mye", fall.Severity, 1, failed ? 1 : 0, failed ? Nb($"{after.Rows:N0} rader mot {before.Rows:N0} sist; et fall på opptil {fall.Most:P0} er tillatt") : "");
        }

        if (source.Contract.Missing is { } rise)
        {
            var failed = after.Missing - before.Missing > rise.Most;
            yield return new RuleResult("missing", "Andelen uten verdi stiger ikke mye", rise.Severity, 1, failed ? 1 : 0, failed ? Nb($"{after.Missing:P0} uten verdi mot {before.Missing:P0} sist; en stigning på opptil {100 * rise.Most:0} prosentpoeng er tillatt") : "");
        }
    }

    private RuleResult Jumps(JumpRule rule, ContractRows rows, ContractRows earlier)
    {
        var periods = session.Query(ContractSql.Jumps(rule, rows, earlier), r => (Period: r.GetString(0), Known: r.GetInt64(1), Jumped: r.GetInt64(2), Example: r.IsDBNull(3) ? "" : r.GetString(3)));
        var over = periods.Where(p => p.Jumped >= rule.Cells && p.Jumped > rule.Share * p.Known).ToList();
        var detail = string.Join("; ", over.Take(Examples).Select(p => Nb($"{p.Period}: {p.Jumped:N0} av {p.Known:N0} tall er endret med mer enn {rule.Factor:P0}, opptil {rule.Share:P0} er tillatt; {p.Example}")));
        return new RuleResult("jump", "Få tall gjør store hopp fra forrige utgave", rule.Severity, periods.Sum(p => p.Known), over.Sum(p => p.Jumped), detail);
    }

    private static string Nb(FormattableString text) => text.ToString(CultureInfo.GetCultureInfo("nb-NO"));
}
