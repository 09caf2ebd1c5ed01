using System.Diagnostics;
using System.Globalization;
using Analytics.Notebooks.Tests.Fixtures;
using Shouldly;
using Xunit;

namespace Analytics.Notebooks.Tests.Running;

/// <summary>Ctrl+C, or a machine that shuts down, while a cell runs without an end.</summary>
[Collection(NotebookStoreGroup.Name)]
public sealed class InterruptionTests(NotebookStore store)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    [Theory]
    [InlineData("run", "INT", 130)]
    [InlineData("run", "TERM", 130)]
    [InlineData("watch", "INT", 0)]
    [InlineData("watch", "TERM", 0)]
    public async Task Signal_EndsCommandAndKernel_SoonAndWithoutATrace(string command, string signal, int expected)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var notebook = new WrittenNotebook(("csharp", "1 + 1"), ("csharp", "File.WriteAllText(\"began.part\", Environment.ProcessId.ToString()); File.Move(\"began.part\", \"began\");\nwhile (true) { }"));
        var before = notebook.Text;

        // A terminal tells the whole group of processes, the kernel too.
        using var process = CommandLine.StartGroup("notebook", command, notebook.File, "--store", store.Folder, "--out", store.Settings.Out);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var began = Path.Combine(notebook.Folder, "began");
        Wait(() => File.Exists(began), TimeSpan.FromMinutes(2)).ShouldBeTrue("the second cell runs");
        var kernel = int.Parse(File.ReadAllText(began), CultureInfo.InvariantCulture);
        Runs(kernel).ShouldBeTrue();

        using (var kill = Process.Start("kill", ["-s", signal, "--", FormattableString.Invariant($"-{process.Id}")]))
            kill.WaitForExit();

        process.WaitForExit(Soon).ShouldBeTrue("it ends soon");
        var complaints = await error;
        process.ExitCode.ShouldBe(expected, complaints);
        Wait(() => !Runs(kernel), Soon).ShouldBeTrue("the kernel ends with it");
        notebook.Text.ShouldBe(before);
        Directory.EnumerateFiles(notebook.Folder).Select(Path.GetFileName).Order().ShouldBe(["began", "test.ipynb"]);
        if (command == "run")
            complaints.ShouldContain($"Interrupted. {notebook.File} is as it was.");
        else
            (await output).ShouldStartWith("http://127.0.0.1:");
        complaints.ShouldNotContain("Error");
    }

    private static bool Wait(Func<bool> condition, TimeSpan limit)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < limit; Thread.Sleep(50))
        {
            if (condition())
                return true;
        }

        return condition();
    }

    // One that has ended and that nobody has asked after yet is a zombie, Z.
    private static bool Runs(int process) => File.Exists(FormattableString.Invariant($"/proc/{process}/stat"))
        && Try(() => File.ReadAllText(FormattableString.Invariant($"/proc/{process}/stat"))) is { } line && line[(line.LastIndexOf(')') + 2)..][0] != 'Z';

    private static string? Try(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (IOException)
        {
            return null;
        }
    }
}
