using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Store;

namespace Analytics.Pipeline.Ingestion;

/// <summary>From the files of the data folders to published raw datasets. Everything new is published in one transaction, or nothing is.</summary>
internal sealed class IngestStep(Workspace workspace, IReadOnlyList<SourceDefinition> sources, TimeProvider clock, IRunProgress progress)
{
    private const string Step = "ingest";

    /// <summary>Changed when the way that files become rows changes, so that they are read again.</summary>
    private const string ReaderVersion = "2";

    private const string Continued = ", part ";

    private readonly FileRecogniser recogniser = new(sources);

    /// <summary>Reads what is new in the folders.</summary>
    /// <exception cref="SourceFormatException">One file is not what it should be.</exception>
    /// <exception cref="AggregateException">Several files are not what they should be; nothing was published.</exception>
    public IngestResult Run(IReadOnlyList<string> folders, CancellationToken stop)
    {
        var files = DataFolders.Files(folders);
        return Run(files, i => DataFile.Read(files[i]), null, stop);
    }

    /// <summary>Files that the store does not have, or has by another reading of them, and that a source may know; nothing is read into the store.</summary>
    public IReadOnlyList<(string Path, string Why)> Pending(IReadOnlyList<string> folders)
    {
        var published = workspace.Catalogue.Parts().Select(p => p.Registration.LandedHash).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var pending = new List<(string, string)>();
        foreach (var file in DataFolders.Files(folders).Select(DataFile.Read).DistinctBy(f => f.Hash).Where(f => recogniser.Recognise(f).Source is not null))
        {
            if (!published.Contains(file.Hash))
                pending.Add((file.Path, "the store does not have it"));
            else if (!IsKnown(file))
                pending.Add((file.Path, "its source file has changed"));
        }

        return pending;
    }

    /// <summary>Takes in answers that are known to be of one source.</summary>
    /// <exception cref="SourceFormatException">One answer is not what it should be.</exception>
    /// <exception cref="AggregateException">Several are not; nothing was published.</exception>
    public IngestResult Run(IReadOnlyList<DataFile> answers, SourceDefinition source, CancellationToken stop) =>
        Run([.. answers.Select(a => a.Path)], i => answers[i], source, stop);

    private IngestResult Run(IReadOnlyList<string> files, Func<int, DataFile> read, SourceDefinition? known, CancellationToken stop)
    {
        using var gate = new PublicationGate(workspace, clock, progress);
        var incoming = new List<IncomingFile>();
        var faults = new List<Exception>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var published = workspace.Catalogue.Parts().Select(p => p.Registration.LandedHash).OfType<string>().ToHashSet(StringComparer.Ordinal);
        int unchanged = 0, ignored = 0;
        for (var i = 0; i < files.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            progress.Advanced(i, files.Count, files[i]);
            try
            {
                var file = read(i);
                if (!seen.Add(file.Hash))
                    continue;
                var outcome = published.Contains(file.Hash) && IsKnown(file) ? FileOutcome.Unchanged : Take(file, known, incoming, gate);
                unchanged += outcome == FileOutcome.Unchanged ? 1 : 0;
                ignored += outcome == FileOutcome.Ignored ? 1 : 0;
            }
            catch (SourceFormatException e)
            {
                faults.Add(e);
            }
            catch (IOException e)
            {
                faults.Add(new SourceFormatException(files[i], $"the file could not be read ({e.Message})", "a readable file", "Check the file and run again.", e));
            }
        }

        if (faults.Count == 1)
            throw faults[0];
        if (faults.Count > 1)
            throw new AggregateException(faults);
        var accepted = gate.Accepted(incoming);
        var parts = accepted.SelectMany(f => f.Parts).ToList();
        var log = gate.Log();
        if (parts.Count > 0 || log is not null)
            workspace.Catalogue.Publish(log is null ? parts : [.. parts, log.Value.Part], Replaced(parts), log is null ? accepted.Select(f => f.Step) : [.. accepted.Select(f => f.Step), log.Value.Step]);
        progress.Advanced(files.Count, files.Count, "");
        return new IngestResult(accepted.Count, unchanged, ignored + incoming.Count - accepted.Count, parts.Sum(p => p.Part.Rows)) { Refused = gate.Refused };
    }

