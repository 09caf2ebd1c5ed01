using System.IO.Compression;

namespace Analytics.Testing.Mutation;

/// <summary>Spoils what lies inside an archive, and packs it again whole: so that faults reach the readers of its parts, and not only the unpacking.</summary>
/// <param name="random">What is done, and where.</param>
public sealed class ZipMutator(Random random)
{
    private readonly DocumentMutator mutator = new(random);

    /// <summary>A copy with one fault or more in its parts, or among them.</summary>
    public byte[] Mutate(byte[] archive)
    {
        var parts = Read(archive);
        var chosen = random.Next(parts.Count);
        var (name, content) = parts[chosen];
        switch (random.Next(12))
        {
            case 0:
                parts.RemoveAt(chosen);
                break;
            case 1:
                parts.Add((name, mutator.Mutate(content)));
                break;
            case 2:
                parts[chosen] = (parts[random.Next(parts.Count)].Name, content);
                break;
            case 3:
                parts[chosen] = (name, parts[random.Next(parts.Count)].Content);
                break;
            default:
                parts[chosen] = (name, mutator.Mutate(content));
                break;
        }

        return Write(parts);
    }

    /// <summary>The archive with one part's content replaced.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="part">The part's name.</param>
    /// <param name="write">Writes the new content, which may be larger than memory should hold.</param>
    public static byte[] Replace(byte[] archive, string part, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Read(archive).Where(p => p.Name != part))
                Add(zip, name, stream => stream.Write(content));
            Add(zip, part, write);
        }

        return file.ToArray();
    }

    private static List<(string Name, byte[] Content)> Read(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(e =>
        {
            using var content = e.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            return (e.FullName, copy.ToArray());
        })];
    }

    private static byte[] Write(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
                Add(zip, name, stream => stream.Write(content));
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, Action<Stream> write)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        write(stream);
    }
}
