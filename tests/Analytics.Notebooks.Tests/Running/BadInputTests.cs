using System.Diagnostics;
using Analytics.Core;
using Analytics.Notebooks.Documents;
using Analytics.Notebooks.Running;
using Analytics.Notebooks.Tests.Fixtures;
using Shouldly;
using Xunit;

namespace Analytics.Notebooks.Tests.Running;

/// <summary>What is refused: a sentence with file and cell, and the file as it was.</summary>
[Collection(NotebookStoreGroup.Name)]
public sealed class BadInputTests(NotebookStore store)
{
    [Fact]
    public async Task EndlessLoop_IsEnded()
    {
        var watch = Stopwatch.StartNew();
        var error = await Refused([("csharp", "1"), ("csharp", "while (true) { }")], new NotebookRunOptions { CellLimit = TimeSpan.FromSeconds(3) });
        error.ShouldContain(", cell 2: the cell was still running after 3 seconds and was ended. Expected a cell that ends by itself.");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task HundredMegabytesPrinted_IsCutShort() =>
        (await Refused([("csharp", "try { for (var i = 0; i < 1_000_000; i++) Console.WriteLine(new string('x', 100)); } catch { }")])).ShouldContain(", cell 1: output: the cell puts out more than 1000000 letters. Expected what a person can read.");

    [Fact]
    public async Task HundredMegabytesPastTheConsole_IsCutShort() =>
        (await Refused([("csharp", "using (var raw = Console.OpenStandardOutput()) { var bytes = Encoding.UTF8.GetBytes(new string('x', 1000) + \"\\n\"); for (var i = 0; i < 100_000; i++) raw.Write(bytes); }")])).ShouldContain("the cell puts out more than 1000000 letters");

    [Fact]
    public async Task StackOverflow_EndsTheCellAndNotTheCommand() =>
        (await Refused([("csharp", "int Deeper(int n) => Deeper(n + 1) + 1;\nDeeper(0)")])).ShouldContain(", cell 1: the cell ended the kernel: it ran out of stack or memory");

    [Theory]
    [InlineData("DELETE FROM population", "DELETE is a statement that could change something")]
    [InlineData("COPY population TO 'out.csv'", "COPY is a statement that could change something")]
    [InlineData("SELECT 1; DROP TABLE population", "could change something")]
    public async Task SqlThatWrites(string sql, string found) => (await Refused([("sql", sql)])).ShouldContain(found);

    [Fact]
    public async Task SqlThatIsWrong_NamesTheLine() => (await Refused([("sql", "SELECT *\nFROM populatoin")])).ShouldContain(", cell 1: query, line 2: ");

    [Theory]
    [InlineData("SELECT * FROM raw.survey_answers")]
    [InlineData("SELECT * FROM read_parquet('store/restricted/**/*.parquet')")]
    public async Task AnswersOfIndividuals_AreInNoView(string sql)
    {
        await Refused([("sql", sql)]);
        await Refused([("csharp", $"Query(\"{sql}\")")]);
    }

    [Theory]
    [InlineData("#r \"nuget: Deedle\"", "#r \"nuget: Deedle\" asks for a package")]
    [InlineData("#r \"Analytics.Store.dll\"", "would read the store past what is published")]
    [InlineData("# r\"Analytics.Store\"", "would read the store past what is published")]
    [InlineData("#!python\nprint(1)", "\"#!python\" is a command that this runner does not have")]
    [InlineData("#!share --from sql missing", "no SQL cell above has named a result \"missing\"")]
    public async Task CommandsThatAreNotThere(string source, string found) => (await Refused([("csharp", source)])).ShouldContain(found);

    [Theory]
    [InlineData("var a = 1;", "b", "2", "the notebook has no parameter \"b\". Expected one of a")]
    [InlineData("var a = 1;", "a", "to", "\"to\" is no int")]
    [InlineData("string a;", "", "", "the parameter \"a\" has no value. Expected a string. Give it one: -p a=VALUE")]
    public async Task Parameters(string cell, string name, string value, string found)
    {
        var values = name.Length == 0 ? [] : new Dictionary<string, string> { [name] = value };
        (await Refused([("parameters", cell)], new NotebookRunOptions { Parameters = values })).ShouldContain(found);
    }

    [Fact]
    public async Task ParametersWithoutTheirCell() =>
        (await Refused([("csharp", "1")], new NotebookRunOptions { Parameters = new Dictionary<string, string> { ["a"] = "1" } })).ShouldContain("-p a: the notebook has no cell of parameters");

    [Theory]
    [InlineData("{\"cells\": [\n  {,}\n]}", "test.ipynb, line 2: the file is not valid JSON")]
    [InlineData("[]", "test.ipynb: the file holds no JSON object")]
    [InlineData("{\"nbformat\":3,\"worksheets\":[]}", "test.ipynb: nbformat 3")]
    [InlineData("{\"nbformat\":4,\"cells\":[{\"cell_type\":\"code\",\"source\":1}]}", "test.ipynb, cell 1: source is neither a text nor a list of texts")]
    [InlineData("{\"nbformat\":4,\"cells\":[],\"metadata\":{\"kernelspec\":{\"name\":\"python3\"}}}", "test.ipynb: \"python3\" is a kernel that this runner does not have")]
    [InlineData("{\"nbformat\":4,\"cells\":[{\"cell_type\":\"code\",\"source\":\"1\",\"metadata\":{\"polyglot_notebook\":{\"kernelName\":\"fsharp\"}}}]}", "test.ipynb, cell 1: \"fsharp\" is a kernel")]
    public void FilesThatAreNoNotebook(string text, string found)
    {
        using var notebook = new WrittenNotebook(text, "test.ipynb");
        Should.Throw<ConfigurationException>(() => NotebookDocument.Read(notebook.File)).Message.ShouldContain(found);
    }

    [Fact]
    public void FileThatIsNotThere() => Should.Throw<ConfigurationException>(() => NotebookDocument.Read("nowhere.ipynb")).Message.ShouldBe("nowhere.ipynb: there is no such file. Expected a notebook. Correct the path.");

    [Fact]
    public async Task FileChangedWhileItRan_IsNotOverwritten()
    {
        using var notebook = new WrittenNotebook(("csharp", "1"));
        var run = await store.Runner.Run(NotebookDocument.Read(notebook.File), new NotebookRunOptions(), null, CancellationToken.None);
        File.AppendAllText(notebook.File, "\n");
        var changed = notebook.Text;
        Should.Throw<ConfigurationException>(() => NotebookFile.Write(run)).Message.ShouldContain("the file was changed while it was run");
        notebook.Text.ShouldBe(changed);
    }

    [Fact]
    public async Task Interrupted_TheCellEnds_AndTheFileIsAsItWas()
    {
        using var notebook = new WrittenNotebook(("csharp", "System.Threading.Thread.Sleep(60_000);"));
        using var stop = new CancellationTokenSource();
        var run = store.Runner.Run(NotebookDocument.Read(notebook.File), new NotebookRunOptions(), (_, _) => stop.CancelAfter(TimeSpan.FromSeconds(2)), stop.Token);
        await Should.ThrowAsync<OperationCanceledException>(run);
        notebook.Outputs(0).ShouldBeEmpty();
    }

    [Fact]
    public void Command_SaysItOnStandardError_WithTheExitCodesOfOtherCommands()
    {
        using var writes = new WrittenNotebook(("sql", "DELETE FROM population"));
        var before = writes.Text;
        var refused = CommandLine.Run("notebook", "run", writes.File, "--store", store.Folder, "--quiet");
        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldStartWith($"Error: {writes.File}, cell 1: query: DELETE is a statement");
        writes.Text.ShouldBe(before);

        using var fails = new WrittenNotebook(("csharp", "\nint.Parse(\"x\")"));
        var failed = CommandLine.Run("notebook", "run", fails.File, "--store", store.Folder, "--quiet");
        failed.ExitCode.ShouldBe(1);
        failed.Error.ShouldContain($"{fails.File}, cell 1, line 2: FormatException");
    }

    private async Task<string> Refused((string Kind, string Source)[] cells, NotebookRunOptions? options = null)
    {
        using var notebook = new WrittenNotebook(cells);
        var before = notebook.Text;
        var error = await Should.ThrowAsync<ConfigurationException>(async () =>
        {
            var run = await store.Runner.Run(NotebookDocument.Read(notebook.File), options ?? new NotebookRunOptions(), null, CancellationToken.None);
            NotebookFile.Write(run);
        });
        notebook.Text.ShouldBe(before);
        error.Message.ShouldStartWith(notebook.File);
        return error.Message;
    }
}
