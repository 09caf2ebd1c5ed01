using Analytics.Core;
using Analytics.Store.Operations;
using Analytics.Testing.Postgres;
using Microsoft.Data.Sqlite;
using Npgsql;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests.Catalogues;

/// <summary>Catalogues of every earlier version are brought up to date, with what is in them.</summary>
public sealed class CatalogueMigrationTests : IDisposable
{
    private readonly TestStore test = new();
    private string? shared;

    public void Dispose() => test.Dispose();

    [Theory, OnSqlite, OnPostgres]
    public void Open_EveryEarlierVersion_KeepsItsRowsAndTakesNewOnes(DatabaseKind kind)
    {
        foreach (var version in EarlierCatalogue.Versions)
        {
            var location = EarlierCatalogue.Place(test.Outside($"v{version}"), kind);
            EarlierCatalogue.Make(location, version);

            var database = StoreDatabase.Open(location, test.Clock);

            ShouldHaveItsRows(database);
            database.Tokens.Add(new AccessToken("Kari", new string('a', 64), AccessRole.Reader, null, test.Clock.GetUtcNow(), null, null)).ShouldBeTrue();
            database.Occurrences.TryBegin(new OccurrenceKey("C09", "", test.Clock.GetUtcNow(), "1-ingest"), "a").ShouldBeTrue();
            database.Catalogue.Publish([], [new PartRemoval(DatasetName.Raw("ssb_07459"))], [new StepRecord("new", "n")]);
            StoreDatabase.Open(location, test.Clock).Catalogue.Parts().ShouldHaveSingleItem();
            database.Catalogue.Check();
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public void Open_EarlierVersionByManyAtOnce_MigratesOnce(DatabaseKind kind)
    {
        var location = EarlierCatalogue.Place(test.Outside("many"), kind);
        EarlierCatalogue.Make(location, 1);

        Parallel.For(0, 8, _ => ShouldHaveItsRows(StoreDatabase.Open(location, test.Clock)));
    }

    [Theory, OnSqlite, OnPostgres]
    public void Open_NewerVersion_IsRefused(DatabaseKind kind)
    {
        var location = EarlierCatalogue.Place(test.Outside("newer"), kind);
        StoreDatabase.Open(location, test.Clock);
        Execute(location, kind == DatabaseKind.Postgres ? "UPDATE store_version SET version = 99" : "PRAGMA user_version = 99");

        var error = Should.Throw<StoreException>(() => StoreDatabase.Open(location, test.Clock));

        error.Found.ShouldContain("99");
        error.NextStep.ShouldContain("newer program");
    }

    [Theory, OnSqlite, OnPostgres]
    public void Open_ProcessKilledWhileItMigrates_LeavesTheOldOrTheNew(DatabaseKind kind)
    {
        const int Stores = 60;
        var random = new Random(4711);
        for (var round = 0; round < (Environment.GetEnvironmentVariable("ANALYTICS_FULL") == "1" ? 20 : 2); round++)
        {
            var locations = Enumerable.Range(0, Stores).Select(i => Copy(kind, round, i)).ToList();
            using var child = ChildProcess.Opening(locations);
            child.WaitForPublication();
            Thread.Sleep(random.Next(0, 60));
            child.Kill();

            var versions = locations.Select(VersionOf).ToList();

            versions.ShouldAllBe(v => v == 1 || v == 2);
            versions.ShouldContain(2);
            foreach (var location in locations)
                ShouldHaveItsRows(StoreDatabase.Open(location, test.Clock));
        }
    }

    private static void ShouldHaveItsRows(StoreDatabase database)
    {
        database.Catalogue.Parts().Select(p => (p.Part.Hash, p.Registration.Restricted, p.RetrievedAt is not null)).ShouldBe([("one", false, true), ("two", true, false)]);
        database.Catalogue.Landed().ShouldBe([new LandedEntry("aa", "landing/aa/aa.json", 3, new DateTimeOffset(2026, 3, 15, 7, 0, 0, TimeSpan.Zero))]);
        database.Catalogue.PartFiles().ShouldContain("parts/mart/population/old.parquet");
        database.Catalogue.FindStep("model population")!.Fingerprint.ShouldBe("f");
    }

    /// <summary>In one PostgreSQL database the stores stand in schemas of their own.</summary>
    private StoreLocation Copy(DatabaseKind kind, int round, int number)
    {
        var folder = test.Outside(FormattableString.Invariant($"killed-{round}-{number}"));
        if (kind == DatabaseKind.Sqlite)
        {
            EarlierCatalogue.Make(folder, 1);
            return folder;
        }

        shared ??= PostgresServer.Shared.NewDatabase();
        var schema = FormattableString.Invariant($"store_{round}_{number}");
        Execute(new StoreLocation(folder, shared), $"CREATE SCHEMA {schema}");
        var location = new StoreLocation(folder, $"{shared};Search Path={schema};Maximum Pool Size=2;Connection Idle Lifetime=1;Connection Pruning Interval=1");
        EarlierCatalogue.Make(location, 1);
        return location;
    }

    private static long VersionOf(StoreLocation location)
    {
        if (location.Database is { } connection)
        {
            using var postgres = new NpgsqlConnection(connection);
            postgres.Open();
            using var command = postgres.CreateCommand();
            command.CommandText = "SELECT version FROM store_version";
            return (long)command.ExecuteScalar()!;
        }

        using var sqlite = new SqliteConnection($"Data Source={Path.Combine(location.Folder, "catalogue.db")};Pooling=False");
        sqlite.Open();
        using var pragma = sqlite.CreateCommand();
        pragma.CommandText = "PRAGMA user_version";
        return (long)pragma.ExecuteScalar()!;
    }

    private static void Execute(StoreLocation location, string sql)
    {
        using System.Data.Common.DbConnection connection = location.Database is { } database
            ? new NpgsqlConnection(database)
            : new SqliteConnection($"Data Source={Path.Combine(location.Folder, "catalogue.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
