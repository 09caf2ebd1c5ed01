using Analytics.Notebooks.Documents;
using Analytics.Notebooks.Running;
using Analytics.Notebooks.Tests.Fixtures;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Notebooks.Tests.Running;

/// <summary>The notebooks of the checkout, executed on the samples: their stored outputs are those that anybody gets.</summary>
[Collection(NotebookStoreGroup.Name)]
public sealed class ShippedNotebookTests(NotebookStore store)
{
    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(RepositoryFolder.Combine("notebooks"), "*.ipynb").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Notebook_RunsOnTheSamples_AndPutsOutWhatItHasStored(string name)
    {
        var run = await store.Runner.Run(NotebookDocument.Read(RepositoryFolder.Combine("notebooks", name)), new NotebookRunOptions { UseCache = false }, null, CancellationToken.None);
        run.Error.ShouldBeNull();
        NotebookFile.Differing(run).ShouldBeEmpty($"run: analytics notebook run notebooks/{name}");
        var text = File.ReadAllText(run.Document.Path);
        text.ShouldNotContain(RepositoryFolder.Path);
        text.ShouldNotContain(store.Folder);
        run.Document.Cells.ShouldAllBe(c => c.Node!["id"] != null);
    }
}
