using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Analytics.Store.Tests;

/// <summary>Another process that writes to a store: this assembly, run by itself.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process process;

    public ChildProcess(string store)
        : this([store])
    {
    }

    private ChildProcess(string[] arguments) =>
        process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(ChildProcess).Assembly.Location, .. arguments]) { RedirectStandardOutput = true })!;

    public int Id => process.Id;

    /// <summary>A child that has run SQL on a catalogue, and keeps the connection open until it is killed.</summary>
    public static ChildProcess Holding(string catalogue, string sql)
    {
        var child = new ChildProcess([catalogue, sql]);
        child.WaitForPublication();
        return child;
    }

    /// <summary>A child that opens stores one after the other, and says so of each.</summary>
    public static ChildProcess Opening(IEnumerable<StoreLocation> stores) => new(["open", .. stores.SelectMany(s => new[] { s.Folder, s.Database ?? "" })]);

    /// <summary>Waits until the child says that it has published once more, or holds what it should.</summary>
    public void WaitForPublication() =>
        _ = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The child ended before it published.");

    /// <summary>SIGKILL: no finally block and no Dispose runs in the child.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }

    private static void Hold(string catalogue, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={catalogue};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        Console.WriteLine("held");
        Thread.Sleep(Timeout.Infinite);
    }

    /// <summary>The child: holds a catalogue as it is told, or else holds the lock, and publishes two datasets with the same number together, again and again.</summary>
    private static void Main(string[] arguments)
    {
        if (arguments is ["open", .. var places])
        {
            foreach (var place in places.Chunk(2))
            {
                StoreDatabase.Open(new StoreLocation(place[0], place[1] is { Length: > 0 } database ? database : null), TimeProvider.System);
                Console.WriteLine(place[0]);
            }

            Thread.Sleep(Timeout.Infinite);
        }

        if (arguments is [var catalogueFile, var sql])
            Hold(catalogueFile, sql);
        var store = StoreFolder.Open(arguments[0]);
        var catalogue = StoreDatabase.Open(store.Path, TimeProvider.System).Catalogue;
        using var held = StoreLock.Acquire(store, "endless publication", TimeProvider.System);
        for (var i = 0; ; i++)
        {
            catalogue.Publish([Part(store, "one", i), Part(store, "two", i)]);
            Console.WriteLine(i);
        }
    }

    private static PartRegistration Part(StoreFolder store, string name, int number) =>
        new(new PartWriter(store).Write(DatasetName.Raw(name), [Batches.Population(("4601", number))]), "step");
}
