using System.Globalization;
using Analytics.Pipeline.Configuration;
using Analytics.Store;

namespace Analytics.Pipeline.Contracts;

/// <summary>A contract's rules as SQL over rows. A rule on a column that the rows do not have tests nothing.</summary>
internal static class ContractSql
{
    /// <summary>Columns that say where a row is, in the order in which they are printed.</summary>
    private static readonly string[] Places = ["region", "period", "contents_code", "cell"];

    public static IReadOnlyList<RuleSql> Rules(SourceDefinition source, ContractRows rows)
    {
        var contract = source.Contract;
        var place = Place(source, rows);
        return
        [
            .. contract.Keys.Count > 0 && rows.Has(contract.Keys) ? [Keys(contract.Keys, rows)] : (RuleSql[])[],
            .. Allowed(source).Where(a => rows.Columns.Contains(a.Column)).Select(a => Allowed(a, contract.Schema.Codes, rows)),
            .. contract.Ranges.Where(r => rows.Has(r.Columns)).Select(r => Range(r, rows, place)),
            .. contract.Sums.Where(s => rows.Has(s.Columns)).Select(s => Sum(s, rows)),
        ];
    }

    /// <summary>Rows and the share of missing values, of the last file and then of this one, over what both have: a question for fewer regions is no fall.</summary>
    public static string Drift(SourceDefinition source, ContractRows rows, ContractRows last)
    {
        string[] common = source.IsCube ? ["origin", "region", "period", "contents_code"] : ["origin"];
        string[] own = source.IsCube ? ["value"] : [.. source.Columns.Select(c => c.To).Where(c => rows.Columns.Contains(c) && last.Columns.Contains(c))];
        var missing = own.Length == 0 ? "0" : $"({string.Join(" + ", own.Select(c => $"count(*) FILTER ({SqlLiteral.Name(c)} IS NULL)"))}) / {FormattableString.Invariant($"{own.Length}")}.0";
        return $"{Side(last, rows)} UNION ALL {Side(rows, last)}";

        string Side(ContractRows one, ContractRows other) =>
            $"SELECT count(*), coalesce({missing} / nullif(count(*), 0), 0)::DOUBLE FROM {one.Sql} AS one SEMI JOIN (SELECT DISTINCT {string.Join(", ", common)} FROM {other.Sql}) AS other USING ({string.Join(", ", common)})";
    }

    /// <summary>By period: the cells that had a value and have one now, those that jumped, and the largest jump in words.</summary>
    public static string Jumps(JumpRule rule, ContractRows rows, ContractRows earlier)
    {
        const string Cell = "origin, region, period, contents_code, cell";
        var jumped = FormattableString.Invariant($"after.value <> before.value AND abs(after.value - before.value) > {rule.Factor:R} * abs(before.value) AND abs(after.value - before.value) >= {rule.Least:R}");
        return $"""
            SELECT period, count(*)::BIGINT, count(*) FILTER ({jumped})::BIGINT,
              arg_max(concat_ws(', ', region, contents_code, nullif(cell, '')) || ': ' || {Number("before.value")} || ' ble ' || {Number("after.value")}, abs(after.value - before.value)) FILTER ({jumped})
            FROM (SELECT {Cell}, value FROM {earlier.Sql} WHERE value IS NOT NULL) AS before
            JOIN (SELECT {Cell}, value FROM {rows.Sql} WHERE value IS NOT NULL) AS after USING ({Cell})
            GROUP BY period ORDER BY period
            """;
    }

    /// <summary>A cube's cells that lost their figure still have the code that is not allowed.</summary>
    private static IReadOnlyList<CodeSet> Allowed(SourceDefinition source) =>
        source.IsCube && source.Contract.Schema.Codes == SchemaMode.DiscardValue ? [] : source.Contract.Allowed;

    private static RuleSql Keys(IReadOnlyList<string> keys, ContractRows rows)
    {
        string[] columns = [.. keys.Append("origin").Concat(rows.KeysAreByFile ? ["filename"] : []).Distinct(StringComparer.Ordinal)];
        var names = string.Join(", ", columns.Select(SqlLiteral.Name));
        return new RuleSql(
            "keys",
            $"Hver kombinasjon av {string.Join(", ", keys)} står én gang",
            Severity.Error,
            $"SELECT count(*) AS tested, count(*) - count(DISTINCT hash({names})) AS failed FROM {rows.Sql}",
            $"SELECT concat_ws(', ', {string.Join(", ", keys.Select(Labelled))}) || ': ' || count(*) || ' rader' FROM {rows.Sql} GROUP BY {names} HAVING count(*) > 1 ORDER BY 1");
    }

