using Analytics.Testing;

namespace Analytics.Pipeline.Tests.Configuration;

/// <summary>A copy of the checkout's pipelines folder that a test may spoil.</summary>
internal sealed class PipelineCopy : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PipelineCopy()
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryFolder.Combine("pipelines"), "*", SearchOption.AllDirectories))
        {
            var target = folder.Combine(Path.GetRelativePath(RepositoryFolder.Combine("pipelines"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

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
