using Analytics.Core;
using Analytics.Notebooks.Documents;
using Analytics.Notebooks.Kernels;

namespace Analytics.Notebooks.Running;

/// <summary>Runs notebooks, each in a kernel process of its own.</summary>
/// <param name="program">The kernel's program with its arguments.</param>
/// <param name="settings">What notebooks read, and where they write.</param>
/// <param name="clock">The catalogue's clock.</param>
public sealed class NotebookRunner(IReadOnlyList<string> program, NotebookSettings settings, TimeProvider clock)
{
    /// <summary>Runs a notebook. Nothing is written: see <see cref="NotebookFile"/>.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Receives how many cells are done, of how many.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>What the cells put out. An error of the code is among it; what is refused is thrown.</returns>
    /// <exception cref="AnalyticsException">A parameter, a command, a query or a cell's time or size is refused.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task<NotebookRun> Run(NotebookDocument document, NotebookRunOptions options, Action<int, int>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        var notebook = NotebookParameters.Apply(document, options.Parameters);
        var cells = Runnable(notebook);
        var cache = options.UseCache ? CellCache.Open(settings, notebook, clock) : null;
        if (cache?.All(cells) is { } known)
        {
            progress?.Invoke(cells.Count, cells.Count);
            return new NotebookRun(notebook, known);
        }

        var results = new Dictionary<string, CellResult>(StringComparer.Ordinal);
        using var kernel = await KernelProcess.Start(program, Start(settings, notebook.Path, options), stop);
        string? after = null;
        foreach (var (cell, run) in cells)
        {
            progress?.Invoke(results.Count, cells.Count);
            var outputs = new OutputList();
            await kernel.Run(run with { After = after }, options.CellLimit, outputs.Add, stop);
            after = run.Key;
            var result = new CellResult(cell.Id, results.Count + 1, outputs.All, IsCached: false);
            results.Add(cell.Id, result);
            if (result.Error is not null)
                return new NotebookRun(notebook, results);
        }

        progress?.Invoke(cells.Count, cells.Count);
        cache?.Keep(cells, results);
        return new NotebookRun(notebook, results);
    }

    /// <summary>The names of a notebook's parameters.</summary>
    /// <param name="document">The notebook.</param>
    /// <exception cref="ConfigurationException">Its cell of parameters is not C#.</exception>
    public static IReadOnlyCollection<string> ParametersOf(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return NotebookParameters.Names(document);
    }

    /// <summary>The cells that are run, each with what the kernel is told; commands that are not known are refused before anything is run.</summary>
    internal static IReadOnlyList<(NotebookCell Cell, KernelRun Run)> Runnable(NotebookDocument notebook)
    {
        var cells = new List<(NotebookCell, KernelRun)>();
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            var cell = notebook.Cells[i];
            if (!cell.IsCode)
                continue;
            var place = FormattableString.Invariant($"{notebook.Path}, cell {i + 1}");
            MagicCommands.Split(cell.Source, cell.Language, place);
            cells.Add((cell, new KernelRun(place, FormattableString.Invariant($"cell-{i + 1}"), cell.Language, cell.Source, null, cell.Id)));
        }

        return cells;
    }

    internal static KernelStart Start(NotebookSettings settings, string file, NotebookRunOptions options) => new(
        Path.GetFullPath(settings.Config),
        Path.GetFullPath(settings.Store.Folder),
        settings.Store.Database,
        Path.GetFullPath(settings.Out),
        settings.Municipality?.Value,
        settings.AsOf,
        Path.GetDirectoryName(Path.GetFullPath(file))!,
        options.MostOutput);
}
