using System.Security.Cryptography;
using Analytics.Testing;
using Analytics.Testing.Postgres;

namespace Analytics.Store.Tests;

/// <summary>An empty store in a temporary folder, with a clock that stands still.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TestStore(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        Location = new StoreLocation(folder.Combine("store"), kind == DatabaseKind.Postgres ? PostgresServer.Shared.NewDatabase() : null);
        Database = StoreDatabase.Open(Location, Clock);
    }

    public FixedClock Clock { get; } = new();

    public StoreLocation Location { get; }

    public StoreDatabase Database { get; }

    public StoreFolder Folder => Database.Folder;

    public ICatalogue Catalogue => Database.Catalogue;

    /// <summary>The same store as another process or node opens it.</summary>
    public StoreDatabase Node(TimeSpan? patience = null) => StoreDatabase.Open(Location, Clock, patience);

    public string Outside(string name) => folder.Combine(name);

    /// <summary>A file with a part's name, which no test reads as Parquet.</summary>
    public WrittenPart File(DatasetName dataset, string content, bool isRestricted = false)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = Path.Combine(isRestricted ? Folder.Restricted : Folder.Parts, dataset.Schema, dataset.Name, hash + ".parquet");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return new WrittenPart(dataset, Path.GetRelativePath(Folder.Path, path).Replace('\\', '/'), 1, bytes.Length, hash, "a BIGINT");
    }

    /// <summary>Writes and publishes one part of a population: a row a region and value.</summary>
    public PartRegistration PublishPopulation(string vintage, DateTimeOffset? updated, params (string Region, double Persons)[] rows)
    {
        var batch = Batches.Population(rows);
        var registration = new PartRegistration(new PartWriter(Folder).Write(DatasetName.Raw("ssb_07459"), [batch]), "ingest ssb_07459") { Vintage = vintage, SourceUpdated = updated };
        Catalogue.Publish([registration]);
        return registration;
    }

    /// <summary>Writes and publishes an answer of an individual.</summary>
    public WrittenPart PublishAnswer(DatasetName dataset)
    {
        var part = new PartWriter(Folder) { IsRestricted = true }.Write(dataset, [Batches.Population(("respondent 1", 4))]);
        Catalogue.Publish([new PartRegistration(part, "import") { Restricted = true }]);
        return part;
    }

    public RestrictedGrant Grant(string who = "a test") => new(who, "to see whether it can", Clock);

    public DuckDbSession Session(SessionOptions? options = null) => DuckDbSession.Open(Folder, Catalogue, options);

    public void Dispose() => folder.Dispose();
}
