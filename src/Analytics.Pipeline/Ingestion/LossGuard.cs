using System.Globalization;
using Analytics.Pipeline.Running;
using Analytics.Store;

namespace Analytics.Pipeline.Ingestion;

/// <summary>
/// Keeps worse data from replacing better. On publication mornings SSB answers 200 with the newest years nulled (FORMAT-FACTS section 5); an answer in
/// which most of a period's known values are gone, or have become zero, is left unpublished.
/// </summary>
internal sealed class LossGuard(Workspace workspace, IRunProgress progress)
{
    /// <summary>A period with fewer known values than this tells nothing: one corrected cell would be a large share.</summary>
    private const int FewestKnown = 3;

    private readonly VintageComparer comparer = new(workspace.Folder);

    private static readonly string[] CellColumns = ["origin", "source_table", "region", "contents_code", "cell"];

    /// <summary>The files that may be published; those that may not are warned of.</summary>
    /// <param name="files">New files of any source.</param>
    public IReadOnlyList<IncomingFile> Accepted(IReadOnlyList<IncomingFile> files)
    {
        var published = workspace.Catalogue.Parts().ToLookup(p => p.Registration.Source);
        var accepted = new List<IncomingFile>();
        foreach (var file in files.OrderBy(f => f.Published ?? DateTimeOffset.MinValue).ThenBy(f => f.Path, StringComparer.Ordinal))
        {
            var before = published[file.Source.Name].Select(p => p.Registration).Concat(accepted.Where(a => a.Source == file.Source).SelectMany(a => a.Parts));
            if (LossOf(file, before) is { } loss)
                progress.Warned(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file.Path}: {loss.Lost + loss.Zeroed} of {loss.Known} known values of {loss.Period} are gone or zero, as on a publication morning before 08:00. The answer was not published, and the values from before stand. Fetch table {file.Source.Table} again later; if the loss is right, set accept_loss in {file.Source.Place}."));
            else
                accepted.Add(file);
        }

        return accepted;
    }

    /// <summary>The first period that would lose too much against the vintages published before; null when none, and for files that are no vintages.</summary>
    private PeriodChange? LossOf(IncomingFile file, IEnumerable<PartRegistration> before)
    {
        if (!file.Source.IsCube || file.Published is null)
            return null;
        var earlier = before.Where(p => p.SourceUpdated <= file.Published).OrderBy(p => p.SourceUpdated).ToList();
        return comparer.Compare(earlier, file.Parts, CellColumns, "period", "value").FirstOrDefault(c => IsLoss(c, file.Source.AcceptLoss));
    }

    private static bool IsLoss(PeriodChange change, double accepted) =>
        change.Known >= FewestKnown && change.Lost + change.Zeroed > accepted * change.Known;
}
