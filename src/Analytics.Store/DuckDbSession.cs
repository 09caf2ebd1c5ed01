using System.Globalization;
using Analytics.Core;
using Analytics.Store.Models;
using Analytics.Store.Queries;
using DuckDB.NET.Data;

namespace Analytics.Store;

/// <summary>
/// An in-memory DuckDB over one state of the store: a view for each dataset that the catalogue publishes, named <c>raw.ssb_07459</c> or <c>mart.population</c>;
/// marts also without their schema. Every dataset but the marts has the catalogue's columns <c>vintage</c>, <c>published_at</c>, <c>retrieved_at</c> (UTC) and
/// <c>content_hash</c> beside its own. The session reads the published files and no others, reaches no network, and its settings are locked. For one thread at a time.
/// </summary>
public sealed class DuckDbSession : IDisposable
{
    private readonly StoreFolder store;
    private readonly Dictionary<DatasetName, IReadOnlyList<PublishedPart>> datasets;
    private readonly HashSet<DatasetName> restricted;
    private readonly IReadOnlyList<PublishedPart> all;

    private DuckDbSession(StoreFolder store, SessionOptions options, IReadOnlyList<PublishedPart> parts)
    {
        this.store = store;
        Options = options;
        all = parts;
        restricted = [.. parts.Where(p => p.Registration.Restricted).Select(p => p.Dataset)];
        datasets = parts
            .Where(p => options.Grant is not null || !restricted.Contains(p.Dataset))
            .Where(p => IsVisible(p.Registration, options))
            .GroupBy(p => p.Dataset)
            .ToDictionary(g => g.Key, IReadOnlyList<PublishedPart> (g) => [.. g]);
        Connection = new DuckDBConnection("Data Source=:memory:");
    }

    /// <summary>The datasets that have a view, in order of name.</summary>
    public IReadOnlyCollection<DatasetName> Datasets => [.. datasets.Keys.Order()];

    /// <summary>The options that it was opened with.</summary>
    public SessionOptions Options { get; }

    /// <summary>All parts of the state, also those that this session does not see.</summary>
    public IReadOnlyList<PublishedPart> State => all;

    internal DuckDBConnection Connection { get; }

