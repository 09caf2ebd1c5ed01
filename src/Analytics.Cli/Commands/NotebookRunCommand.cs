using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Analytics.Core;
using Analytics.Notebooks;
using Analytics.Notebooks.Documents;
using Analytics.Notebooks.Pages;
using Analytics.Notebooks.Running;
using Analytics.Pipeline.Running;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics notebook run FILE…</c>: executes notebooks and writes their outputs back.</summary>
internal static class NotebookRunCommand
{
    public static Command Create(GlobalOptions options)
    {
        var files = new Argument<string[]>("file") { Description = "Notebooks: .ipynb, whose outputs are written back, or .dib, which keeps none", Arity = ArgumentArity.OneOrMore };
        var parameters = new Option<string[]>("--parameter", "-p") { Description = "A value for a variable of the cell tagged \"parameters\"; may be given several times", HelpName = "NAME=VALUE" };
        var timeout = new Option<double>("--timeout") { Description = "Seconds that a cell may take", DefaultValueFactory = _ => new NotebookRunOptions().CellLimit.TotalSeconds, HelpName = "SECONDS" };
        var html = new Option<bool>("--html") { Description = "Also write a page in the report's look: NAME.html in the folder notebooks of --out" };
        var check = new Option<bool>("--check") { Description = "Write nothing; exit 1 when stored outputs differ from what the cells put out now" };
        var noCache = new Option<bool>("--no-cache") { Description = "Run every cell, also when nothing that it depends on has changed" };
        var command = new Command("run", """
            Execute notebooks from the top, and write the outputs back into the .ipynb. Stops at the first error.
            Cells are not run when code, cells above and published data are those of the last run: their outputs are kept in the store.

            Examples:
              analytics notebook run notebooks/01-store.ipynb
              analytics notebook run notebooks/01-store.ipynb -p municipality=9901 --html
              analytics notebook run notebooks/01-store.ipynb --check
            """) { files, parameters, timeout, html, check, noCache };
        command.SetAction((line, stop) => Run(
            options.Read(line),
            line.GetValue(files)!,
            new NotebookRunOptions
            {
                Parameters = Parameters(line.GetValue(parameters) ?? []),
                CellLimit = Limit(line.GetValue(timeout)),
                UseCache = !line.GetValue(noCache) && !line.GetValue(check),
            },
            line.GetValue(html),
            line.GetValue(check),
            stop));
        return command;
    }

    /// <summary>What notebooks read, by the global options.</summary>
    public static NotebookSettings Notebooks(Settings settings) => new()
    {
        Config = settings.Config,
        Store = settings.Store,
        Out = Path.Combine(settings.Out, "notebooks"),
        Municipality = settings.Municipality,
        AsOf = settings.AsOf,
    };

    /// <summary>A time limit of the command line.</summary>
    /// <exception cref="ConfigurationException">It is none.</exception>
    public static TimeSpan Limit(double seconds) => seconds is >= 0.1 and <= 86_400
        ? TimeSpan.FromSeconds(seconds)
        : throw new ConfigurationException("--timeout", string.Create(CultureInfo.InvariantCulture, $"{seconds} seconds"), "0.1 to 86400", "Correct the number.");

    private static async Task<int> Run(Settings settings, string[] files, NotebookRunOptions options, bool isPage, bool isCheck, CancellationToken stop)
    {
        var runner = new NotebookRunner(NotebookKernelCommand.Program, Notebooks(settings), TimeProvider.System);
        var progress = new TerminalProgress(Console.Error, settings.Quiet, settings.Verbose);
        var done = new List<(string File, NotebookRun Run, IReadOnlyList<int> Differing)>();
        foreach (var file in files)
        {
            progress.Started(Path.GetFileName(file));
            NotebookRun run;
            try
            {
                run = await runner.Run(NotebookDocument.Read(file), options, (cell, cells) => progress.Advanced(cell, cells, string.Create(CultureInfo.InvariantCulture, $"cell {Math.Min(cell + 1, cells)}")), stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                Console.Error.WriteLine($"Interrupted. {file} is as it was.");
                return ExitCode.Interrupted;
            }

            IReadOnlyList<int> differing = isCheck ? NotebookFile.Differing(run) : [];
            if (!isCheck)
                NotebookFile.Write(run);
            if (isPage)
                WritePage(run, settings);
            progress.Finished(new StepSummary(Path.GetFileName(file), run.Ran == 0, string.Create(CultureInfo.InvariantCulture, $"{run.Ran} cells run, {run.Cached} from the last run"), TimeSpan.Zero));
            done.Add((file, run, differing));
            if (run.Error is not null)
                break;
        }

        Write(done, settings, isCheck);
        foreach (var error in done.Select(d => d.Run.Error).OfType<string>())
            Console.Error.WriteLine($"Error: {error}");
        foreach (var (file, _, differing) in done.Where(d => d.Differing.Count > 0))
            Console.Error.WriteLine($"Error: {file}: the stored outputs of cell {string.Join(", ", differing.Select(c => c.ToString(CultureInfo.InvariantCulture)))} differ from what the cells put out now. Run: analytics notebook run {file}");
        return done.Exists(d => d.Run.Error is not null || d.Differing.Count > 0) ? ExitCode.CheckFailed : ExitCode.Done;
    }

    private static void WritePage(NotebookRun run, Settings settings)
    {
        using var page = new WholeFile(Page(run.Document.Path, settings), "--out");
        NotebookPage.Write(run, page.Text);
        page.Keep();
    }

    private static string Page(string file, Settings settings) => Path.Combine(settings.Out, "notebooks", Path.GetFileNameWithoutExtension(file) + ".html");

    private static void Write(List<(string File, NotebookRun Run, IReadOnlyList<int> Differing)> done, Settings settings, bool isCheck)
    {
        if (settings.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(done.Select(d => new { file = d.File, ran = d.Run.Ran, cached = d.Run.Cached, error = d.Run.Error, differing = isCheck ? d.Differing : null })));
            return;
        }

        foreach (var (file, run, _) in done)
        {
            // A .dib keeps no outputs, so they are said here.
            if (!run.Document.KeepsOutputs)
            {
                foreach (var text in run.Document.Cells.Select(c => run.Results.GetValueOrDefault(c.Id)).OfType<CellResult>().SelectMany(r => r.Outputs).Where(o => o.Kind != OutputKind.Error).Select(o => o.Text))
                    Console.WriteLine(text.TrimEnd('\n'));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {run.Ran} cells run, {run.Cached} from the last run"));
        }
    }

    /// <summary>Parameters of the command line.</summary>
    /// <exception cref="ConfigurationException">One has no name or no value.</exception>
    public static IReadOnlyDictionary<string, string> Parameters(string[] given)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in given)
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
                throw new ConfigurationException($"-p {text}", "there is no name and value", "NAME=VALUE, such as municipality=9905", "Correct it.");
            values[text[..at].Trim()] = text[(at + 1)..];
        }

        return values;
    }
}
