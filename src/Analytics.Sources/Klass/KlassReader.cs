using Analytics.Core;

namespace Analytics.Sources.Klass;

/// <summary>Reads KLASS's answers in JSON. Every error names the request and the path within the answer, such as <c>codes[3].level</c>.</summary>
public static class KlassReader
{
    /// <summary>The codes of a <c>codesAt</c> or <c>codes</c> answer, in its order; a code that changed its name within a range comes once for each name.</summary>
    /// <param name="content">The answer's bytes, UTF-8.</param>
    /// <param name="place">What errors call the answer: the request's path, or a file's name.</param>
    /// <exception cref="SourceFormatException">The answer is XML, HTML, cut off, or lacks a code, level or name.</exception>
    public static IReadOnlyList<KlassCode> ReadCodes(ReadOnlyMemory<byte> content, string place) => Read(content, place, "codes", item => new KlassCode(
        item.Text("code"),
        item.OptionalText("parentCode"),
        item.Text("level"),
        item.Text("name"),
        item.OptionalText("shortName"),
        item.OptionalText("presentationName"),
        item.OptionalDay("validFrom"),
        item.OptionalDay("validTo"),
        item.OptionalDay("validFromInRequestedRange"),
        item.OptionalDay("validToInRequestedRange"),
        item.OptionalText("notes")));

    /// <summary>The lines of a <c>changes</c> answer, in its order.</summary>
    /// <param name="content">The answer's bytes, UTF-8.</param>
    /// <param name="place">What errors call the answer: the request's path, or a file's name.</param>
    /// <exception cref="SourceFormatException">The answer is XML, HTML, cut off, or a line lacks its day or both its codes.</exception>
    public static IReadOnlyList<KlassChange> ReadChanges(ReadOnlyMemory<byte> content, string place) => Read(content, place, "codeChanges", item =>
    {
        var change = new KlassChange(
            item.OptionalText("oldCode"), item.OptionalText("oldName"), item.OptionalText("newCode"), item.OptionalText("newName"), item.Day("changeOccurred"));
        return change is { IsBirth: true, IsEnd: true } ? throw KlassFault.At(place, item.Path, "neither oldCode nor newCode", "at least one of them") : change;
    });

    /// <summary>The pairs of a <c>correspondsAt</c> or <c>corresponds</c> answer, in its order.</summary>
    /// <param name="content">The answer's bytes, UTF-8.</param>
    /// <param name="place">What errors call the answer: the request's path, or a file's name.</param>
    /// <exception cref="SourceFormatException">The answer is XML, HTML, cut off, or a pair lacks both its codes.</exception>
    public static IReadOnlyList<KlassCorrespondence> ReadCorrespondences(ReadOnlyMemory<byte> content, string place) =>
        Read(content, place, "correspondenceItems", Pair);

    /// <summary>A correspondence table, as <c>correspondencetables/{id}</c> answers.</summary>
    /// <param name="content">The answer's bytes, UTF-8.</param>
    /// <param name="place">What errors call the answer: the request's path, or a file's name.</param>
    /// <exception cref="SourceFormatException">The answer is XML, HTML, cut off, or a pair lacks both its codes.</exception>
    public static KlassCorrespondenceTable ReadCorrespondenceTable(ReadOnlyMemory<byte> content, string place) => Read(content, place, root =>
    {
        List<KlassCorrespondence> maps = [.. root.List("correspondenceMaps").Select(Pair)];
        return new KlassCorrespondenceTable(root.Text("name"), root.Text("source"), root.Text("target"), maps);
    });

    private static KlassCorrespondence Pair(KlassElement item)
    {
        var pair = new KlassCorrespondence(
            item.OptionalText("sourceCode"),
            item.OptionalText("sourceName"),
            item.OptionalText("targetCode"),
            item.OptionalText("targetName"),
            item.OptionalDay("validFrom"),
            item.OptionalDay("validTo"));
        return pair is { SourceCode: null, TargetCode: null }
            ? throw KlassFault.At(item.Place, item.Path, "neither sourceCode nor targetCode", "at least one of them")
            : pair;
    }

    private static List<T> Read<T>(ReadOnlyMemory<byte> content, string place, string list, Func<KlassElement, T> read) =>
        Read<List<T>>(content, place, root => [.. root.List(list).Select(read)]);

    private static T Read<T>(ReadOnlyMemory<byte> content, string place, Func<KlassElement, T> read)
    {
        using var document = KlassDocument.Open(content, place);
        try
        {
            return read(new KlassElement(document.RootElement, place, ""));
        }
        catch (InvalidOperationException error)
        {
            // Values are decoded with their path at hand; a key with half a surrogate pair breaks every search for another key beside it.
            throw KlassFault.At(place, "", "a key with an escape that stands for half a character", "an answer of KLASS", inner: error);
        }
    }
}
