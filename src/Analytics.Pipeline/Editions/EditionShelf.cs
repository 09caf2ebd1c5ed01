using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Analytics.Analysis.Findings;
using Analytics.Core;
using Analytics.Reporting.Documents;
using Analytics.Store;

namespace Analytics.Pipeline.Editions;

/// <summary>The frozen editions of one municipality, each a folder of its own under <c>editions/</c> of the store. Nothing is ever written over.</summary>
/// <param name="store">The store.</param>
/// <param name="municipality">The municipality.</param>
public sealed class EditionShelf(StoreLocation store, MunicipalityCode municipality)
{
    private const string Manifest = "manifest.json";
    private const string Document = "document.json";
    private const string Findings = "findings.json";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    private readonly string folder = Path.Combine(Path.GetFullPath(store.Folder), "editions", municipality.Value);

    /// <summary>The municipalities that a store has frozen editions of, in order of code.</summary>
    /// <param name="store">The store.</param>
    public static IReadOnlyList<MunicipalityCode> Municipalities(StoreLocation store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var all = Path.Combine(Path.GetFullPath(store.Folder), "editions");
        return Directory.Exists(all)
            ? [.. Directory.EnumerateDirectories(all).Select(d => Path.GetFileName(d)!).Where(MunicipalityCode.IsValid).Order(StringComparer.Ordinal).Select(c => new MunicipalityCode(c))]
            : [];
    }

    /// <summary>SHA-256 of all parts that any municipality's frozen editions were made of.</summary>
    /// <exception cref="StoreException">A manifest is damaged, so that it is not known.</exception>
    public static IReadOnlySet<string> PartsOfAll(StoreLocation store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var all = Path.Combine(Path.GetFullPath(store.Folder), "editions");
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var edition in Directory.Exists(all) ? Directory.EnumerateDirectories(all).SelectMany(Directory.EnumerateDirectories).Where(d => !Path.GetFileName(d).StartsWith('.')) : [])
            parts.UnionWith(ReadManifest(Path.Combine(edition, Manifest)).Parts);
        return parts;
    }

    /// <summary>Ids of the frozen editions, oldest first.</summary>
    public IReadOnlyList<string> Editions => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Select(d => Path.GetFileName(d)!).Where(n => !n.StartsWith('.')).OrderBy(Order).ThenBy(n => n, StringComparer.Ordinal)]
        : [];

    /// <summary>Freezes an edition: it is there whole, or not at all.</summary>
    /// <param name="edition">Its id: <c>2026-1</c>.</param>
    /// <param name="document">The document.</param>
    /// <param name="findings">Its findings.</param>
    /// <param name="describe">Makes the manifest of the hashes of document and findings.</param>
    /// <returns>Whether it was frozen now; false when this very edition stood there before.</returns>
    /// <exception cref="ConfigurationException">Another document stands under the same id.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public bool Freeze(string edition, ReportDocument document, IReadOnlyList<Finding> findings, Func<string, string, EditionManifest> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        var (text, found) = (DocumentJson.Write(document), JsonSerializer.SerializeToUtf8Bytes(findings, Options));
        var place = Path.Combine(folder, edition);
        if (Directory.Exists(place))
        {
            var standing = ReadManifest(Path.Combine(folder, edition, Manifest));
            return standing.DocumentHash == HashOf(text)
                ? false
                : throw new ConfigurationException(
                    $"edition {edition} of {municipality}",
                    $"it was frozen on {standing.FrozenAt:yyyy-MM-dd} with other words or numbers",
                    "an edition that has not been sent out",
                    "Raise the edition's number in pipelines/municipality.yaml; frozen editions are never written over.");
        }

        var temporary = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $".{edition}.{Environment.ProcessId}"));
        try
        {
            // What a process of the same number left when it was killed.
            if (Directory.Exists(temporary))
                Directory.Delete(temporary, recursive: true);
            Directory.CreateDirectory(temporary);
            Write(Path.Combine(temporary, Document), text);
            Write(Path.Combine(temporary, Findings), found);
            Write(Path.Combine(temporary, Manifest), JsonSerializer.SerializeToUtf8Bytes(describe(HashOf(text), HashOf(found)), Options));
            Directory.Move(temporary, place);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(folder, $"edition {edition} cannot be written ({e.Message})", "a folder that this user may write to", "Free some space, or change its permissions; nothing was frozen.", e);
        }
        finally
        {
            if (Directory.Exists(temporary))
                Directory.Delete(temporary, recursive: true);
        }
    }

    /// <summary>Reads a frozen edition.</summary>
    /// <param name="edition">Its id.</param>
    /// <exception cref="ConfigurationException">There is no such edition.</exception>
    /// <exception cref="StoreException">Its files are not what was frozen.</exception>
    public FrozenEdition Read(string edition)
    {
        if (!Editions.Contains(edition))
        {
            throw new ConfigurationException(
                $"edition \"{edition}\"",
                $"no such edition of {municipality} is frozen",
                Editions.Count > 0 ? $"one of {string.Join(", ", Editions)}" : "a frozen edition",
                Editions.Count > 0 ? "Correct the id." : "Freeze one first: analytics report freeze");
        }

        var manifest = ReadManifest(Path.Combine(folder, edition, Manifest));
        return new FrozenEdition(
            manifest,
            DocumentJson.Read(Intact(edition, Document, manifest.DocumentHash)),
            JsonSerializer.Deserialize<List<Finding>>(Intact(edition, Findings, manifest.FindingsHash), Options)!);
    }

    /// <summary>What a frozen edition was made of; its document is not read.</summary>
    /// <param name="edition">Its id, one of <see cref="Editions"/>.</param>
    /// <exception cref="StoreException">The manifest is damaged.</exception>
    public EditionManifest ManifestOf(string edition) =>
        Editions.Contains(edition) ? ReadManifest(Path.Combine(folder, edition, Manifest)) : throw new ArgumentException($"\"{edition}\" is no edition of {municipality}.", nameof(edition));

    private static (int Year, int Number) Order(string edition) =>
        edition.Split('-') is [var year, var number, ..] && int.TryParse(year, out var y) && int.TryParse(number, out var n) ? (y, n) : (int.MaxValue, 0);

    private static void Write(string file, byte[] content)
    {
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static EditionManifest ReadManifest(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<EditionManifest>(File.ReadAllBytes(file), Options) is { Parts: not null } manifest ? manifest : throw new JsonException("it names no parts");
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            throw Damaged(file, e.Message);
        }
    }

    private byte[] Intact(string edition, string name, string hash)
    {
        var file = Path.Combine(folder, edition, name);
        try
        {
            var content = File.ReadAllBytes(file);
            return HashOf(content) == hash ? content : throw Damaged(file, "its bytes have another hash than the manifest says");
        }
        catch (IOException e)
        {
            throw Damaged(file, e.Message);
        }
    }

    private static StoreException Damaged(string file, string why) =>
        new(file, $"it is not what was frozen: {why}", "the file of the frozen edition", "Take the edition's folder back from a backup.");
}
