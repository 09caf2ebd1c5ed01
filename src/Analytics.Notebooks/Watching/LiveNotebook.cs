using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Core;
using Analytics.Notebooks.Documents;
using Analytics.Notebooks.Kernels;
using Analytics.Notebooks.Pages;
using Analytics.Notebooks.Running;
using Analytics.Reporting.Html;

namespace Analytics.Notebooks.Watching;

/// <summary>
/// A notebook whose kernel stays alive. The state after every cell is kept under a name made of all code up to it, so that only what follows the first change is
/// run. A save that takes away the cell that is running ends the kernel, and a new one runs all.
/// </summary>
internal sealed class LiveNotebook(string file, IReadOnlyList<string> program, NotebookSettings settings, NotebookRunOptions options, LivePage page) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly Dictionary<string, CellResult> known = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private KernelProcess? kernel;
    private string? last;
    private int prompts;
    private int saves;
    private IReadOnlyList<(NotebookCell Cell, KernelRun Run)> reached = [];
    private IReadOnlySet<string> wanted = new HashSet<string>();
    private (string Key, CancellationTokenSource Stop)? running;

    public void Dispose()
    {
        kernel?.Dispose();
        turn.Dispose();
    }

    /// <summary>Shows the file as it is now: runs what is new, and what comes after it.</summary>
    public async Task Refresh(CancellationToken stop)
    {
        var save = Interlocked.Increment(ref saves);
        NotebookDocument notebook;
        IReadOnlyList<(NotebookCell Cell, KernelRun Run)> cells;
        try
        {
            notebook = NotebookParameters.Apply(NotebookDocument.Read(file), options.Parameters);
            cells = Keyed(NotebookRunner.Runnable(notebook));
        }
        catch (AnalyticsException error)
        {
            page.Say(error.Message);
            return;
        }

        lock (gate)
        {
            wanted = cells.Select(c => c.Run.Key).ToHashSet(StringComparer.Ordinal);
            if (running is var (key, end) && !wanted.Contains(key))
                end.Cancel();
        }

        await turn.WaitAsync(stop);
        try
        {
            // Of several saves that had to wait the newest counts.
            if (save == Volatile.Read(ref saves))
                await Run(notebook, cells, stop);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Runs what was written at the prompt, after the last cell or the prompt before. When it is ended the kernel ends with it, and the next prompt runs the cells again first.</summary>
    /// <returns>What it put out, as HTML.</returns>
    public async Task<string> Ask(CellLanguage language, string source, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            var key = FormattableString.Invariant($"prompt-{++prompts}");
            var outputs = new OutputList();
            try
            {
                MagicCommands.Split(source, language, "prompt");
                await Restore(stop);
                await kernel!.Run(new KernelRun("prompt", key, language, source, last, key), options.CellLimit, outputs.Add, stop);
                if (outputs.All.All(o => o.Kind != OutputKind.Error))
                    last = key;
            }
            catch (AnalyticsException error)
            {
                outputs.Add(Refused(error));
                ForgetIfEnded();
            }

            var html = new StringWriter(CultureInfo.InvariantCulture);
            var written = new CellHtml(new HtmlOutput(html));
            foreach (var output in outputs.All)
                written.Write(output, key);
            return html.ToString();
        }
        finally
        {
            turn.Release();
        }
    }

    private static CellOutput Refused(AnalyticsException error) =>
        new(OutputKind.Error, new Dictionary<string, string>(StringComparer.Ordinal) { [Display.Mime.Text] = error.Message }, "Avvist:");

    private static string Html(NotebookCell cell, CellResult? result)
    {
        var html = new StringWriter(CultureInfo.InvariantCulture);
        new CellHtml(new HtmlOutput(html)).Write(cell, result);
        return html.ToString();
    }

    private static List<(NotebookCell Cell, KernelRun Run)> Keyed(IReadOnlyList<(NotebookCell Cell, KernelRun Run)> cells)
    {
        var keyed = new List<(NotebookCell, KernelRun)>();
        var key = "";
        foreach (var (cell, run) in cells)
        {
            key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{cell.Language}\n{cell.Source}")));
            keyed.Add((cell, run with { Key = key }));
        }

        return keyed;
    }

    private async Task Run(NotebookDocument notebook, IReadOnlyList<(NotebookCell Cell, KernelRun Run)> cells, CancellationToken stop)
    {
        var results = new Dictionary<string, CellResult>(StringComparer.Ordinal);
        string? after = null;
        foreach (var (cell, run) in cells)
        {
            if (!known.TryGetValue(run.Key, out var result))
            {
                Show(notebook, results, $"Kjører {run.Place.Split(", ")[^1].Replace("cell", "celle", StringComparison.Ordinal)} …");
                result = await Run(run with { After = after }, cell.Id, results.Count + 1, stop);
                if (result is null)
                    return;
            }

            results[cell.Id] = result with { Cell = cell.Id };
            if (result.Error is not null)
                break;
            known[run.Key] = result;
            after = run.Key;
        }

        reached = [.. cells.TakeWhile(c => results.GetValueOrDefault(c.Cell.Id) is { Error: null })];
        last = kernel is null ? null : after;
        Show(notebook, results, results.Values.Any(r => r.Error is not null) ? "Stoppet ved en feil." : "Oppdatert.");
    }

    private async Task<CellResult?> Run(KernelRun run, string cell, int number, CancellationToken stop)
    {
        var outputs = new OutputList();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        lock (gate)
        {
            if (!wanted.Contains(run.Key))
                return null;
            running = (run.Key, end);
        }

        try
        {
            await Start(end.Token);
            await kernel!.Run(run, options.CellLimit, outputs.Add, end.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            ForgetIfEnded();
            return null;
        }
        catch (AnalyticsException error)
        {
            outputs.Add(Refused(error));
            ForgetIfEnded();
        }
        finally
        {
            lock (gate)
                running = null;
        }

        return new CellResult(cell, number, outputs.All, IsCached: false);
    }

    // A prompt that is asked of a new kernel needs the state that the page shows.
    private async Task Restore(CancellationToken stop)
    {
        await Start(stop);
        if (last is not null)
            return;
        foreach (var (cell, run) in reached)
        {
            var outputs = new OutputList();
            await kernel!.Run(run with { After = last }, options.CellLimit, outputs.Add, stop);
            var result = new CellResult(cell.Id, known.Count + 1, outputs.All, IsCached: false);
            if (result.Error is not null)
                return;
            (known[run.Key], last) = (result, run.Key);
        }
    }

    private async Task Start(CancellationToken stop)
    {
        ForgetIfEnded();
        kernel ??= await KernelProcess.Start(program, NotebookRunner.Start(settings, file, options), stop);
    }

    // A kernel that has only said why it refuses goes on; with one that was ended all states are gone.
    private void ForgetIfEnded()
    {
        if (kernel is null || kernel.IsAlive)
            return;
        kernel.Dispose();
        (kernel, last) = (null, null);
        known.Clear();
    }

    private void Show(NotebookDocument notebook, Dictionary<string, CellResult> results, string status) =>
        page.Show(NotebookPage.Title(notebook), [.. notebook.Cells.Select(c => new LiveCell(c.Id, Html(c, results.GetValueOrDefault(c.Id))))], status);
}
