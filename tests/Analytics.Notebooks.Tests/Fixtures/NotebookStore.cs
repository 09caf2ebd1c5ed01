using Analytics.Notebooks.Running;
using Analytics.Testing;

namespace Analytics.Notebooks.Tests.Fixtures;

/// <summary>All the samples in a store, run once for all tests of notebooks.</summary>
public sealed class NotebookStore : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public NotebookStore() => CommandLine.Run("run", "--quiet", "--store", Folder, "--out", folder.Combine("out"));

    /// <summary>The command that runs cells, from beside the tests.</summary>
    public static IReadOnlyList<string> Kernel { get; } = ["dotnet", Path.Combine(AppContext.BaseDirectory, "analytics.dll"), "notebook-kernel"];

    public string Folder => folder.Combine("store");

    public NotebookSettings Settings => new() { Config = RepositoryFolder.Combine("pipelines"), Store = Folder, Out = folder.Combine("out") };

    public NotebookSession Session => new(Settings, TimeProvider.System);

    public NotebookRunner Runner => new(Kernel, Settings, TimeProvider.System);

    public void Dispose() => folder.Dispose();
}
