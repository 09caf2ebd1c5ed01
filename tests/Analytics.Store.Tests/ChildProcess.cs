using System.Diagnostics;

namespace Analytics.Store.Tests;

/// <summary>Another process that writes to a store: this assembly, run by itself.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process process;

    public ChildProcess(string store) =>
        process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(ChildProcess).Assembly.Location, store]) { RedirectStandardOutput = true })!;

    public int Id => process.Id;

    /// <summary>Waits until the child says that it has published once more.</summary>
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

    /// <summary>The child: holds the lock, and publishes two datasets with the same number together, again and again.</summary>
    private static void Main(string[] arguments)
    {
        var store = StoreFolder.Open(arguments[0]);
        var catalogue = SqliteCatalogue.Open(store, TimeProvider.System);
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
