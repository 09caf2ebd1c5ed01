using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Reporting.Dictionary;
using Analytics.Reporting.Xlsx;
using Analytics.Store;
using Analytics.Store.Queries;

namespace Analytics.Pipeline.Exporting;

/// <summary>Writes the star to a folder: tables as Parquet, csv and workbooks, with a data dictionary. The same state of the store gives the same bytes.</summary>
/// <param name="definition">What the text files say.</param>
/// <param name="options">What, and where to.</param>
/// <param name="clock">Measures the steps; nothing that is written depends on it.</param>
/// <param name="progress">Told what goes on.</param>
public sealed class StarExport(PipelineDefinition definition, ExportOptions options, TimeProvider clock, IRunProgress progress)
{
    private const string Step = "Export";

    // Tables of a whole country are sorted on disk.
    private const int MemoryMegabytes = 512;

    private readonly Dictionary<string, long> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> leftOut = new(StringComparer.Ordinal);

    private MunicipalityCode Tenant => options.Municipality ?? definition.Municipality.Municipality;

    /// <summary>Writes it. What was there is replaced in one step when all is written.</summary>
    /// <param name="stop">Stops it; what was there stays.</param>
    /// <exception cref="ConfigurationException">There is no store or no star, the folder holds what is not ours, or a table's file is wrong.</exception>
    /// <exception cref="StoreException">The store is damaged, or the folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ExportResult Execute(CancellationToken stop = default)
    {
        if (definition.Star.Count == 0)
            throw new ConfigurationException(Path.Combine(definition.Folder, "star"), "there is no table to export", "a file a table", "Restore the folder from version control.");
        PublishedQuery.RefuseNoStore(options.Store);
        var started = Stopwatch.GetTimestamp();
        progress.Started(Step);
        using var folder = ExportFolder.Open(options.Folder, options.Store);
        try
        {
            var store = StoreDatabase.Open(options.Store, clock);
            var state = StarSession.State(store.Catalogue, definition.Star, Tenant, options.AsOf);
            using (var session = StarSession.Open(definition, options.Store, new SessionOptions { Tenant = Tenant, AsOf = options.AsOf, ExportFolder = folder.Writing, MemoryLimitMegabytes = MemoryMegabytes }, clock))
                WriteTables(session, folder.Writing, stop);
            if (state != StarSession.State(store.Catalogue, definition.Star, Tenant, options.AsOf))
                throw new StoreException(options.Store.Folder, "something was published while the tables were written", "one state of the store", "Run the export again.");
            WriteDictionary(folder.Writing);
            stop.ThrowIfCancellationRequested();
            var manifest = new ExportManifest(
                ExportManifest.OurForm, state, Tenant.Value, [.. definition.Star.Select(t => new ExportedTable(t.Name, rows[t.Name], leftOut.GetValueOrDefault(t.Name)))], Files(folder.Writing));
            Write(folder.Writing, ExportManifest.FileName, stream => JsonSerializer.Serialize(stream, manifest, ExportManifest.Json));
            folder.Keep();
            progress.Finished(new StepSummary(Step, false, string.Create(CultureInfo.InvariantCulture, $"{manifest.Tables.Count} tables, {rows.Values.Sum()} rows, {manifest.Files.Count} files"), Stopwatch.GetElapsedTime(started)));
            return new ExportResult(Path.GetFullPath(options.Folder), manifest);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(options.Folder, $"the export cannot be written ({e.Message.TrimEnd('.')})", "a folder on a disk with free space that this user may write in", "Free space or choose another folder; what was there is unchanged.", e);
        }
    }

