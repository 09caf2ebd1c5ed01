using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Analytics.Core;
using Analytics.Pipeline.Editions;
using Analytics.Pipeline.Publishing;
using Analytics.Store;
using Analytics.Store.Operations;
using Analytics.Testing;
using Analytics.Testing.Postgres;

namespace Analytics.Pipeline.Tests.Keeping;

/// <summary>A store with something of everything, whose files no test reads as Parquet.</summary>
internal sealed class KeptStore : IDisposable
{
    public const string Secret = "respondent 17 is unhappy";

    public static readonly MunicipalityCode Lyngvaer = new("9905");

    private readonly TemporaryFolder folder = new();

    public KeptStore(bool isShared = false)
    {
        Location = NewLocation("store", isShared);
        Database = StoreDatabase.Open(Location, Clock);
    }

    public FixedClock Clock { get; } = new();

    public StoreLocation Location { get; }

    public StoreDatabase Database { get; }

    public string Outside(string name) => folder.Combine(name);

    public StoreLocation NewLocation(string name, bool isShared) => new(folder.Combine(name), isShared ? PostgresServer.Shared.NewDatabase() : null);

    public WrittenPart File(string dataset, string content, bool isRestricted = false)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var relative = $"{(isRestricted ? "restricted/raw" : "parts/mart")}/{dataset}/{hash}.parquet";
        Write(relative, content);
        return new WrittenPart(isRestricted ? DatasetName.Raw(dataset) : DatasetName.Mart(dataset), relative, 1, bytes.Length, hash, "a BIGINT");
    }

    public WrittenPart Publish(string dataset, string content, string? landed = null)
    {
        var part = File(dataset, content);
        Database.Catalogue.Publish([new PartRegistration(part, $"model {dataset}") { LandedHash = landed }]);
        return part;
    }

    public WrittenPart PublishAnswer(string content)
    {
        var part = File("answer", content, isRestricted: true);
        Database.Catalogue.Publish([new PartRegistration(part, "import") { Restricted = true }]);
        return part;
    }

    public LandedFile Land(string content) => new Landing(Database.Folder, Database.Catalogue, Clock).Land(Encoding.UTF8.GetBytes(content), "json");

    public void Freeze(string edition, params string[] parts) =>
        Write($"editions/{Lyngvaer}/{edition}/manifest.json", JsonSerializer.Serialize(new EditionManifest(edition, Lyngvaer.Value, Clock.GetUtcNow(), "1", "", parts, "", "")));

    public void Shelve(string label)
    {
        var rendered = Outside($"{label}.html");
        System.IO.File.WriteAllText(rendered, $"<p>Rapport {label}</p>");
        new PublicationShelf(Location, Clock).Publish(Lyngvaer, label, label, isPublic: false, [rendered]);
    }

    /// <summary>Writes a file as the program does; its age is counted from the clock.</summary>
    public string Write(string relative, string content)
    {
        var path = Path.Combine(Location.Folder, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, content);
        System.IO.File.SetLastWriteTimeUtc(path, Clock.GetUtcNow().UtcDateTime);
        return path;
    }

    /// <summary>Puts something of everything in.</summary>
    public void Fill()
    {
        var landed = Land("""{"value": [1, 2, 3]}""");
        Publish("population", "old figures");
        Publish("population", "figures", landed.Hash);
        var current = Publish("indicator_value", "more figures");
        PublishAnswer(Secret);
        Write("restricted/access.log", "2026-04-01T12:00:00Z\timport\tto read them in\traw.answer\n");
        Freeze("2026-1", current.Hash);
        Shelve("2026-1");
        Database.Catalogue.Publish([], steps: [new StepRecord("model population", "abc", "def")]);
        Database.Occurrences.TryBegin(new OccurrenceKey("C09", "9905", Clock.GetUtcNow(), "1-ingest"), "node-1");
        Database.Alerts.Raise("late C09", "KOSTRA is late, æøå.", ["mail"]);
        Database.Tokens.Add(new AccessToken("kari", new string('a', 64), AccessRole.Analyst, "9905", Clock.GetUtcNow(), null, null));
        Database.Audit.Add(new AuditEntry(Clock.GetUtcNow(), "kari", "analyst", "open", "2026-1", "ok"));
    }

    /// <summary>All that a store says and holds, as text that can be compared.</summary>
    public string State(StoreLocation? other = null)
    {
        var store = other is null ? Database : StoreDatabase.Open(other, Clock);
        IEnumerable<object> rows =
        [
            .. store.Catalogue.History(), .. store.Catalogue.Landed(), .. store.Catalogue.Steps(), .. store.Occurrences.List(), .. store.Alerts.List(), .. store.Tokens.List(), .. store.Audit.List(),
        ];
        return $"{string.Join('\n', rows)}\n{FilesOf(store.Folder.Path)}";
    }

    /// <summary>The files below a folder, each with a hash, without the catalogue and the lock.</summary>
    public static string FilesOf(string folder) => string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => (Name: Path.GetRelativePath(folder, f), File: f))
        .Where(f => !f.Name.StartsWith(".lock", StringComparison.Ordinal) && !f.Name.StartsWith("catalogue.db", StringComparison.Ordinal))
        .OrderBy(f => f.Name, StringComparer.Ordinal)
        .Select(f => $"{f.Name} {Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(f.File)))}"));

    public void Dispose() => folder.Dispose();
}
