using System.Diagnostics;
using Analytics.Core;
using Analytics.Testing.Postgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace Analytics.Store.Tests.Catalogues;

/// <summary>What only a catalogue over a network can meet.</summary>
public sealed class PostgresCatalogueTests
{
    private static readonly DatasetName Mart = DatasetName.Mart("population");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    [PostgresFact]
    public void Open_NobodyListens_SaysWhereAndWhatToDo()
    {
        using var test = new TestStore();

        var error = Refused(test, $"Host=127.0.0.1;Port=1;Database=analytics;Username=kari;Password={PostgresServer.Password}");

        error.Place.ShouldBe("database analytics on 127.0.0.1:1");
        error.Found.ShouldContain("cannot be reached");
        error.NextStep.ShouldContain("Check host and port");
    }

    [PostgresFact]
    public void Open_HostThatIsNone_SaysSo()
    {
        using var test = new TestStore();

        Refused(test, "Host=ingen.invalid;Database=analytics;Username=kari;Password=" + PostgresServer.Password).Found.ShouldContain("cannot be reached");
    }

    [PostgresFact]
    public void Open_WrongPassword_DoesNotShowIt()
    {
        using var test = new TestStore(DatabaseKind.Postgres);

        var error = Refused(test, With(test, c => c.Password = "another-secret-word"));

        error.Found.ShouldContain("password authentication failed");
        error.Found.ShouldContain(PostgresServer.User);
        error.NextStep.ShouldContain("PGPASSWORD");
        error.ToString().ShouldNotContain("another-secret-word");
    }

    [PostgresFact]
    public void Open_NoPassword_SaysThatOneIsWanted()
    {
        using var test = new TestStore(DatabaseKind.Postgres);

        Refused(test, With(test, c => c.Password = null)).Found.ShouldContain("it wants a password");
    }

    [PostgresFact]
    public void Open_NoSuchDatabase_SaysHowToMakeIt()
    {
        using var test = new TestStore(DatabaseKind.Postgres);

        var error = Refused(test, With(test, c => c.Database = "nowhere"));

        error.Found.ShouldBe("there is no such database");
        error.NextStep.ShouldContain("createdb --owner postgres nowhere");
    }

    [Theory]
    [InlineData("postgres://kari:hemmelig@db/analytics?sslmode=require")]
    [InlineData("Hemmelig=1;Host=db;Database=a")]
    [InlineData("Host=db;Password=hemmelig")]
    [InlineData("Database=a;Password=hemmelig")]
    [InlineData("Host=db;Database=a;Port=hemmelig")]
    public void Open_NoConnectionString_ShowsNothingOfIt(string connection)
    {
        using var test = new TestStore();

        var error = Should.Throw<ConfigurationException>(() => StoreDatabase.Open(test.Location with { Database = connection }, test.Clock));

        error.ToString().ShouldNotContain("emmelig");
        error.Message.ShouldContain("ANALYTICS_DATABASE");
    }

    [PostgresFact]
    public void Open_UserWhoMayNotMakeTables_SaysWhatToGrant()
    {
        using var test = new TestStore(DatabaseKind.Postgres);
        Execute(test, "DROP ROLE IF EXISTS liten; CREATE ROLE liten LOGIN PASSWORD 'liten'; CREATE SCHEMA closed; GRANT USAGE ON SCHEMA closed TO liten");

        var error = Refused(test, With(test, c => (c.Username, c.Password, c.SearchPath) = ("liten", "liten", "closed")));

        error.Found.ShouldContain("the user liten may not do that");
        error.NextStep.ShouldContain("OWNER TO liten");
    }

    [PostgresFact]
    public void Publish_ConnectionCutBetweenTwo_ConnectsAgain()
    {
        using var test = new TestStore(DatabaseKind.Postgres);
        test.Catalogue.Publish([Part(test, "one")]);

        PostgresServer.Shared.CutConnections(test.Location.Database!);

        test.Catalogue.Publish([Part(test, "two")]);
        test.Catalogue.Parts().ShouldHaveSingleItem().Part.ShouldBe(Part(test, "two").Part);
    }