    private static RuleSql Allowed(CodeSet set, SchemaMode? mode, ContractRows rows)
    {
        var column = SqlLiteral.Name(set.Column);
        return new RuleSql(
            "codes",
            $"Bare kjente koder i {set.Column}",
            mode == SchemaMode.Evolve ? Severity.Warning : Severity.Error,

            // A pattern is tried once a code, and not once a row.
            $"SELECT coalesce(sum(n), 0) AS tested, sum(n) FILTER (NOT {set.Sql}) AS failed FROM (SELECT {column}, count(*) AS n FROM {rows.Sql} WHERE {column} IS NOT NULL GROUP BY {column})",
            $"SELECT {SqlLiteral.Text(set.Column + " ")} || {column} || ': ' || count(*) || ' rader, ventet ' || {SqlLiteral.Text(set.Text)} FROM {rows.Sql} WHERE NOT {set.Sql} GROUP BY {column} ORDER BY 1");
    }

    private static RuleSql Range(RangeRule rule, ContractRows rows, string place)
    {
        var value = SqlLiteral.Name(rule.Column);
        var outside = string.Join(" OR ", Limits());
        var limits = string.Create(CultureInfo.GetCultureInfo("nb-NO"), $"{(rule.From is { } f ? $"fra {f}" : "")}{(rule.From is not null && rule.To is not null ? " " : "")}{(rule.To is { } t ? $"til {t}" : "")}{(rule.AtMost is { } most ? $"{(rule.From is null && rule.To is null ? "" : " ")}høyst {most}" : "")}");
        var of = rule.Where.Sets.Count == 0 ? "" : $" for {string.Join(", ", rule.Where.Sets.Select(s => s.Text))}";
        return new RuleSql(
            "range",
            $"{rule.Column}{of} er {limits}",
            rule.Severity,
            $"SELECT count({value}) AS tested, count({value}) FILTER ({outside}) AS failed FROM {rows.Sql} WHERE {rule.Where.Sql}",
            $"SELECT {place} || ': ' || {Number(value)} || ', ventet {limits}' FROM {rows.Sql} WHERE {rule.Where.Sql} AND ({outside}) ORDER BY 1");

        IEnumerable<string> Limits()
        {
            if (rule.From is { } from)
                yield return FormattableString.Invariant($"{value} < {from:R}");
            if (rule.To is { } to)
                yield return FormattableString.Invariant($"{value} > {to:R}");
            if (rule.AtMost is { } most)
                yield return $"{value} > {SqlLiteral.Name(most)}";
        }
    }

    private static RuleSql Sum(SumRule rule, ContractRows rows)
    {
        var value = SqlLiteral.Name(rule.Column);
        var by = string.Join(", ", rule.By.Append("origin").Distinct(StringComparer.Ordinal).Select(SqlLiteral.Name));
        var (total, plus, minus) = (rule.Total.Sql, rule.Parts.Sql, rule.Minus?.Sql ?? "false");

        // A pattern tried once a group, and not once a row, makes the sum several times faster.
        var isOfGroups = rule.Where.Columns.All(rule.By.Contains);
        var sums = FormattableString.Invariant($"""
            (SELECT {by}, max({value}) FILTER ({total}) AS total, sum(CASE WHEN {plus} THEN {value} WHEN {minus} THEN -{value} END) AS computed
            FROM {rows.Sql} WHERE ({total} OR {plus} OR {minus}){(isOfGroups ? "" : $" AND {rule.Where.Sql}")} GROUP BY {by}
            HAVING count({value}) FILTER ({total}) = 1 AND count({value}) FILTER ({plus} OR {minus}) = {rule.Count}{(isOfGroups ? $" AND {rule.Where.Sql}" : "")})
            """);

        // A sum of decimals is off by what a double cannot hold; that is far below any unit that is published.
        var off = FormattableString.Invariant($"abs(total - computed) > {rule.Tolerance + 1e-6:R}");
        return new RuleSql(
            "sum",
            rule.Name,
            rule.Severity,
            $"SELECT count(*) AS tested, count(*) FILTER ({off}) AS failed FROM {sums}",
            $"SELECT concat_ws(', ', {string.Join(", ", rule.By.Select(c => $"{SqlLiteral.Name(c)}::VARCHAR"))}) || ': ' || {Number("total")} || ' mot beregnet ' || {Number("computed")} FROM {sums} WHERE {off} ORDER BY 1");
    }

    private static string Place(SourceDefinition source, ContractRows rows)
    {
        IEnumerable<string> columns = source.IsCube ? Places : source.Contract.Keys.Count > 0 ? source.Contract.Keys : source.Columns.Where(c => c.Type is ColumnType.Code or ColumnType.Integer).Select(c => c.To).Take(4);
        var there = columns.Where(rows.Columns.Contains).Select(c => $"nullif({SqlLiteral.Name(c)}::VARCHAR, '')").ToList();
        return there.Count == 0 ? "'rad'" : $"concat_ws(', ', {string.Join(", ", there)})";
    }

    private static string Labelled(string column) => $"{SqlLiteral.Text(column + " ")} || {SqlLiteral.Name(column)}";

    /// <summary>A number without the .0 that a whole double has in SQL.</summary>
    private static string Number(string value) => $"regexp_replace(round({value}, 6)::VARCHAR, '\\.0$', '')";
}
