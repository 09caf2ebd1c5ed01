using Analytics.Notebooks.Documents;
using Analytics.Notebooks.Pages;
using Analytics.Notebooks.Running;
using Analytics.Notebooks.Tests.Fixtures;
using Shouldly;
using Xunit;

namespace Analytics.Notebooks.Tests.Running;

[Collection(NotebookStoreGroup.Name)]
public sealed class NotebookRunTests(NotebookStore store)
{
    [Fact]
    public async Task Run_WritesOutputsBack_AndKeepsWhatOthersKeepThere()
    {
        using var notebook = new WrittenNotebook(
            ("markdown", "# Prøve"),
            ("csharp", "var x = 20;\nConsole.WriteLine(\"ut\");\nConsole.Error.WriteLine(\"feil\");\ndisplay(\"vist\");\nx + 1"),
            ("sql", "#!sql --name counted\n#!share --from csharp x\nSELECT @x * 2 AS answer, '@x' AS text"),
            ("csharp", "#!share --from sql counted --as c\nc.Rows<(int Answer, string Text)>().Single()"));
        var run = await store.Runner.Run(NotebookDocument.Read(notebook.File), new NotebookRunOptions(), null, CancellationToken.None);
        run.Error.ShouldBeNull();
        NotebookFile.Write(run).ShouldBeTrue();

        var root = notebook.Root;
        ((int)root["nbformat_minor"]!).ShouldBe(5);
        ((int)root["metadata"]!["theirs"]!).ShouldBe(1);
        var cells = root["cells"]!.AsArray();
        cells[1]!["metadata"]!["theirs"]!.ToJsonString().ShouldBe("[1,2]");
        cells.Select(c => (string)c!["id"]!).Distinct().Count().ShouldBe(4);
        ((int)cells[1]!["execution_count"]!).ShouldBe(1);
        notebook.Outputs(1).Select(o => (string)o!["output_type"]!).ShouldBe(["stream", "stream", "display_data", "execute_result"]);
        notebook.Outputs(1)[0]!.ToJsonString().ShouldBe("""{"name":"stdout","output_type":"stream","text":["ut\n"]}""");
        ((string)notebook.Outputs(1)[1]!["name"]!).ShouldBe("stderr");
        notebook.Outputs(1)[3]!["data"]!["text/plain"]!.ToJsonString().ShouldBe("""["21"]""");
        var plain = string.Concat(notebook.Outputs(2)[0]!["data"]!["text/plain"]!.AsArray().Select(l => (string)l!));
        plain.ShouldBe("answer  text\n    40  @x\n1 rad.");
        notebook.Outputs(3)[0]!["data"]!["text/plain"]!.ToJsonString().ShouldContain("(40, @x)");

        // The same file again: nothing is run, and nothing written.
        var again = await store.Runner.Run(NotebookDocument.Read(notebook.File), new NotebookRunOptions(), null, CancellationToken.None);
        (again.Ran, again.Cached).ShouldBe((0, 3));
        NotebookFile.Write(again).ShouldBeFalse();
        NotebookFile.Differing(again).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cache_ACellThatChanged_RunsItAndThoseAboveIt()
    {
        using var notebook = new WrittenNotebook(("csharp", "var x = 1;"), ("csharp", "x"));
        (await Run(notebook)).Ran.ShouldBe(2);
        (await Run(notebook)).Cached.ShouldBe(2);
        File.WriteAllText(notebook.File, notebook.Text.Replace("var x = 1;", "var x = 7;", StringComparison.Ordinal));
        var changed = await Run(notebook);
        changed.Ran.ShouldBe(2);
        changed.Results.Values.Last().Outputs[0].Text.ShouldBe("7");
        (await store.Runner.Run(NotebookDocument.Read(notebook.File), new NotebookRunOptions { UseCache = false }, null, CancellationToken.None)).Ran.ShouldBe(2);
    }

    [Fact]
    public async Task Cache_AnExportedFileThatIsGoneOrChanged_RunsAgain()
    {
        using var notebook = new WrittenNotebook(("csharp", "Export(Query(\"SELECT 1 AS en\"), \"bufret.csv\")"));
        var file = Path.Combine(store.Settings.Out, "bufret.csv");
        (await Run(notebook)).Ran.ShouldBe(1);
        (await Run(notebook)).Cached.ShouldBe(1);

        File.Delete(file);
        (await Run(notebook)).Ran.ShouldBe(1);
        var text = File.ReadAllText(file);

        File.WriteAllText(file, "noe annet");
        (await Run(notebook)).Ran.ShouldBe(1);
        File.ReadAllText(file).ShouldBe(text);
        (await Run(notebook)).Cached.ShouldBe(1);
    }

    [Fact]
    public async Task Error_StopsThere_AndIsWrittenWithItsLine()
    {
        using var notebook = new WrittenNotebook(("csharp", "1 + 1"), ("csharp", "var a = 1;\n\nthrow new InvalidOperationException(\"stopp\");"), ("csharp", "3"));
        var run = await Run(notebook);
        run.Error.ShouldBe($"{notebook.File}, cell 2, line 3: InvalidOperationException: stopp");
        NotebookFile.Write(run);
        notebook.Outputs(1)[0]!.ToJsonString().ShouldBe("""{"ename":"InvalidOperationException","evalue":"stopp","output_type":"error","traceback":["line 3: InvalidOperationException: stopp"]}""");
        notebook.Outputs(2).ShouldBeEmpty();

        using var misspelt = new WrittenNotebook(("csharp", "var a = 1;\nvar b = c;"));
        (await Run(misspelt)).Error.ShouldBe($"{misspelt.File}, cell 1, line 2: CS0103: The name 'c' does not exist in the current context");
    }

    [Fact]
    public async Task Parameters_AreSetByACellAfterTheirs_AsInPapermill()
    {
        using var notebook = new WrittenNotebook(("parameters", "var municipality = \"9905\";\nvar years = 3;\nvar share = 0.5;\nbool isFull = false;"), ("csharp", "$\"{municipality} {years} {share} {isFull}\""));
        var run = await Run(notebook, ("municipality", "0301"), ("years", "10"), ("share", "-2"), ("isFull", "true"));
        run.Results.Values.Last().Outputs[0].Text.ShouldBe("0301 10 -2 True");
        NotebookFile.Write(run);
        var cells = notebook.Root["cells"]!.AsArray();
        cells.Count.ShouldBe(3);
        cells[1]!["metadata"]!["tags"]!.ToJsonString().ShouldBe("""["injected-parameters"]""");
        string.Concat(cells[1]!["source"]!.AsArray().Select(l => (string)l!)).ShouldBe("// Parameters\nisFull = true;\nmunicipality = \"0301\";\nshare = -2d;\nyears = 10;");

        var plain = await Run(notebook);
        plain.Results.Values.Last().Outputs[0].Text.ShouldBe("9905 3 0.5 False", "without -p the defaults hold again");
        plain.Document.Cells.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Charts_ArePlotlyForJupyter_WithNumbersForThoseWhoDrawNone()
    {
        using var notebook = new WrittenNotebook(("csharp", "Line(Population().GroupBy(\"year\").Sum(\"persons\"), y: \"persons\", title: \"Folketallet </script>\")"));
        var run = await Run(notebook);
        NotebookFile.Write(run);
        var data = notebook.Outputs(0)[0]!["data"]!.AsObject();
        data.Select(d => d.Key).ShouldBe(["application/vnd.plotly.v1+json", "text/html", "text/plain"]);
        var figure = data["application/vnd.plotly.v1+json"]!;
        figure["data"]!.AsArray().Count.ShouldBeGreaterThan(0);
        figure.ToJsonString().ShouldNotContain("var(--");
        ((string)figure["data"]![0]!["line"]!["color"]!).ShouldBe("#00567a", "the report's own colour");
        string.Concat(data["text/html"]!.AsArray().Select(l => (string)l!)).ShouldContain("<table");

        using var page = new StringWriter();
        NotebookPage.Write(run, page);
        page.ToString().ShouldContain("var(--hav)");
        page.ToString().Split("<figure")[1].Split("</figure>")[0].ShouldNotContain("Folketallet </script>");
    }

    [Fact]
    public async Task Dib_CellsOfAllThreeLanguages()
    {
        using var notebook = new WrittenNotebook("#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\"}}\n\n#!markdown\n\n# Tittel\n\n#!csharp\n\n// parameters\nvar x = 2;\n\n#!sql --name t\n\n#!share --from csharp x\nSELECT @x AS y\n\n#!csharp\n\n#!share --from sql t\nt[0].Whole(\"y\") * 10\n", "test.dib");
        var run = await Run(notebook, ("x", "3"));
        run.Error.ShouldBeNull();
        run.Results.Values.Last().Outputs[0].Text.ShouldBe("30");
        run.Document.Cells.Select(c => c.Language).ShouldBe([CellLanguage.Markdown, CellLanguage.CSharp, CellLanguage.CSharp, CellLanguage.Sql, CellLanguage.CSharp]);
        NotebookFile.Write(run).ShouldBeFalse("a .dib keeps no outputs");
    }

    [Fact]
    public async Task Reference_ToTheStoreUnderAnotherName_IsNotFound()
    {
        using var notebook = new WrittenNotebook(("csharp", "#load \"more.csx\"\ntypeof(Analytics.Store.StoreFolder).Name"));
        File.Copy(typeof(Store.StoreFolder).Assembly.Location, Path.Combine(notebook.Folder, "other.dll"));
        File.WriteAllText(Path.Combine(notebook.Folder, "more.csx"), "#r \"other.dll\"");
        var run = await store.Runner.Run(NotebookDocument.Read(notebook.File), new NotebookRunOptions { UseCache = false }, null, CancellationToken.None);
        run.Error.ShouldNotBeNull().ShouldContain("CS0006");
    }

    [Fact]
    public async Task Reference_ToAnAssemblyBesideTheNotebook()
    {
        using var notebook = new WrittenNotebook(("csharp", "#r \"Shouldly.dll\"\ntypeof(Shouldly.Should).Name"));
        File.Copy(typeof(Should).Assembly.Location, Path.Combine(notebook.Folder, "Shouldly.dll"));
        (await Run(notebook)).Results.Values.Single().Outputs[0].Text.ShouldBe("Should");
    }

    private Task<NotebookRun> Run(WrittenNotebook notebook, params (string Name, string Value)[] parameters) => store.Runner.Run(
        NotebookDocument.Read(notebook.File), new NotebookRunOptions { Parameters = parameters.ToDictionary(p => p.Name, p => p.Value) }, null, CancellationToken.None);
}
