using Analytics.Testing;

namespace Analytics.Pipeline.Tests.Configuration;

/// <summary>A copy of the checkout's pipelines folder that a test may spoil.</summary>
internal sealed class PipelineCopy : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PipelineCopy() => FolderCopy.Make(RepositoryFolder.Combine("pipelines"), folder.Path);

    public string Root => folder.Path;

    public void Replace(string file, string old, string with)
    {
        var path = folder.Combine(file);
        var text = File.ReadAllText(path);
        if (!text.Contains(old, StringComparison.Ordinal))
            throw new InvalidOperationException($"{file} has no \"{old}\" to replace.");
        File.WriteAllText(path, text.Replace(old, with, StringComparison.Ordinal));
    }

    public void Delete(string file) => File.Delete(folder.Combine(file));

    public void Dispose() => folder.Dispose();
}