    private bool IsKnown(DataFile file) =>
        workspace.Catalogue.FindStep($"{Step} {file.Hash}") is { Output: { } name } step
        && sources.FirstOrDefault(s => s.Name == name) is { } source
        && step.Fingerprint == Fingerprint(source);

    private static string Fingerprint(SourceDefinition source) => $"{ReaderVersion} {source.Fingerprint}";

    private FileOutcome Take(DataFile file, SourceDefinition? known, List<IncomingFile> incoming, PublicationGate gate)
    {
        var recognised = known is null ? recogniser.Recognise(file) : FileRecogniser.Read(file, known);
        if (recognised.Source is not { } source)
        {
            progress.Noted($"{file.Path}: not used, {recognised.WhyNot}");
            return FileOutcome.Ignored;
        }

        if (IsEmbargoed(file, source, recognised.Published, gate))
            return FileOutcome.Ignored;
        incoming.Add(Write(file, source, recognised.Rows()));
        return FileOutcome.Read;
    }

    /// <summary>On publication mornings SSB announces a release before it: the newest year is nulled until 08:00 (FORMAT-FACTS section 5).</summary>
    private bool IsEmbargoed(DataFile file, SourceDefinition source, DateTimeOffset? published, PublicationGate gate)
    {
        if (published is not { } moment || moment <= clock.GetUtcNow())
            return false;
        gate.Embargoed(file, source, moment);
        return true;
    }

    private IncomingFile Write(DataFile file, SourceDefinition source, IncomingRows rows)
    {
        var landing = Task.Run(() => workspace.Landing.Land(file.Bytes, Path.GetExtension(file.Path)));
        var written = WriteParts(source, rows, landing);
        var landed = landing.GetAwaiter().GetResult();
        var partition = !source.IsCube ? $"{source.Name} {Path.GetFileName(file.Path)} {rows.Origin}" : $"{source.Name} {landed.Vintage}";
        var parts = written.Select((part, i) => new PartRegistration(part, $"{Step} {source.Name}")
        {
            Partition = i == 0 ? partition : $"{partition}{Continued}{i + 1}",
            Vintage = landed.Vintage,
            Period = rows.Period,
            Source = source.Name,
            LandedHash = landed.Hash,
            SourceUpdated = rows.Published,
            Tenant = source.Tenant,
        }).ToList();
        progress.Noted($"{file.Path}: {written.Sum(p => p.Rows)} rows of {source.Name}{(rows.Shape is { } shape ? $" ({shape})" : "")}");
        return new IncomingFile(file.Path, source, parts, new StepRecord($"{Step} {file.Hash}", Fingerprint(source), source.Name)) { Schema = rows.Schema };
    }

    /// <summary>Waits for the landing also when the rows turn out to be faulty, so that no file is half-written when the run ends.</summary>
    private IReadOnlyList<WrittenPart> WriteParts(SourceDefinition source, IncomingRows rows, Task landing)
    {
        try
        {
            return workspace.Parts.WriteInParts(DatasetName.Raw(source.Dataset), rows.Filtered(source));
        }
        finally
        {
            landing.ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        }
    }

    /// <summary>A table that was edited, or an answer of KLASS, takes its own earlier edition's place; SSB's answers are vintages that all stay.</summary>
    private IEnumerable<PartRemoval> Replaced(IReadOnlyList<PartRegistration> parts)
    {
        var edited = parts.Where(p => sources.Any(s => !s.IsCube && s.Name == p.Source)).Select(p => (p.Part.Dataset, Whole(p.Partition))).ToHashSet();
        return workspace.Catalogue.Parts().Where(p => edited.Contains((p.Dataset, Whole(p.Registration.Partition)))).Select(p => new PartRemoval(p.Dataset, p.Registration.Partition)).Distinct();
    }

    /// <summary>The partition of the whole file, of which a large file's further parts are continuations.</summary>
    private static string Whole(string partition) => partition.Split(Continued)[0];

    private enum FileOutcome
    {
        Read,
        Unchanged,
        Ignored,
    }
}
