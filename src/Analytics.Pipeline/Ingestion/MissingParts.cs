using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Store;

namespace Analytics.Pipeline.Ingestion;

/// <summary>
/// Makes parts again whose files are gone: raw ones from the landed bytes, which give the same file, and computed ones by letting their step run again.
/// A file that is there and damaged is left to the user, who is told of it and may delete it.
/// </summary>
internal sealed class MissingParts(Workspace workspace, IReadOnlyList<SourceDefinition> sources, IRunProgress progress)
{
    public void MakeAgain()
    {
        var missing = workspace.Catalogue.Parts().Where(IsMissing).ToList();
        foreach (var file in missing.Select(p => (p.Registration.LandedHash, p.Registration.Source)).Distinct())
            Read(file.LandedHash, file.Source);

        var computed = missing.Where(IsMissing).ToList();
        if (computed.Count > 0)
            workspace.Catalogue.Publish(
                [],
                computed.Select(p => new PartRemoval(p.Dataset, p.Registration.Partition, p.Registration.Vintage)),
                computed.Select(p => p.Registration.Step).Distinct().Select(step => new StepRecord(step, "its part was missing")));
        foreach (var part in missing)
            progress.Warned($"{part.Part.File} was missing and is made again.");
    }

    private void Read(string? landedHash, string? name)
    {
        if (landedHash is null || sources.FirstOrDefault(s => s.Name == name) is not { } source || workspace.Landing.Find(landedHash) is not { } landed || !File.Exists(landed.Path))
            return;
        var file = DataFile.Read(landed.Path);
        var rows = FileRecogniser.Read(file, source).Rows();
        workspace.Parts.WriteInParts(DatasetName.Raw(source.Dataset), rows.Filtered(source));
    }

    private bool IsMissing(PublishedPart part) => !File.Exists(workspace.Folder.Resolve(part.Part.File));
}
