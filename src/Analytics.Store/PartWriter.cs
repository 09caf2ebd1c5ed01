using Analytics.Core;
using Analytics.Core.Columns;
using DuckDB.NET.Data;

namespace Analytics.Store;

/// <summary>Writes immutable Parquet files (zstd) that are named by their content. A written part is invisible until it is published.</summary>
/// <param name="store">The store.</param>
/// <param name="options">Threads and memory; null means the defaults.</param>
public sealed class PartWriter(StoreFolder store, SessionOptions? options = null)
{
    /// <summary>Whether the rows are answers of individuals: the parts are then files of the restricted folder that only the owner can read.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>The municipality whose own restricted rows are; they are written to a folder of its own.</summary>
    public MunicipalityCode? Tenant { get; init; }

    private const int PartsAtOnce = 2;

    /// <summary>Writes batches as one part. The same batches give the same bytes, and so the same file.</summary>
    /// <param name="dataset">The dataset that the part belongs to.</param>
    /// <param name="batches">One batch at least, all with the same columns: <see cref="CodeColumn"/> and <see cref="TextColumn"/> become VARCHAR,
    /// <see cref="IntegerColumn"/> BIGINT, <see cref="NumberColumn"/> DOUBLE.</param>
    /// <exception cref="ArgumentException">There is no batch, the batches differ in columns, or a column has a name that the catalogue adds.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public WrittenPart Write(DatasetName dataset, IEnumerable<ColumnBatch> batches)
    {
        ArgumentNullException.ThrowIfNull(batches);
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        DuckDbSettings.Limit(connection, store, options ?? new SessionOptions());
        using var table = new BatchTable(connection);
        foreach (var batch in batches)
            table.Append(batch);

        return table.IsEmpty
            ? throw new ArgumentException($"No batch for {dataset}: a part has columns, so it takes one batch at least, which may have no rows.", nameof(batches))
            : Copy(connection, dataset, table.Select());
    }

    /// <summary>
    /// Writes batches as one part or more, two at a time, each on one thread of its own: a Parquet writer that keeps the order of rows uses a second thread
    /// badly. The same batches give the same bytes, and so the same files.
    /// </summary>
    /// <param name="dataset">The dataset that the parts belong to.</param>
    /// <param name="batches">As for <see cref="Write"/>; read on the calling thread.</param>
    /// <param name="rowsPerPart">A part is full when it has this many rows; it ends with a whole batch.</param>
    /// <returns>The parts in the order of the rows.</returns>
    /// <exception cref="ArgumentException">There is no batch, or the batches differ in columns.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public IReadOnlyList<WrittenPart> WriteInParts(DatasetName dataset, IEnumerable<ColumnBatch> batches, int rowsPerPart = 393_216)
    {
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentOutOfRangeException.ThrowIfLessThan(rowsPerPart, 1);
        var single = new PartWriter(store, (options ?? new SessionOptions()) with { Threads = 1 }) { IsRestricted = IsRestricted };
        using var places = new SemaphoreSlim(PartsAtOnce);
        var writing = new List<Task<WrittenPart>>();
        var share = new List<ColumnBatch>();
        try
        {
            foreach (var batch in batches)
            {
                share.Add(batch);
                if (share.Sum(b => b.Rows) >= rowsPerPart)
                    Begin();
            }

            if (share.Count > 0)
                Begin();
        }
        finally
        {
            Task.WhenAll(writing).ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        }

        return writing.Count == 0
            ? throw new ArgumentException($"No batch for {dataset}: a part has columns, so it takes one batch at least, which may have no rows.", nameof(batches))
            : [.. writing.Select(w => w.GetAwaiter().GetResult())];

        void Begin()
        {
            var own = share;
            share = [];
            places.Wait();
            writing.Add(Task.Run(() =>
            {
                try
                {
                    return single.Write(dataset, own);
                }
                finally
                {
                    places.Release();
                }
            }));
        }
    }

    /// <summary>Writes a query's result as one part; without an ORDER BY the order of rows, and so the file's name, may differ from run to run.</summary>
    /// <param name="session">A session that may write.</param>
    /// <param name="sql">One SELECT, without a semicolon at its end.</param>
    /// <param name="dataset">The dataset that the part belongs to.</param>
    /// <exception cref="DuckDBException">The SQL is wrong, or cannot be computed.</exception>
    /// <exception cref="StoreException">The store cannot be written, or a part turns out to be damaged.</exception>
    public WrittenPart WriteQuery(DuckDbSession session, string sql, DatasetName dataset)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!session.Options.MayWrite)
            throw new ArgumentException("The session was opened without MayWrite, so it can write no part.", nameof(session));
        return session.Guard(() => Copy(session.Connection, dataset, sql));
    }

    private WrittenPart Copy(DuckDBConnection connection, DatasetName dataset, string sql)
    {
        var temporary = StoreFolder.TemporaryName(IsRestricted ? RestrictedFiles.Folder(store, ".writing") : store.PartsInWriting, ".parquet");
        try
        {
            if (IsRestricted)
                RestrictedFiles.Create(temporary);
            // The SQL has lines of its own, so that a line number in DuckDB's message is one more than the line in the text.
            Execute(connection, $"COPY (\n{sql}\n) TO {SqlLiteral.Text(temporary)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 65536, WRITE_BLOOM_FILTER false, USE_TMP_FILE false)");
            return Keep(connection, dataset, temporary);
        }
        catch (DuckDBException error) when (error.Message.StartsWith("IO Error", StringComparison.Ordinal) && error.Message.Contains(temporary, StringComparison.Ordinal))
        {
            throw StoreFolder.Unwritable(store.Parts, error);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    private WrittenPart Keep(DuckDBConnection connection, DatasetName dataset, string temporary)
    {
        var file = SqlLiteral.Files([temporary]);
        var rows = Read(connection, $"SELECT sum(num_rows)::BIGINT FROM parquet_file_metadata({file})", r => r.GetInt64(0))[0];
        var columns = Read(connection, $"DESCRIBE SELECT * FROM read_parquet({file})", r => (Name: r.GetString(0), Type: r.GetString(1)));
        if (DatasetView.HasCatalogueColumns(dataset) && columns.FirstOrDefault(c => DatasetView.IsCatalogueColumn(c.Name)) is { Name: { } reserved })
            throw new ArgumentException($"{dataset} has a column {reserved}, which the catalogue adds: give it another name.", nameof(dataset));

        var hash = StoreFolder.Hash(temporary);
        var folder = IsRestricted ? RestrictedFiles.Folder(store, RestrictedFiles.Below(Tenant, dataset.Schema, dataset.Name)) : Path.Combine(store.Parts, dataset.Schema, dataset.Name);
        var final = Path.Combine(folder, $"{hash}.parquet");
        var bytes = new FileInfo(temporary).Length;
        if (IsRestricted)
            RestrictedFiles.Close(temporary);
        StoreFolder.Guard(final, () => StoreFolder.Keep(temporary, final, hash));
        return new WrittenPart(dataset, store.Relative(final), rows, bytes, hash, string.Join(", ", columns.Select(c => $"{c.Name} {c.Type}")));
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<T> Read<T>(DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }
}