    private void WriteTables(DuckDbSession session, string folder, CancellationToken stop)
    {
        var (sources, star) = (StarDictionary.Sources(definition), definition.Star);
        var keepsParquet = options.Formats.Contains(ExportFormat.Parquet);
        var parquet = Directory.CreateDirectory(Path.Combine(folder, "parquet")).FullName;
        string FileOf(StarTable table) => Path.Combine(parquet, $"{table.Name}.parquet");
        var check = new StarCheck(session, FileOf);
        for (var i = 0; i < star.Count; i++)
        {
            progress.Advanced(i, 2 * star.Count, star[i].Name);
            stop.ThrowIfCancellationRequested();
            var (table, file) = (star[i], FileOf(star[i]));
            StarSession.Guard(table, () => session.WriteParquet($"SELECT * FROM (\n{table.Select}\n) ORDER BY {table.Order}", file, stop));
            rows[table.Name] = session.Query($"SELECT sum(num_rows)::BIGINT FROM parquet_file_metadata({SqlLiteral.Text(file)})", r => r.GetInt64(0))[0];
            check.Key(table);
        }

        foreach (var table in star)
            check.References(table, star);
        for (var i = 0; i < star.Count; i++)
        {
            progress.Advanced(star.Count + i, 2 * star.Count, star[i].Name);
            if (options.Formats.Contains(ExportFormat.Csv))
                WriteCsv(session, star[i], FileOf(star[i]), folder, stop);
            if (options.Formats.Contains(ExportFormat.Xlsx))
                WriteWorkbook(session, star[i], sources[star[i].Name], FileOf(star[i]), folder, stop);
        }

        if (options.Formats.Contains(ExportFormat.Csv))
            Write(folder, $"csv/{CsvwMetadata.FileName}", stream => stream.Write(Encoding.UTF8.GetBytes(CsvwMetadata.Of(star, sources).ToJsonString(ExportManifest.Json) + "\n")));
        if (!keepsParquet)
            Directory.Delete(parquet, recursive: true);
    }

    private static void WriteCsv(DuckDbSession session, StarTable table, string file, string folder, CancellationToken stop) => Write(folder, $"csv/{table.Name}.csv", stream =>
    {
        using var result = session.Stream($"SELECT {table.TextColumns} FROM read_parquet({SqlLiteral.Text(file)})", stop);
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        result.WriteCsv(text);
    });

    private void WriteWorkbook(DuckDbSession session, StarTable table, IReadOnlyList<SourceDefinition> sources, string file, string folder, CancellationToken stop)
    {
        if (rows[table.Name] >= TableWorkbook.MostRows)
        {
            leftOut[table.Name] = string.Create(CultureInfo.InvariantCulture, $"{table.Name} has {rows[table.Name]} rows, and a sheet of Excel holds {TableWorkbook.MostRows}: read it as Parquet or csv, or from Excel with Power Query.");
            progress.Warned(leftOut[table.Name]);
            return;
        }

        Write(folder, $"xlsx/{table.Name}.xlsx", stream =>
        {
            using var result = session.Stream($"SELECT * FROM read_parquet({SqlLiteral.Text(file)})", stop);
            TableWorkbook.Write(table.Name, [.. table.Columns.Select(c => c.Name)], result.Rows(), About(table, sources), stream);
        });
    }

    private static List<IReadOnlyList<string>> About(StarTable table, IReadOnlyList<SourceDefinition> sources) =>
    [
        [table.TitleNb],
        [table.AboutNb],
        ["Vilkår", "", table.Licence ?? "Kommunens egne tall"],
        .. sources.Select(s => (IReadOnlyList<string>)["Kilde", s.Table, s.Title]),
        [],
        ["Kolonne", "Type", "Innhold"],
        .. table.Columns.Select(c => (IReadOnlyList<string>)[c.Name, StarDictionary.Word(c.Type), c.AboutNb + (c.References is { } other ? $" (viser til {other})" : "")]),
    ];

    private void WriteDictionary(string folder)
    {
        var dictionary = StarDictionary.Of(definition, name => rows[name], name => [.. new[] { $"parquet/{name}.parquet", $"csv/{name}.csv", $"xlsx/{name}.xlsx" }.Where(f => File.Exists(Path.Combine(folder, f)))]);
        Write(folder, "dictionary.json", stream => StarDictionary.WriteJson(dictionary, stream));
        Write(folder, "dictionary.html", stream =>
        {
            using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            DictionaryPage.Write(dictionary, text);
        });
    }

    private static void Write(string folder, string path, Action<Stream> content)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        content(stream);
        stream.Flush(flushToDisk: true);
    }

    private static List<ExportedFile> Files(string folder)
    {
        var files = new List<ExportedFile>();
        foreach (var part in Directory.EnumerateDirectories(folder).Append(folder))
        {
            foreach (var file in Directory.EnumerateFiles(part).Where(f => !Path.GetFileName(f).StartsWith('.')))
            {
                using var stream = File.OpenRead(file);
                files.Add(new ExportedFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream))));
            }
        }

        return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }
}
