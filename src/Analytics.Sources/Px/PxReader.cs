using System.Globalization;
using Analytics.Core;

namespace Analytics.Sources.Px;

/// <summary>Reads PC-Axis files (.px), plain or packed with gzip.</summary>
/// <remarks>
/// <para>Format: scb.se, PX file format; pxtools.net, PX file format 2013. Unknown keywords and other languages' texts are left out.</para>
/// <para>A sign is given as the source shows it: DATA holds dots, which DATASYMBOL1 to 6, DATASYMBOLSUM and DATASYMBOLNIL turn into signs.</para>
/// </remarks>
public static class PxReader
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    private static readonly string[] Times = ["yyyyMMdd HH:mm", "yyyyMMdd HH:mm:ss", "yyyyMMdd H:mm", "yyyyMMdd"];

    /// <summary>Reads the table of a file.</summary>
    /// <param name="bytes">The file, plain or packed with gzip, in the code page that it names (iso-8859-1 where it names none; a byte order mark wins); not kept after the call.</param>
    /// <param name="place">What the bytes are called in an error: a file or an address.</param>
    /// <exception cref="SourceFormatException">The file is faulty, cut off, or is something else.</exception>
    public static PxDataset Read(ReadOnlyMemory<byte> bytes, string place)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(place);
        var text = PxText.Open(bytes, place);
        var scanner = new PxScanner(text, place);
        var keywords = new PxKeywords(scanner.Read(), text, place);
        var variables = new PxDimensions(keywords, place);
        var dimensions = variables.Read();
        var cells = new PxCells(text, scanner.DataStart, place, dimensions, new PxSigns(keywords));
        var values = keywords.All("KEYS").Any() ? cells.ReadSparse(variables.Names("STUB").Count, KeysByCode(keywords, variables, place)) : cells.ReadAll();
        return new PxDataset(dimensions, keywords.Text("UNITS"), PxDimensions.TableDecimals(keywords), values, cells.Signs)
        {
            Matrix = keywords.Text("MATRIX"),
            TableId = keywords.Text("TABLEID"),
            Title = keywords.Text("TITLE") ?? keywords.Text("DESCRIPTION") ?? keywords.Text("CONTENTS"),
            Source = keywords.Text("SOURCE"),
            LastUpdated = LastUpdated(keywords),
            Notes = keywords.Notes(),
        };
    }

    private static IReadOnlyList<bool> KeysByCode(PxKeywords keywords, PxDimensions variables, string place)
    {
        var stub = variables.Names("STUB");
        return stub.Count == 0
            ? throw PxFault.At(place, "KEYS", "KEYS without a STUB", "KEYS for each variable of the stub", "Fetch the file again without KEYS.")
            : [.. stub.Select(name => keywords.Text("KEYS", name)?.ToUpperInvariant() switch
            {
                "CODES" => true,
                "VALUES" => false,
                var other => throw PxFault.At(place, PxKeywords.Name("KEYS", [name]), other is null ? "no KEYS" : PxFault.Shorten(other), "CODES or VALUES for each variable of the stub", "Fetch the file again without KEYS."),
            })];
    }

    private static DateTimeOffset? LastUpdated(PxKeywords keywords)
    {
        DateTimeOffset? newest = null;
        foreach (var statement in keywords.All("LAST-UPDATED"))
        {
            if (DateTime.TryParseExact(statement.Values[0].Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is >= 1900 and < 9999)
            {
                var time = new DateTimeOffset(local, Oslo.GetUtcOffset(local));
                newest = newest is null || time > newest ? time : newest;
            }
        }

        return newest;
    }
}