    /// <summary>Opens a session over the state that the catalogue has now.</summary>
    /// <param name="store">The store.</param>
    /// <param name="catalogue">Its catalogue.</param>
    /// <param name="options">How; null means the defaults.</param>
    /// <exception cref="StoreException">The catalogue is damaged, or a part is missing, has another size or is no Parquet file.</exception>
    public static DuckDbSession Open(StoreFolder store, ICatalogue catalogue, SessionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(catalogue);
        var used = options ?? new SessionOptions();
        var session = new DuckDbSession(store, used, catalogue.Parts(used.AsOf));
        if (used.Grant is { } grant)
            RestrictedFiles.Log(store, grant, session.restricted.Where(session.datasets.ContainsKey).Order());
        try
        {
            session.Prepare();
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Runs a query and reads all its rows.</summary>
    /// <param name="sql">One SELECT; values as <c>$name</c>.</param>
    /// <param name="read">Makes a value of the row that the reader stands on.</param>
    /// <param name="values">The values of the names.</param>
    /// <exception cref="StoreException">A part turns out to be damaged.</exception>
    /// <exception cref="DuckDBException">The SQL is wrong, or cannot be computed.</exception>
    public IReadOnlyList<T> Query<T>(string sql, Func<DuckDBDataReader, T> read, params (string Name, object? Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(read);
        return Guard(() =>
        {
            using var command = Command(sql, values);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
                rows.Add(read(reader));
            return rows;
        });
    }

    /// <summary>Runs a query of the program's own, and hands out its rows as they come; the session lives on.</summary>
    /// <param name="sql">One SELECT.</param>
    /// <param name="stop">Interrupts it, also while its rows are read.</param>
    /// <exception cref="StoreException">A part turns out to be damaged.</exception>
    /// <exception cref="DuckDBException">The SQL is wrong, or cannot be computed.</exception>
    public QueryResult Stream(string sql, CancellationToken stop = default) => new(this, sql, endsSession: false, stop);

    /// <summary>Writes a query's rows as a Parquet file (zstd). The same rows in the same order give the same bytes.</summary>
    /// <param name="sql">One SELECT; values as <c>$name</c>.</param>
    /// <param name="file">A file of <see cref="SessionOptions.ExportFolder"/>.</param>
    /// <param name="stop">Interrupts it.</param>
    /// <param name="values">The values of the names.</param>
    /// <exception cref="StoreException">The file cannot be written, or a part turns out to be damaged.</exception>
    /// <exception cref="DuckDBException">The SQL is wrong, or cannot be computed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void WriteParquet(string sql, string file, CancellationToken stop = default, params (string Name, object? Value)[] values)
    {
        using var command = Command($"COPY (\n{sql}\n) TO {SqlLiteral.Text(file)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 65536, WRITE_BLOOM_FILTER false, USE_TMP_FILE false)", values);
        using var watch = new QueryStop(command, stop);
        try
        {
            Guard(command.ExecuteNonQuery);
        }
        catch (DuckDBException error) when (error.Message.StartsWith("IO Error", StringComparison.Ordinal) && error.Message.Contains(file, StringComparison.Ordinal))
        {
            throw new StoreException(file, $"the file cannot be written: {DuckDbError.Sentence(error)}", "a folder on a disk with free space that this user may write in", "Free space or change the rights, or choose another folder.", error);
        }
    }

    /// <summary>Promises a dataset's columns: an empty view where there are no parts, nulls where the parts lack a column.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="columns">The columns that queries count on.</param>
    public void DeclareEmpty(DatasetName dataset, IReadOnlyList<DeclaredColumn> columns)
    {
        if (restricted.Contains(dataset) && Options.Grant is null)
            return;
        var declared = new DeclaredDataset(dataset, columns);
        if (!datasets.TryGetValue(dataset, out var parts))
        {
            datasets.Add(dataset, []);
            CreateView(dataset, DatasetView.Empty(declared));
            return;
        }

        var missing = columns.Where(c => !IsThere(dataset, parts, c.Name)).ToList();
        if (missing.Count > 0)
        {
            var sql = parts.Count == 0 ? DatasetView.Empty(declared) : DatasetView.Sql(store, dataset, parts);
            CreateView(dataset, $"SELECT *, {string.Join(", ", missing.Select(DatasetView.NullColumn))} FROM ({sql})");
        }
    }

    /// <summary>Another session over the same state of the store, as a municipality sees it; without answers of individuals, and read only.</summary>
    /// <param name="tenant">The municipality.</param>
    /// <exception cref="StoreException">A part is missing, has another size or is no Parquet file.</exception>
    public DuckDbSession ForTenant(MunicipalityCode tenant)
    {
        var session = new DuckDbSession(store, Options with { Tenant = tenant, IsOfAllTenants = false, Grant = null, MayWrite = false }, all);
        try
        {
            session.Prepare();
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Connection.Dispose();

    private static bool IsVisible(PartRegistration part, SessionOptions options) =>
        part.Tenant is not { } tenant || (part.Restricted ? options.Grant?.Tenant == tenant : options.IsOfAllTenants || options.Tenant == tenant);

    /// <summary>Told from what the catalogue says of the parts: asking DuckDB would open every file.</summary>
    private static bool IsThere(DatasetName dataset, IReadOnlyList<PublishedPart> parts, string column) =>
        (DatasetView.HasCatalogueColumns(dataset) && DatasetView.IsCatalogueColumn(column)) || parts.Any(p => p.Part.HasColumn(column));

    /// <summary>The parts behind a view; empty for a dataset that is only declared.</summary>
    internal IReadOnlyList<PublishedPart> PartsOf(DatasetName dataset) => datasets.GetValueOrDefault(dataset, []);

    internal bool IsKnown(DatasetName dataset) => datasets.ContainsKey(dataset);

    internal bool IsRestricted(DatasetName dataset) => restricted.Contains(dataset);

    /// <summary>Shows a query's result as a dataset of this session alone; nothing is written.</summary>
    internal long Materialise(DatasetName dataset, string sql)
    {
        var table = $"materialised.{SqlLiteral.Name(dataset.ToString())}";
        Execute("CREATE SCHEMA IF NOT EXISTS materialised");
        Execute($"CREATE OR REPLACE TABLE {table} AS (\n{sql}\n)");
        CreateView(dataset, $"SELECT * FROM {table}");
        datasets[dataset] = [];
        return Query($"SELECT count(*) FROM {table}", row => row.GetInt64(0))[0];
    }

    /// <summary>Shows these parts in the place of what the dataset had; they may be written and not yet published.</summary>
    internal void Show(DatasetName dataset, IReadOnlyList<PublishedPart> parts)
    {
        datasets[dataset] = parts;
        CreateView(dataset, DatasetView.Sql(store, dataset, parts));
        foreach (var declared in Options.Declared.Where(d => d.Dataset == dataset))
            DeclareEmpty(dataset, declared.Columns);
    }

    /// <summary>Shows some of a dataset's parts, and the columns of all of them where there are none to show.</summary>
    internal void Narrow(NarrowedDataset narrowed)
    {
        if (narrowed.Parts.Count > 0)
        {
            Show(narrowed.Dataset, narrowed.Parts);
            return;
        }

        datasets[narrowed.Dataset] = [];
        CreateView(narrowed.Dataset, $"SELECT * FROM ({DatasetView.Sql(store, narrowed.Dataset, narrowed.All)}) WHERE false");
    }

    /// <summary>A second session over what this one shows now, for another thread to work with.</summary>
    internal DuckDbSession Fork()
    {
        var fork = new DuckDbSession(store, Options with { Threads = 1 }, [.. datasets.Values.SelectMany(p => p)]);
        try
        {
            fork.Prepare();
            return fork;
        }
        catch
        {
            fork.Dispose();
            throw;
        }
    }

    /// <summary>Takes datasets out of this session.</summary>
    internal void Hide(IEnumerable<DatasetName> hidden)
    {
        foreach (var dataset in hidden.Where(datasets.Remove))
            Execute($"DROP VIEW {dataset.Sql}");
    }

    internal void Execute(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    internal DuckDBCommand Command(string sql, params (string Name, object? Value)[] values)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.Add(new DuckDBParameter(name, value ?? DBNull.Value));
        return command;
    }

    /// <summary>Runs, and where DuckDB fails for no fault of the SQL, looks for a damaged part.</summary>
    internal T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DuckDBException error) when (DamagedPart(error) is { } damage)
        {
            throw damage;
        }
    }

    private StoreException? DamagedPart(DuckDBException error) => DuckDbError.IsOfTheSql(error)
        ? null
        : datasets.Values.SelectMany(parts => parts)
            .Where(p => PartFile.Problem(store, p.Registration, deep: true) is not null)
            .Select(p => PartFile.Damaged(store, p.Registration, $"the part cannot be read: {error.Message}", error))
            .FirstOrDefault();

    private void Prepare()
    {
        foreach (var part in datasets.Values.SelectMany(p => p))
            PartFile.Check(store, part.Registration);

        Connection.Open();
        DuckDbSettings.Apply(Connection, store, Options, datasets.Values.SelectMany(p => p));
        foreach (var schema in datasets.Keys.Select(d => d.Schema).Append(DatasetName.RawSchema).Append(DatasetName.MartSchema).Distinct())
            Execute($"CREATE SCHEMA IF NOT EXISTS \"{schema}\"");
        Guard(() =>
        {
            foreach (var (dataset, parts) in datasets)
                CreateView(dataset, DatasetView.Sql(store, dataset, parts));
            return 0;
        });
        foreach (var declared in Options.Declared.Concat(OthersMarts()))
            DeclareEmpty(declared.Dataset, declared.Columns);
        Execute(string.Create(CultureInfo.InvariantCulture, $"SET search_path = '{DatasetName.MartSchema},main'"));
        Execute("SET lock_configuration = true");
    }

    /// <summary>Marts of which others have rows and this municipality has none: a query finds them empty, and not missing.</summary>
    private List<DeclaredDataset> OthersMarts()
    {
        var others = new List<DeclaredDataset>();
        foreach (var part in all.Where(p => p.Dataset.Schema == DatasetName.MartSchema && !datasets.ContainsKey(p.Dataset)).DistinctBy(p => p.Dataset))
        {
            if (PartColumns.TryRead(part.Part.Schema, out var columns))
                others.Add(new DeclaredDataset(part.Dataset, columns));
        }

        return others;
    }

    private void CreateView(DatasetName dataset, string sql)
    {
        Execute($"CREATE SCHEMA IF NOT EXISTS \"{dataset.Schema}\"");
        Execute($"CREATE OR REPLACE VIEW {dataset.Sql} AS {sql}");
    }
}
