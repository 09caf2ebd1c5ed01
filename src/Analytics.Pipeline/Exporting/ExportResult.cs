namespace Analytics.Pipeline.Exporting;

/// <summary>What was exported.</summary>
/// <param name="Folder">The folder, whole path.</param>
/// <param name="Manifest">What is in it.</param>
public sealed record ExportResult(string Folder, ExportManifest Manifest)
{
    /// <summary>Bytes of all files, without the manifest.</summary>
    public long Bytes => Manifest.Files.Sum(f => f.Bytes);
}
