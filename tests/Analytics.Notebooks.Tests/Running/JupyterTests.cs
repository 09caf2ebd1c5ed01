using Analytics.Notebooks.Documents;
using Analytics.Notebooks.Running;
using Analytics.Notebooks.Tests.Fixtures;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Notebooks.Tests.Running;

/// <summary>What the runner writes, held against the schema of Jupyter's own nbformat.</summary>
[Collection(NotebookStoreGroup.Name)]
public sealed class JupyterTests(NotebookStore store)
{
    private const string Read = "import sys, nbformat\nfor file in sys.argv[1:]:\n    notebook = nbformat.read(file, as_version=nbformat.NO_CONVERT)\n    nbformat.validate(notebook)\n    print(notebook.nbformat, notebook.nbformat_minor, sum(len(c.get('outputs', [])) > 0 for c in notebook.cells) > 0)";

    [PythonFact("nbformat")]
    public void Notebooks_OfTheCheckout_AreValid()
    {
        string[] files = [.. Directory.EnumerateFiles(RepositoryFolder.Combine("notebooks"), "*.ipynb")];

        Validated(files).ShouldBe([.. files.Select(_ => "4 5 True")]);
    }

    [PythonFact("nbformat")]
    public async Task Outputs_OfEveryKind_AreValid()
    {
        using var notebook = new WrittenNotebook(
            ("csharp", "Console.WriteLine(1); Console.Error.WriteLine(2); display(Markdown(\"**3**\"));"),
            ("csharp", "Line(Query(\"SELECT year, sum(persons) AS persons FROM population WHERE municipality = '9905' GROUP BY year ORDER BY year\"), y: \"persons\", title: \"Folketall\")"),
            ("csharp", "throw new InvalidOperationException(\"stopp\");"));
        NotebookFile.Write(await store.Runner.Run(NotebookDocument.Read(notebook.File), new NotebookRunOptions(), null, CancellationToken.None));

        notebook.Outputs(1)[0]!["data"]!["application/vnd.plotly.v1+json"].ShouldNotBeNull();
        Validated(notebook.File).ShouldBe(["4 5 True"]);
    }

    [PythonFact("nbformat")]
    public void Validation_OfABrokenNotebook_Fails()
    {
        using var notebook = new WrittenNotebook(("csharp", "1"));
        File.WriteAllText(notebook.File, notebook.Text.Replace("\"outputs\"", "\"outcomes\"", StringComparison.Ordinal));

        Should.Throw<InvalidOperationException>(() => Validated(notebook.File));
    }

    private static string[] Validated(params string[] files) =>
        InstalledProgram.Run(PythonFactAttribute.With("nbformat")!, ["-c", Read, .. files]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
