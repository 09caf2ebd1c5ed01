using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Contracts;
using Analytics.Pipeline.Running;
using Analytics.Store;

namespace Analytics.Pipeline.Ingestion;

/// <summary>Decides what of the new files is published: worse data do not replace better, and what breaks its source's contract waits. The rest goes on.</summary>
internal sealed class PublicationGate(Workspace workspace, TimeProvider clock, IRunProgress progress) : IDisposable
{
    private const string Stands = "The file was not published, and the values from before stand.";

    private readonly PartSession session = new(workspace.Folder);
    private readonly LossGuard losses = new(workspace.Folder);
    private readonly List<ContractLogRow> log = [];

    /// <summary>Files that broke a rule of severity error. Answers from a publication morning are not among them: those are routine.</summary>
    public int Refused { get; private set; }

    /// <summary>Notes an answer that says that it is published later than now.</summary>
    public void Embargoed(DataFile file, SourceDefinition source, DateTimeOffset published) => Hold(
        file.Path,
        file.Hash,
        source,
        published,
        new HeldBack(
            new RuleResult("embargo", "Svaret er publisert", Severity.Warning, 1, 1, FormattableString.Invariant($"{published.UtcDateTime:yyyy-MM-dd HH:mm} UTC er ennå ikke kommet")),
            $"published {published:u}, which is still to come, so it is an embargo answer",
            $"Fetch table {source.Table} again after that time."));

    /// <summary>The files that may be published, oldest first; those that may not are warned of.</summary>
    /// <param name="files">New files of any source.</param>
    public IReadOnlyList<IncomingFile> Accepted(IReadOnlyList<IncomingFile> files)
    {
        if (files.Count == 0)
            return [];
        var published = workspace.Catalogue.Parts().OrderBy(p => p.Registration.SourceUpdated).ThenBy(p => p.PublishedAt).ToLookup(p => p.Registration.Source);
        var accepted = new List<IncomingFile>();
        foreach (var file in files.OrderBy(f => f.Published ?? DateTimeOffset.MinValue).ThenBy(f => f.Path, StringComparer.Ordinal))
        {
            var before = published[file.Source.Name].Select(p => p.Registration).Concat(accepted.Where(a => a.Source == file.Source).SelectMany(a => a.Parts)).ToList();
            if (IsAccepted(file, before))
                accepted.Add(file);
        }

        return accepted;
    }

    /// <summary>What was said of the files, to publish with them; null when there is nothing new to say.</summary>
    public (PartRegistration Part, StepRecord Step)? Log() => new ContractLog(workspace, clock).Write(log);

    public void Dispose() => session.Dispose();

    private bool IsAccepted(IncomingFile file, IReadOnlyList<PartRegistration> before)
    {
        var earlier = file.Source.IsCube
            ? before.Where(p => file.Published is null || p.SourceUpdated <= file.Published).OrderBy(p => p.SourceUpdated).ToList()
            : before;
        if (losses.LossOf(file, earlier) is { } loss)
        {
            Hold(file.Path, file.Hash, file.Source, file.Published, loss);
            return false;
        }

        var results = new FileContract(session).Test(file, earlier);
        if (results.FirstOrDefault(r => r.HoldsBack) is { } breach)
        {
            Refused++;
            var others = results.Where(r => r.HoldsBack && r != breach).ToList();
            foreach (var other in others)
                Add(file.Path, file.Hash, file.Source, file.Published, other, isPublished: false, NextStep(file.Source, other));
            Hold(file.Path, file.Hash, file.Source, file.Published, new HeldBack(breach, Sentence(file.Source, breach) + (others.Count == 0 ? "" : FormattableString.Invariant($" ({others.Count} more rule(s) do not hold)")), NextStep(file.Source, breach)));
            return false;
        }

        foreach (var result in results)
        {
            Add(file.Path, file.Hash, file.Source, file.Published, result, isPublished: true, result.Failed > 0 ? NextStep(file.Source, result) : "");
            if (result.Failed > 0)
                progress.Warned($"{file.Path}: {Sentence(file.Source, result)}. The file was published, and the report says so. {NextStep(file.Source, result)}");
        }

        return true;
    }

    private void Hold(string path, string hash, SourceDefinition source, DateTimeOffset? published, HeldBack held)
    {
        Add(path, hash, source, published, held.Result, isPublished: false, held.NextStep);
        progress.Warned($"{path}: {held.Why}. {Stands} {held.NextStep}");
    }

    private void Add(string path, string hash, SourceDefinition source, DateTimeOffset? published, RuleResult result, bool isPublished, string nextStep) =>
        log.Add(new ContractLogRow(source, Path.GetFileName(path), hash, published, result, isPublished, nextStep));

    private static string Sentence(SourceDefinition source, RuleResult result) =>
        FormattableString.Invariant($"source {source.Name}, rule {result.Rule} \"{result.NameNb}\" does not hold for {result.Failed} of {result.Tested}: {result.Detail}");

    private static string NextStep(SourceDefinition source, RuleResult result) => result.Rule switch
    {
        "jump" or "rows" or "missing" => $"Fetch the file again later, and compare it with what is published; if it is right, change contract in {source.Place}.",
        "codes" or "columns" or "types" => $"If the source has changed, change contract or the columns in {source.Place}; otherwise get the file again.",
        _ => $"Ask the source for the file again, or correct contract in {source.Place}.",
    };
}
