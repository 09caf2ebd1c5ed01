using System.Security.Cryptography;
using System.Text;
using Analytics.Core.Columns;
using Analytics.Pipeline.Running;
using Analytics.Store;

namespace Analytics.Pipeline.Contracts;

/// <summary>Keeps what contracts said in the dataset <c>raw.result_contract</c>: one part a run that took something in or held something back.</summary>
internal sealed class ContractLog(Workspace workspace, TimeProvider clock)
{
    public const string Dataset = "result_contract";

    private const string Step = "contract";
    private const int MostParts = 40;

    /// <summary>Its columns of text, before the counts and the time.</summary>
    public static readonly IReadOnlyList<string> TextColumns =
        ["source", "source_table", "file", "file_hash", "source_updated", "rule", "rule_name", "severity", "detail", "outcome", "next_step"];

    /// <summary>The part and step to publish, or null when there is nothing to say, or nothing that was not said before.</summary>
    public (PartRegistration Part, StepRecord Step)? Write(IReadOnlyList<ContractLogRow> rows)
    {
        if (rows.Count == 0)
            return null;
        var fingerprint = Fingerprint(rows);
        var step = $"{Step} {fingerprint[..16]}";
        if (workspace.Catalogue.FindStep(step) is not null)
            return null;
        var now = FormattableString.Invariant($"{clock.GetUtcNow().UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}");
        var written = workspace.Parts.Write(DatasetName.Raw(Dataset), [new ColumnBatch(
        [
            .. TextColumns.Select((name, i) => new TextColumn(name, [.. rows.Select(r => r.Texts[i])])),
            new IntegerColumn("tested", [.. rows.Select(r => r.Result.Tested)]),
            new IntegerColumn("failed", [.. rows.Select(r => r.Result.Failed)]),
            CodeColumn.Constant("checked_at", now, rows.Count),
        ])]);
        return (new PartRegistration(written, Step) { Partition = $"{now} {fingerprint[..8]}" }, new StepRecord(step, fingerprint));
    }

    /// <summary>Makes many small parts one, so that years of daily runs stay quick to read. Called when nothing else is being published.</summary>
    public void Compact()
    {
        var dataset = DatasetName.Raw(Dataset);
        var parts = workspace.Catalogue.Parts().Where(p => p.Dataset == dataset).ToList();
        if (parts.Count <= MostParts)
            return;
        using var session = DuckDbSession.Open(workspace.Folder, workspace.Catalogue, new SessionOptions { MayWrite = true });
        var columns = string.Join(", ", TextColumns.Concat(["tested", "failed", "checked_at"]));
        var written = workspace.Parts.WriteQuery(session, $"SELECT {columns} FROM raw.{Dataset} ORDER BY checked_at, {string.Join(", ", TextColumns)}", dataset);
        workspace.Catalogue.Publish([new PartRegistration(written, Step) { Partition = $"until {parts.Max(p => p.Registration.Partition)}" }], parts.Select(p => new PartRemoval(dataset, p.Registration.Partition)));
    }

    private static string Fingerprint(IReadOnlyList<ContractLogRow> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
            text.AppendJoin('\u001f', row.Texts).Append('\u001f').Append(row.Result.Tested).Append('\u001f').Append(row.Result.Failed).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
