using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Analytics.Core;
using Analytics.Notebooks.Display;
using Analytics.Notebooks.Documents;
using Analytics.Notebooks.Kernels;
using Analytics.Store;

namespace Analytics.Notebooks.Running;

/// <summary>
/// Outputs of a notebook's last run, kept in the store's folder <c>cache/notebooks</c>. A cell's key is made of its code, the code of all cells before it, the
/// published parts, the pipeline definitions, the settings and this program. Outputs are taken only when every cell's are there: when one cell must run, those
/// before it must too, as a script's state is in no file. What else code reads, such as files and clocks, has no part in the key: <c>--no-cache</c>. Files that the
/// run exported must still be as it left them. A notebook has one file, of its last run, which its owner alone can read, as C# may read what no query does; <c>analytics gc</c> removes what is no longer run.
/// </summary>
internal sealed class CellCache
{
    private const int MostBytes = 32 << 20;

    private readonly string file;
    private readonly string ground;
    private readonly string exports;
    private readonly Dictionary<string, string> before;
    private readonly TimeProvider clock;

    private CellCache(string file, string ground, string exports, TimeProvider clock)
    {
        (this.file, this.ground, this.exports, this.clock) = (file, ground, exports, clock);
        before = Exports();
    }

    /// <summary>Opens it; null when there is no store to keep it in.</summary>
    public static CellCache? Open(NotebookSettings settings, NotebookDocument notebook, TimeProvider clock)
    {
        if (!Directory.Exists(settings.Store.Folder))
            return null;
        var store = StoreDatabase.Open(settings.Store, clock);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var room in new[] { typeof(Notebook), typeof(Year), typeof(Analysis.Outcome<>), typeof(Reporting.ReportFormat), typeof(Pipeline.Running.PublishedQuery), typeof(StoreFolder) })
            Add(hash, room.Module.ModuleVersionId.ToString());
        Add(hash, FormattableString.Invariant($"{settings.Municipality}|{settings.AsOf:O}|{Path.GetFullPath(settings.Out)}"));
        foreach (var part in store.Catalogue.Parts().Select(p => $"{p.Dataset}|{p.Part.File}|{p.Registration.Vintage}|{p.Registration.Tenant}").Order(StringComparer.Ordinal))
            Add(hash, part);
        foreach (var definition in Directory.EnumerateFiles(settings.Config, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Add(hash, Path.GetRelativePath(settings.Config, definition));
            hash.AppendData(File.ReadAllBytes(definition));
        }

        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(notebook.Path))))[..24];
        return new CellCache(Path.Combine(store.Folder.NotebookCache, $"{name}.json"), Convert.ToHexStringLower(hash.GetHashAndReset()), Path.GetFullPath(settings.Out), clock);
    }

    /// <summary>The outputs of all cells, or null when one is not there, or a file that they exported is not.</summary>
    public IReadOnlyDictionary<string, CellResult>? All(IReadOnlyList<(NotebookCell Cell, KernelRun Run)> cells)
    {
        KeptRun? kept;
        try
        {
            kept = JsonSerializer.Deserialize<KeptRun>(File.ReadAllBytes(file), Mime.Json);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }

        if (kept is null || kept.Exports.Any(e => before.GetValueOrDefault(e.Key) != e.Value))
            return null;
        var results = new Dictionary<string, CellResult>(StringComparer.Ordinal);
        foreach (var (cell, key) in Keys(cells))
        {
            if (!kept.Outputs.TryGetValue(key, out var outputs))
                return null;
            results.Add(cell.Id, new CellResult(cell.Id, results.Count + 1, outputs, IsCached: true));
        }

        Touch();
        return results;
    }

    /// <summary>Keeps the outputs of a run that had no error. A store that cannot be written keeps none, and 32 MB are too much to keep.</summary>
    public void Keep(IReadOnlyList<(NotebookCell Cell, KernelRun Run)> cells, IReadOnlyDictionary<string, CellResult> results)
    {
        try
        {
            var kept = new KeptRun(Keys(cells).ToDictionary(k => k.Key, k => results[k.Cell.Id].Outputs), Exports().Where(e => before.GetValueOrDefault(e.Key) != e.Value).ToDictionary());
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var bytes = JsonSerializer.SerializeToUtf8Bytes(kept, Mime.Json);
            if (bytes.Length > MostBytes)
            {
                File.Delete(file);
                return;
            }

            var written = FormattableString.Invariant($"{file}.{Environment.ProcessId}.part");
            using (var stream = new FileStream(written, Owned))
                stream.Write(bytes);
            File.Move(written, file, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next run computes them again.
        }
    }

    private static FileStreamOptions Owned
    {
        get
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return options;
        }
    }

    // What is in use stays when old ones are removed.
    private void Touch()
    {
        try
        {
            File.SetLastWriteTimeUtc(file, clock.GetUtcNow().UtcDateTime);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is used all the same.
        }
    }

    private IEnumerable<(NotebookCell Cell, string Key)> Keys(IReadOnlyList<(NotebookCell Cell, KernelRun Run)> cells)
    {
        var key = ground;
        foreach (var (cell, _) in cells)
        {
            key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{cell.Language}\n{cell.Source}")));
            yield return (cell, key);
        }
    }

    /// <summary>Size and time of each file in the folder of exports, by name.</summary>
    private Dictionary<string, string> Exports() => Directory.Exists(exports)
        ? new DirectoryInfo(exports).EnumerateFiles().ToDictionary(f => f.Name, f => FormattableString.Invariant($"{f.Length} {f.LastWriteTimeUtc:O}"), StringComparer.Ordinal)
        : [];

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));

    private sealed record KeptRun(Dictionary<string, IReadOnlyList<CellOutput>> Outputs, Dictionary<string, string> Exports);
}
