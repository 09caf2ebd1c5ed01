using System.Globalization;
using System.Text.Json;
using Analytics.Core;
using Analytics.Core.Columns;
using Analytics.Pipeline.Configuration;
using Analytics.Sources.Klass;

namespace Analytics.Pipeline.Ingestion;

/// <summary>Turns one answer of KLASS into the rows of its source's dataset.</summary>
internal static class KlassIngestion
{
    /// <summary>KLASS's code for "not stated", which no invented municipality has for its own.</summary>
    private const string Unspecified = "9999";

    /// <summary>What an answer is about, told from its outermost list; null when it is no answer of KLASS.</summary>
    /// <param name="content">JSON, whole.</param>
    public static KlassSubject? SubjectOf(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content.StartsWith("\uFEFF"u8) ? content[3..] : content);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            KlassSubject? subject = reader.ValueTextEquals("codes"u8) ? KlassSubject.Codes
                : reader.ValueTextEquals("codeChanges"u8) ? KlassSubject.Changes
                : reader.ValueTextEquals("correspondenceItems"u8) ? KlassSubject.Correspondence
                : null;
            if (!reader.Read())
                return null;
            if (subject is not null && reader.TokenType == JsonTokenType.StartArray)
                return subject;
            reader.Skip();
        }

        return null;
    }

    /// <exception cref="SourceFormatException">The bytes are no such answer, or it has no row.</exception>
    public static IncomingRows Read(DataFile file, SourceDefinition source)
    {
        var (columns, codes) = source.Klass!.Subject switch
        {
            KlassSubject.Codes => Codes(KlassReader.ReadCodes(file.Bytes, file.Path)),
            KlassSubject.Changes => Changes(KlassReader.ReadChanges(file.Bytes, file.Path)),
            _ => Correspondences(KlassReader.ReadCorrespondences(file.Bytes, file.Path)),
        };
        if (codes.Count == 0)
            throw new SourceFormatException(file.Path, "the answer has an empty list", "at least one row", "Check the classification and the days, and fetch it again.");
        var origin = codes.Where(c => c != Unspecified).All(c => MunicipalityCode.IsValid(c) && new MunicipalityCode(c).IsFictional) ? Origin.Fictional : Origin.Real;
        var batch = new ColumnBatch([.. columns, CodeColumn.Constant("origin", origin, columns[0].Length)]);
        var published = source.Published is { } date ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : (DateTimeOffset?)null;
        return new IncomingRows([batch], published, null, origin);
    }

    private static (Column[] Columns, IReadOnlyList<string> Codes) Codes(IReadOnlyList<KlassCode> rows)
    {
        var end = EndOfRange(rows);
        return (
        [
            Text("code", rows.Select(r => r.Code)),
            Text("name", rows.Select(r => r.Name)),
            Days("valid_from", rows.Select(r => r.ValidFrom ?? r.ValidFromInRequestedRange)),
            Days("valid_to", rows.Select(r => r.ValidTo ?? (r.ValidToInRequestedRange == end ? null : r.ValidToInRequestedRange))),
            Text("level", rows.Select(r => r.Level)),
            Text("parent_code", rows.Select(r => r.ParentCode)),
            Text("is_unspecified", rows.Select(r => r.IsUnspecified ? "yes" : "no")),
            Text("notes", rows.Select(r => r.Notes)),
        ],
        [.. rows.Select(r => r.Code)]);
    }

    /// <summary>
    /// KLASS may cut a code that is still in use at the end of the range asked for. That day is told by nothing beginning on it: an end that a change
    /// made has a successor that begins the same day, and the range's end is exclusive.
    /// </summary>
    private static DateOnly? EndOfRange(IReadOnlyList<KlassCode> rows)
    {
        var last = rows.Max(r => r.ValidToInRequestedRange);
        return last is null || rows.Any(r => r.ValidFromInRequestedRange == last) ? null : last;
    }

    private static (Column[] Columns, IReadOnlyList<string> Codes) Changes(IReadOnlyList<KlassChange> rows) => (
        [
            Text("old_code", rows.Select(r => r.OldCode)),
            Text("old_name", rows.Select(r => r.OldName)),
            Text("new_code", rows.Select(r => r.NewCode)),
            Text("new_name", rows.Select(r => r.NewName)),
            Days("occurred", rows.Select(r => (DateOnly?)r.Occurred)),
        ],
        [.. rows.SelectMany(r => new[] { r.OldCode, r.NewCode }).OfType<string>()]);

    /// <summary>Groups have the same names in the invented country, so its municipalities tell: the side that is four digits.</summary>
    private static (Column[] Columns, IReadOnlyList<string> Codes) Correspondences(IReadOnlyList<KlassCorrespondence> rows)
    {
        var codes = rows.SelectMany(r => new[] { r.SourceCode, r.TargetCode }).OfType<string>().ToList();
        var municipalities = codes.Where(MunicipalityCode.IsValid).ToList();
        return (
            [
                Text("source_code", rows.Select(r => r.SourceCode)),
                Text("source_name", rows.Select(r => r.SourceName)),
                Text("target_code", rows.Select(r => r.TargetCode)),
                Text("target_name", rows.Select(r => r.TargetName)),
                Days("valid_from", rows.Select(r => r.ValidFrom)),
                Days("valid_to", rows.Select(r => r.ValidTo)),
            ],
            municipalities.Count > 0 ? municipalities : codes);
    }

    private static TextColumn Text(string name, IEnumerable<string?> values) => new(name, [.. values]);

    private static TextColumn Days(string name, IEnumerable<DateOnly?> values) =>
        new(name, [.. values.Select(v => v?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]);
}
