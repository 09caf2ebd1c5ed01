using System.Diagnostics;
using Analytics.Store;
using Analytics.Store.Operations;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests.Schedule;

/// <summary>A notebook as a step of the year: run for a municipality by a process that runs the schedule.</summary>
public sealed class NotebookStepTests : IDisposable
{
    private const string Notebook = """
        {"cells": [
          {"cell_type": "code", "id": "a", "metadata": {"tags": ["parameters"]}, "execution_count": null, "outputs": [], "source": ["var municipality = \"9901\";"]},
          {"cell_type": "code", "id": "b", "metadata": {}, "execution_count": null, "outputs": [], "source": ["Query($\"SELECT name FROM municipality WHERE code = '{municipality}'\")"]}
        ], "metadata": {"kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}}, "nbformat": 4, "nbformat_minor": 5}
        """;

    private readonly TemporaryFolder folder = new();
    private ClusterNode? node;

    public void Dispose()
    {
        node?.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Notebooks_AreRunForTheMunicipality_AndPublishedWithWhatIsRenderedBetweenThem()
    {
        FolderCopy.Make(RepositoryFolder.Combine("pipelines"), folder.Combine("pipelines"));
        Directory.CreateDirectory(folder.Combine("notebooks"));
        Directory.CreateDirectory(folder.Combine("data"));
        File.WriteAllText(folder.Combine("notebooks", "navn.ipynb"), Notebook);
        File.WriteAllText(folder.Combine("notebooks", "fil.dib"), "#!csharp\nExport(Query(\"SELECT 6 * 7 AS svar\"), \"svar.csv\")\n");
        File.WriteAllText(folder.Combine("pipelines", "schedule.yaml"), """
            municipalities: ["9905"]
            events:
              - id: N1
                title: Notatbok
                at: ["0 0 3 1 1 ?"]
                for: each
                steps:
                  - { do: notebook, file: notebooks/navn.ipynb }
                  - { do: render, formats: [html] }
                  - { do: notebook, file: notebooks/fil.dib }
                  - { do: publish, label: navn, title: Navn }
                  - { do: render, formats: [html] }
                  - { do: publish, label: rapport, title: Rapport }
            """);
        string[] places = ["--config", folder.Combine("pipelines"), "--store", folder.Combine("store"), "--out", folder.Combine("out")];
        CommandLine.Run(["ingest", "--quiet", .. places, "--data", Path.Combine("data-samples", "kommuner.csv"), "--data", Path.Combine("data-samples", "ssb", "07459-kommuner.json")]).ExitCode.ShouldBe(0);
        node = new ClusterNode("alone", ["schedule", .. places, "--data", folder.Combine("data")]);

        CommandLine.Run(["schedule", "run", "N1", .. places]).ExitCode.ShouldBe(0);

        var log = StoreDatabase.Open(folder.Combine("store"), TimeProvider.System).Occurrences;
        for (var waited = Stopwatch.StartNew(); log.List("N1").Count(o => o.State == OccurrenceState.Done) < 6; Thread.Sleep(200))
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(3), node.Said);
        Published("navn").ShouldBe(["fil.html", "navn.html", "perspektivanalyse-9905-2026.html", "publication.json", "svar.csv"], "no step takes away what another has made");
        Published("rapport").ShouldBe(["perspektivanalyse-9905-2026.html", "publication.json"], "what was published is not published again");
        File.ReadAllText(Directory.EnumerateFiles(folder.Combine("store", "published"), "navn.html", SearchOption.AllDirectories).Single()).ShouldContain("Lyngvær");
        File.ReadAllText(folder.Combine("notebooks", "navn.ipynb")).ShouldBe(Notebook);
    }

    private IEnumerable<string?> Published(string label) => Directory.EnumerateDirectories(folder.Combine("store", "published", "9905"), $"{label}-*").SelectMany(Directory.EnumerateFiles).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
