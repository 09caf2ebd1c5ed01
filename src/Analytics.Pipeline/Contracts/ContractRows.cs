using System.Text.RegularExpressions;
using Analytics.Store;

namespace Analytics.Pipeline.Contracts;

/// <summary>The rows that a contract is held against, as SQL.</summary>
/// <param name="Sql">For a FROM clause.</param>
/// <param name="Columns">The columns that they have.</param>
internal sealed partial record ContractRows(string Sql, IReadOnlySet<string> Columns)
{
    /// <summary>Whether the rows are of several files with keys of their own: a register has the same items each term.</summary>
    public bool KeysAreByFile { get; init; }

    private const string Newest = "newest";

    /// <summary>One file's rows.</summary>
    public static ContractRows OfFile(PartSession session, IReadOnlyList<PartRegistration> parts) => new(session.Rows(parts), ColumnsOf(parts));

    /// <summary>All that is published: of a cube each cell once, from the vintage that has it last.</summary>
    /// <param name="session">Resolves the files.</param>
    /// <param name="parts">The parts, oldest first.</param>
    /// <param name="cell">Columns that name a cell; empty when rows are no cells.</param>
    public static ContractRows OfAll(PartSession session, IReadOnlyList<PartRegistration> parts, IReadOnlyList<string> cell)
    {
        var rows = session.Rows(parts);
        var isOne = parts.Select(p => p.LandedHash).Distinct().Count() < 2;
        if (cell.Count == 0 || isOne)
            return new ContractRows(rows, ColumnsOf(parts)) { KeysAreByFile = !isOne };
        var key = string.Join(", ", cell.Append("origin").Select(SqlLiteral.Name));

        // A table, since every rule reads it.
        session.Keep(Newest, $"SELECT * FROM {rows} QUALIFY row_number() OVER (PARTITION BY {key} ORDER BY {session.Position(parts)} DESC) = 1");
        return new ContractRows(Newest, ColumnsOf(parts));
    }

    /// <summary>The rows of real statistics: an invented country has no release calendar.</summary>
    public ContractRows RealOnly() => this with { Sql = $"(SELECT * FROM {Sql} WHERE origin = 'real')" };

    public bool Has(IEnumerable<string> columns) => columns.All(Columns.Contains);

    private static HashSet<string> ColumnsOf(IEnumerable<PartRegistration> parts) =>
        parts.Select(p => p.Part.Schema).Distinct().SelectMany(s => Column().Matches(s).Select(m => m.Groups[1].Value)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\G(.+?) (?:VARCHAR|BIGINT|DOUBLE)(?:, |$)")]
    private static partial Regex Column();
}
