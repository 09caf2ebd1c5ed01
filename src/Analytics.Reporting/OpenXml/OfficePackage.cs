using System.Globalization;
using System.IO.Compression;
using System.Text;
using Analytics.Reporting.Html;

namespace Analytics.Reporting.OpenXml;

/// <summary>A document of Word, PowerPoint or Excel: parts, their types, and what they point to. The same parts give the same bytes.</summary>
internal sealed class OfficePackage
{
    /// <summary>What each part of XML begins with.</summary>
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    // Zip cannot say when something was made before this day, and the time of rendering is not a property of the content.
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SortedDictionary<string, (string Type, Action<Stream> Write)> parts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<string>> relationships = new(StringComparer.Ordinal);

    /// <summary>Adds a part of XML.</summary>
    public void Add(string path, string contentType, HtmlOutput.Encoded xml) => Add(path, contentType, Encoding.UTF8.GetBytes(Declaration + xml.Value));

    /// <summary>Adds a part.</summary>
    public void Add(string path, string contentType, byte[] content) => AddWritten(path, contentType, stream => stream.Write(content));

    /// <summary>Adds a part that is written when the package is, so that it need not be in memory.</summary>
    public void AddWritten(string path, string contentType, Action<Stream> write) => parts.Add(path, (contentType, write));

    /// <summary>Lets a part, or the package itself for an empty path, point to another part or an address.</summary>
    /// <param name="from">The part that points.</param>
    /// <param name="type">Last words of the relationship's type, such as <c>styles</c>, or a whole address.</param>
    /// <param name="target">A path within the package, or an address.</param>
    /// <param name="external">Whether the target is an address.</param>
    /// <returns>The id that the part uses.</returns>
    public string Relate(string from, string type, string target, bool external = false)
    {
        if (!relationships.TryGetValue(from, out var list))
            relationships[from] = list = [];
        var id = string.Create(CultureInfo.InvariantCulture, $"rId{list.Count + 1}");
        var full = type.Contains("://", StringComparison.Ordinal) ? type : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type;
        var to = external ? target : "/" + target;
        list.Add($"<Relationship Id=\"{id}\" Type=\"{full}\" Target=\"{HtmlOutput.Encode(to)}\"{(external ? " TargetMode=\"External\"" : "")}/>");
        return id;
    }

    /// <summary>Writes the package.</summary>
    public void Write(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var types = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        foreach (var (path, (type, _)) in parts)
            types.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/{path}\" ContentType=\"{type}\"/>");
        Put(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes(Declaration + types.Append("</Types>")));
        foreach (var (from, list) in relationships)
        {
            var slash = from.LastIndexOf('/');
            Put(zip, $"{from[..(slash + 1)]}_rels/{from[(slash + 1)..]}.rels", Encoding.UTF8.GetBytes($"{Declaration}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(list)}</Relationships>"));
        }

        foreach (var (path, (_, write)) in parts)
            Put(zip, path, write);
    }

    /// <summary>The package as bytes, to be put into another one.</summary>
    public byte[] ToArray()
    {
        using var stream = new MemoryStream();
        Write(stream);
        return stream.ToArray();
    }

    private static void Put(ZipArchive zip, string path, byte[] content) => Put(zip, path, stream => stream.Write(content));

    private static void Put(ZipArchive zip, string path, Action<Stream> write)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Timeless;
        using var stream = entry.Open();
        write(stream);
    }
}