    [PostgresFact]
    public async Task Publish_ConnectionsCutAgainAndAgain_LeavesOneOfTheStatesAndTellsWhich()
    {
        using var test = new TestStore(DatabaseKind.Postgres);
        using var stop = new CancellationTokenSource();
        var cutting = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                PostgresServer.Shared.CutConnections(test.Location.Database!);
                Thread.Sleep(3);
            }
        });
        var node = test.Node(TimeSpan.FromSeconds(20));
        try
        {
            for (var i = 0; i < 60; i++)
            {
                var part = Part(test, $"{i}");
                node.Catalogue.Publish([part], steps: [new StepRecord("model population", part.Part.Hash)]);
                node.Catalogue.Parts().ShouldHaveSingleItem().Part.Hash.ShouldBe(part.Part.Hash);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await cutting;
        }

        // Each was published once: a change that was made although its answer was lost is not made again.
        test.Catalogue.PartFiles().Count.ShouldBe(60);
    }

    [PostgresFact]
    public void Publish_DatabaseGoneInTheMiddle_SaysThatNothingWasPublishedAndWorksWhenItIsBack()
    {
        using var server = PostgresServer.Start();
        using var test = new TestStore();
        var database = StoreDatabase.Open(test.Location with { Database = server.NewDatabase() }, test.Clock, Patience);
        var (before, after) = (Part(test, "before"), Part(test, "after"));
        database.Catalogue.Publish([before]);
        server.Crash();

        var error = Should.Throw<StoreException>(() => database.Catalogue.Publish([after]));
        error.NextStep.ShouldContain("Nothing was published");
        error.ToString().ShouldNotContain(PostgresServer.Password);

        server.Resume();
        database.Catalogue.Parts().ShouldHaveSingleItem().Registration.ShouldBe(before);
        database.Catalogue.Publish([after]);
        database.Catalogue.Parts().ShouldHaveSingleItem().Registration.ShouldBe(after);
    }

    [PostgresFact]
    public async Task Publish_DatabaseRestartsMeanwhile_WaitsForIt()
    {
        using var server = PostgresServer.Start();
        using var test = new TestStore();
        var database = StoreDatabase.Open(test.Location with { Database = server.NewDatabase() }, test.Clock);
        var part = Part(test, "one");
        server.Crash();
        var publishing = Task.Run(() => database.Catalogue.Publish([part]));
        await Task.Delay(300);

        server.Resume();

        await publishing.WaitAsync(TimeSpan.FromSeconds(30));
        database.Catalogue.Parts().ShouldHaveSingleItem().Registration.ShouldBe(part);
    }

    [PostgresFact]
    public void Publish_AnotherHoldsTheCatalogue_WaitsAndSaysSo()
    {
        using var test = new TestStore(DatabaseKind.Postgres);
        var node = test.Node(Patience);
        using var other = new NpgsqlConnection(test.Location.Database);
        other.Open();
        using var transaction = other.BeginTransaction();
        using (var command = other.CreateCommand())
        {
            command.CommandText = "LOCK TABLE part";
            command.ExecuteNonQuery();
        }

        var watch = Stopwatch.StartNew();
        var error = Should.Throw<StoreException>(() => node.Catalogue.Publish([Part(test, "one")]));

        watch.Elapsed.ShouldBeGreaterThanOrEqualTo(Patience);
        error.Found.ShouldContain("another process holds the catalogue");
        transaction.Rollback();
        node.Catalogue.Parts().ShouldBeEmpty();
    }

    [PostgresFact]
    public void Publish_WriterThatLostItsConnection_IsRefusedOnceAnotherHasFollowed()
    {
        using var test = new TestStore(DatabaseKind.Postgres);
        var former = test.Node();
        using var lost = former.Acquire("analytics run");
        former.Catalogue.Publish([Part(test, "before")]);
        Should.Throw<StoreException>(() => test.Node().Acquire("analytics ingest"));
        PostgresServer.Shared.CutConnections(test.Location.Database!);

        // The lock fell with the connection. Until another has it, what the former writer has ready is still right.
        former.Catalogue.Publish([Part(test, "still right")]);
        var successor = test.Node();
        using var held = successor.Acquire("analytics ingest");
        successor.Catalogue.Publish([Part(test, "successor")]);

        var error = Should.Throw<StoreException>(() => former.Catalogue.Publish([Part(test, "too late")], steps: [new StepRecord("model population", "too late")]));

        error.Found.ShouldContain("'analytics ingest'");
        error.NextStep.ShouldContain("Nothing was published");
        test.Catalogue.Parts().ShouldHaveSingleItem().Part.Hash.ShouldBe(Part(test, "successor").Part.Hash);
        test.Catalogue.FindStep("model population").ShouldBeNull();
        lost.Dispose();
        Should.Throw<StoreException>(() => test.Node().Acquire("analytics import")).Found.ShouldContain("'analytics ingest'");
    }

    [PostgresFact]
    public void Publish_WriterOfBeforeAnotherThatIsDone_IsRefused()
    {
        using var test = new TestStore(DatabaseKind.Postgres);
        var former = test.Node();
        using var lost = former.Acquire("analytics run");
        PostgresServer.Shared.CutConnections(test.Location.Database!);
        test.Node().Acquire("analytics ingest").Dispose();

        Should.Throw<StoreException>(() => former.Catalogue.Publish([Part(test, "too late")])).Found.ShouldContain("another process has written");
    }

    [PostgresFact]
    public void Acquire_TwoStoresInSchemasOfOneDatabase_DoNotMeet()
    {
        using var test = new TestStore(DatabaseKind.Postgres);
        Execute(test, "CREATE SCHEMA one; CREATE SCHEMA two");
        var (one, two) = (Schema("one"), Schema("two"));

        using var first = one.Acquire("first");
        using var second = two.Acquire("second");
        one.Catalogue.Publish([Part(test, "one")]);

        two.Catalogue.Parts().ShouldBeEmpty();
        test.Catalogue.Parts().ShouldBeEmpty();

        StoreDatabase Schema(string name) => StoreDatabase.Open(test.Location with { Database = With(test, c => c.SearchPath = name) }, test.Clock);
    }

    private static PartRegistration Part(TestStore test, string content) => new(test.File(Mart, content), "model population");

    private static StoreException Refused(TestStore test, string connection)
    {
        var error = Should.Throw<StoreException>(() => StoreDatabase.Open(test.Location with { Database = connection }, test.Clock, Patience));
        error.ToString().ShouldNotContain(PostgresServer.Password);
        return error;
    }

    private static string With(TestStore test, Action<NpgsqlConnectionStringBuilder> change)
    {
        var connection = new NpgsqlConnectionStringBuilder(test.Location.Database);
        change(connection);
        return connection.ToString();
    }

    private static void Execute(TestStore test, string sql)
    {
        using var connection = new NpgsqlConnection(test.Location.Database);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
