using Analytics.Pipeline.Contracts;
using Analytics.Store;

namespace Analytics.Pipeline.Ingestion;

/// <summary>Holds one new file against its source's contract before it is published.</summary>
internal sealed class FileContract(PartSession session)
{
    /// <summary>Columns that a cube's rows have beside its dimensions.</summary>
    private static readonly string[] OwnColumns = ["source_table", "region", "region_name", "period", "contents_code", "cell", "value", "status", "unit", "decimals", "origin"];

    /// <summary>All rules that had something to test.</summary>
    /// <param name="file">The file.</param>
    /// <param name="earlier">Parts of the source's files before it, oldest first.</param>
    public IReadOnlyList<RuleResult> Test(IncomingFile file, IReadOnlyList<PartRegistration> earlier)
    {
        var source = file.Source;
        var tester = new ContractTester(session);
        var rows = ContractRows.OfFile(session, file.Parts);
        if (source.IsCube)
            file.Schema.UnknownColumns = [.. rows.Columns.Except(OwnColumns.Concat(source.RequiredDimensions).Concat(source.OptionalDimensions), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var last = Last(file, earlier);
        var before = source.IsCube && earlier.Count > 0 && source.Contract.Jumps is not null ? ContractRows.OfAll(session, earlier, Contract.CubeKeys) : null;
        return
        [
            .. file.Schema.Results(source, file.Path),
            .. tester.Test(source, rows).Concat(tester.TestDrift(source, rows, last.Count == 0 ? null : ContractRows.OfFile(session, last), before)).Where(r => r.Tested > 0),
        ];
    }

    /// <summary>The file before: of the same name, where a table is edited in place; else the newest one.</summary>
    private static IReadOnlyList<PartRegistration> Last(IncomingFile file, IReadOnlyList<PartRegistration> earlier)
    {
        var same = earlier.Where(p => !file.Source.IsCube && p.Partition == file.Parts[0].Partition).ToList();
        var last = (same.Count > 0 ? same : earlier).LastOrDefault();
        return last is null ? [] : [.. earlier.Where(p => p.LandedHash == last.LandedHash)];
    }
}
