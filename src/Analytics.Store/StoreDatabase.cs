using Analytics.Core;
using Analytics.Store.Catalogues;
using Analytics.Store.Operations;

namespace Analytics.Store;

/// <summary>An opened store: its folder, its catalogue, and what the schedule, the alerts and the web pages keep. May be used from any thread; readers need no lock.</summary>
public sealed class StoreDatabase
{
    private readonly SqlDatabase database;
    private readonly TimeProvider clock;
    private long? epoch;

    private StoreDatabase(StoreFolder folder, SqlDatabase database, TimeProvider clock)
    {
        Folder = folder;
        this.database = database;
        this.clock = clock;
        Catalogue = new SqlCatalogue(database, folder, clock, RefuseFormerWriter);
        Occurrences = new SqlOccurrenceLog(database, clock);
        Alerts = new SqlAlertLog(database, clock);
        Tokens = new SqlAccessTokens(database, clock);
        Audit = new SqlAuditLog(database);
    }

    /// <summary>The folder of landed files and parts.</summary>
    public StoreFolder Folder { get; }

    /// <summary>What is published.</summary>
    public ICatalogue Catalogue { get; }

    /// <summary>What the schedule has done.</summary>
    public IOccurrenceLog Occurrences { get; }

    /// <summary>Problems, and the messages about them.</summary>
    public IAlertLog Alerts { get; }

    /// <summary>Who may see what in the web pages.</summary>
    public IAccessTokens Tokens { get; }

    /// <summary>Who saw and ran what.</summary>
    public IAuditLog Audit { get; }

    /// <summary>Whether several nodes may share the store.</summary>
    public bool IsShared => database is PostgresDatabase;

    /// <summary>Opens a store, makes what is not there, and brings the tables of an earlier version up to date.</summary>
    /// <param name="location">Where it is.</param>
    /// <param name="clock">The time of what is written.</param>
    /// <param name="patience">How long to wait for another process that holds the catalogue, and for a database that is away; 30 seconds when null, and one at least.</param>
    /// <exception cref="StoreException">The catalogue is none, is damaged, is of a newer version, or cannot be opened.</exception>
    /// <exception cref="ConfigurationException">The connection string is none.</exception>
    public static StoreDatabase Open(StoreLocation location, TimeProvider clock, TimeSpan? patience = null)
    {
        ArgumentNullException.ThrowIfNull(location);
        ArgumentNullException.ThrowIfNull(clock);
        var waits = patience ?? TimeSpan.FromSeconds(30);
        var folder = StoreFolder.Open(location.Folder);
        SqlDatabase database = location.Database is { } connection
            ? new PostgresDatabase(PostgresAddress.Parse(connection), waits)
            : new SqliteDatabase(folder.CatalogueFile, waits);
        CatalogueSchema.Prepare(database);
        return new StoreDatabase(folder, database, clock);
    }

    /// <summary>Makes this process the store's only writer, over all nodes. What its catalogue publishes from now on is refused once another writer has followed.</summary>
    /// <param name="command">What is run, shown to whoever is refused: <c>analytics run</c>.</param>
    /// <param name="patience">How long to wait for another writer; not at all by default.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="StoreException">Another writer holds it; the message names it.</exception>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    public StoreLock Acquire(string command, TimeSpan patience = default, CancellationToken stop = default)
    {
        if (database is not PostgresDatabase shared)
            return StoreLock.Acquire(Folder, command, clock, patience, stop);
        var writer = PostgresWriter.Acquire(shared, command, clock, patience, stop);
        epoch = writer.Epoch;
        return new StoreLock(writer.Dispose);
    }

    /// <summary>The version of the catalogue's tables that this program works with.</summary>
    public static long CatalogueVersion => CatalogueSchema.Version;

    /// <summary>Where the catalogue is, as a message may say it: never with a password.</summary>
    public string CataloguePlace => database.Place;

    /// <summary>What the process that writes now does, in a sentence, and since when; null when none writes.</summary>
    /// <exception cref="StoreException">The database cannot be read.</exception>
    public (string Sentence, DateTimeOffset Since)? Writer() =>
        (database is PostgresDatabase shared ? PostgresWriter.Holder(shared) : StoreLock.Holder(Folder)) is { } owner ? (owner.Sentence, owner.Since) : null;

    /// <summary>Writes one consistent state of the catalogue as a SQLite file, also while a writer publishes. Whatever database it is kept in, the copy can be read in any other.</summary>
    /// <param name="file">The new file, whose rights are the caller's concern: hashes of access tokens are in it.</param>
    /// <exception cref="StoreException">The catalogue cannot be read, or the file cannot be written.</exception>
    public void CopyCatalogue(string file) => database.CopyTo(file);

    /// <summary>Writes a consistent copy of the schedule's own database, where it is a file of this store.</summary>
    /// <param name="file">An empty file.</param>
    /// <returns>False when there is none: no schedule has run here, or it is in PostgreSQL.</returns>
    /// <exception cref="StoreException">It is damaged or cannot be read, or the copy cannot be written.</exception>
    public bool TryCopySchedule(string file)
    {
        if (database is not SqliteDatabase own || !File.Exists(Folder.ScheduleFile))
            return false;
        own.Copy(Folder.ScheduleFile, file);
        return true;
    }

    /// <summary>Whether the catalogue has no row at all.</summary>
    /// <exception cref="StoreException">The catalogue is damaged or cannot be read.</exception>
    public bool IsEmpty() => !database.Read(CatalogueRows.Any);

    /// <summary>Takes the catalogue of another store in place of this one's, in one transaction: a reader sees the old state or the new.</summary>
    /// <param name="other">The store of one node that it is taken from; its files must be in this one's folder already.</param>
    /// <exception cref="InvalidOperationException">This store is not shared: its catalogue is a file, which is replaced with the folder; or the other one is shared.</exception>
    /// <exception cref="StoreException">The database cannot be written, or another writer has followed; nothing was changed.</exception>
    public void TakeCatalogueOf(StoreDatabase other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (database is not PostgresDatabase shared || other.database is not SqliteDatabase source)
            throw new InvalidOperationException("Rows are taken from a SQLite catalogue into PostgreSQL.");
        shared.ReplaceBy(source, RefuseFormerWriter);
    }

    /// <summary>Bytes and permissions that all nodes share, by name; null for a store that only one node has.</summary>
    public SharedState? Shared(string name) => database is PostgresDatabase shared ? new SharedState(shared, name) : null;

    private void RefuseFormerWriter(SqlSession session)
    {
        if (epoch is { } own)
            PostgresWriter.RefuseFormer(database, session, own);
    }
}
