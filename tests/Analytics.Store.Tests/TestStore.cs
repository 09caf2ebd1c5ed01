using System.Security.Cryptography;
using Analytics.Testing;

namespace Analytics.Store.Tests;

/// <summary>An empty store in a temporary folder, with a clock that stands still.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TestStore()
    {
        Folder = StoreFolder.Open(folder.Combine("store"));
        Catalogue = SqliteCatalogue.Open(Folder, Clock);
    }

    public FixedClock Clock { get; } = new();

    public StoreFolder Folder { get; }

    public SqliteCatalogue Catalogue { get; }

    public string Outside(string name) => folder.Combine(name);

    /// <summary>A file with a part's name, which no test reads as Parquet.</summary>
    public WrittenPart File(DatasetName dataset, string content)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = Path.Combine(Folder.Parts, dataset.Schema, dataset.Name, hash + ".parquet");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return new WrittenPart(dataset, Path.GetRelativePath(Folder.Path, path).Replace('\\', '/'), 1, bytes.Length, hash, "a BIGINT");
    }

    public void Dispose() => folder.Dispose();
}
