using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.Core;
using Analytics.Store;

namespace Analytics.Pipeline.Publishing;

/// <summary>Where rendered files lie for people to open: <c>published/</c> in the store, a folder a publication. A publication appears whole, by one renaming, and is never written over.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">The time of publication.</param>
public sealed partial class PublicationShelf(StoreLocation store, TimeProvider clock)
{
    private const string Manifest = "publication.json";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    private readonly string folder = Path.GetFullPath(Path.Combine(store.Folder, "published"));

    /// <summary>Puts files on the shelf.</summary>
    /// <param name="municipality">Whose they are.</param>
    /// <param name="label">Names the publication.</param>
    /// <param name="titleNb">What it is called on the pages.</param>
    /// <param name="isPublic">Whether anyone may open it.</param>
    /// <param name="files">Paths of rendered files, of different names.</param>
    /// <returns>The publication, and whether it is new; one with the very same files stays as it is.</returns>
    /// <exception cref="ConfigurationException">The label is taken by other files.</exception>
    /// <exception cref="StoreException">The shelf cannot be written.</exception>
    public (Publication Publication, bool IsNew) Publish(MunicipalityCode municipality, string label, string titleNb, bool isPublic, IReadOnlyList<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (!LabelPattern().IsMatch(label))
            throw new ArgumentException($"\"{label}\" is no label: small letters, digits and hyphens.", nameof(label));
        if (files.Count == 0)
            throw new ArgumentException("A publication has one file at least.", nameof(files));
        var place = Path.Combine(folder, municipality.Value, label);
        var asked = files.Select(f => new PublishedFile(Path.GetFileName(f), new FileInfo(f).Length, HashOf(f))).OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        if (Find(municipality, label) is { } there)
            return (Same(there, asked, isPublic), false);

        var temporary = Path.Combine(folder, municipality.Value, $".{label}.{Environment.MachineName}.{Environment.ProcessId}");
        try
        {
            if (Directory.Exists(temporary))
                Directory.Delete(temporary, recursive: true);
            Directory.CreateDirectory(temporary);
            foreach (var file in files)
                Copy(file, Path.Combine(temporary, Path.GetFileName(file)));
            var publication = new Publication(municipality, label, titleNb, clock.GetUtcNow(), isPublic, asked);
            Write(Path.Combine(temporary, Manifest), JsonSerializer.SerializeToUtf8Bytes(Row.Of(publication), Options));
            return Move(temporary, place) ? (publication, true) : (Same(Find(municipality, label)!, asked, isPublic), false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(folder, $"{label} of {municipality} cannot be published ({e.Message})", "a folder that this user may write to", "Free some space, or change its permissions; nothing was published.", e);
        }
        finally
        {
            if (Directory.Exists(temporary))
                Directory.Delete(temporary, recursive: true);
        }
    }

    /// <summary>All publications, newest first.</summary>
    /// <exception cref="StoreException">A manifest is damaged.</exception>
    public IReadOnlyList<Publication> All() => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder)
            .SelectMany(Directory.EnumerateDirectories)
            .Where(d => !Path.GetFileName(d).StartsWith('.'))
            .Select(Read)
            .OrderByDescending(p => p.PublishedAt).ThenBy(p => p.Municipality.Value, StringComparer.Ordinal).ThenBy(p => p.Label, StringComparer.Ordinal)]
        : [];

    /// <summary>A publication; null when there is none of that name.</summary>
    /// <exception cref="StoreException">Its manifest is damaged.</exception>
    public Publication? Find(MunicipalityCode municipality, string label)
    {
        var place = Path.Combine(folder, municipality.Value, label);
        return LabelPattern().IsMatch(label) && Directory.Exists(place) ? Read(place) : null;
    }

    /// <summary>The path of a publication's file; null when it has none of that name.</summary>
    public string? PathOf(Publication publication, string name)
    {
        ArgumentNullException.ThrowIfNull(publication);
        return publication.Files.Any(f => f.Name == name) ? Path.Combine(folder, publication.Municipality.Value, publication.Label, name) : null;
    }

    /// <summary>Takes a publication off the shelf: whole, and for good.</summary>
    /// <exception cref="StoreException">The shelf cannot be written.</exception>
    public void Remove(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var place = Path.Combine(folder, publication.Municipality.Value, publication.Label);
        var leaving = Path.Combine(folder, publication.Municipality.Value, $".{publication.Label}.{Environment.MachineName}.{Environment.ProcessId}.removed");
        try
        {
            Directory.Move(place, leaving);
            Directory.Delete(leaving, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(place, $"the publication cannot be removed ({e.Message})", "a folder that this user may write to", "Change its permissions, and run again.", e);
        }
    }

    private static Publication Same(Publication there, IReadOnlyList<PublishedFile> asked, bool isPublic) =>
        there.Files.SequenceEqual(asked) && there.IsPublic == isPublic
            ? there
            : throw new ConfigurationException($"publication {there.Label} of {there.Municipality}", "it was published with other files", "a label of its own for each publication", "Give the new files another label; what was published is never written over.");

    /// <summary>Gives the folder its name; false when another process was first.</summary>
    private static bool Move(string temporary, string place)
    {
        try
        {
            Directory.Move(temporary, place);
            return true;
        }
        catch (IOException) when (Directory.Exists(place))
        {
            return false;
        }
    }

    private static void Copy(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read);
        using var target = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }

    private static void Write(string file, byte[] content)
    {
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static Publication Read(string place)
    {
        var file = Path.Combine(place, Manifest);
        try
        {
            return (JsonSerializer.Deserialize<Row>(File.ReadAllBytes(file), Options) ?? throw new JsonException("null")).Publication();
        }
        catch (Exception e) when (e is IOException or JsonException or ArgumentException)
        {
            throw new StoreException(file, $"the publication's manifest is damaged ({e.Message})", "the file that was published", "Take the folder back from a backup, or remove it and publish again.", e);
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,79}\\z")]
    private static partial Regex LabelPattern();

    private sealed record Row(string Municipality, string Label, string TitleNb, DateTimeOffset PublishedAt, bool IsPublic, IReadOnlyList<PublishedFile> Files)
    {
        public static Row Of(Publication p) => new(p.Municipality.Value, p.Label, p.TitleNb, p.PublishedAt, p.IsPublic, p.Files);

        public Publication Publication() => new(new MunicipalityCode(Municipality), Label, TitleNb, PublishedAt, IsPublic, Files);
    }
}
