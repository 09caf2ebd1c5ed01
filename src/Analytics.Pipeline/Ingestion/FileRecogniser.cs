using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Sources.JsonStat;
using Analytics.Sources.Px;

namespace Analytics.Pipeline.Ingestion;

/// <summary>Tells of which source a file is, by its own content where that says it and else by its name, and how its rows are read.</summary>
internal sealed class FileRecogniser(IReadOnlyList<SourceDefinition> sources)
{
    private readonly IReadOnlyList<SourceDefinition> tables = [.. sources.Where(s => s.Format is SourceFormat.Csv or SourceFormat.Excel)];
    private readonly IReadOnlyList<SourceDefinition> px = [.. sources.Where(s => s.Format == SourceFormat.Px)];
    private readonly Dictionary<string, SourceDefinition> byTable = sources.Where(s => s.Format == SourceFormat.JsonStat).ToDictionary(s => s.Table, StringComparer.Ordinal);

    /// <exception cref="SourceFormatException">The file is of a source's format, and not what it should be.</exception>
    public RecognisedFile Recognise(DataFile file)
    {
        if (tables.FirstOrDefault(s => HasName(s, file)) is { } source)
            return Read(file, source);
        if (IsPx(file.Path))
            return px.Count == 0 ? RecognisedFile.Unused("no source file has the format px") : Px(file, PxReader.Read(file.Bytes, file.Path));
        return file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? Json(file) : RecognisedFile.Unused("no source has a pattern for its name; surveys and texts are read after the sources");
    }

    /// <summary>The file as one of a source that is known, whatever it is called.</summary>
    /// <exception cref="SourceFormatException">The file is not what the source's files should be.</exception>
    public static RecognisedFile Read(DataFile file, SourceDefinition source)
    {
        switch (source.Format)
        {
            case SourceFormat.Csv or SourceFormat.Excel:
                return RecognisedFile.Of(source, null, () => DelimitedIngestion.Read(file, source));
            case SourceFormat.Klass:
                return RecognisedFile.Of(source, null, () => KlassIngestion.Read(file, source));
            case SourceFormat.Px:
                var cube = PxReader.Read(file.Bytes, file.Path);
                return RecognisedFile.Of(source, cube.LastUpdated, () => PxIngestion.Read(cube, source, file.Path));
            default:
                var dataset = JsonStatReader.Read(file.Bytes, file.Path);
                return RecognisedFile.Of(source, dataset.Updated, () => JsonStatIngestion.Read(dataset, source, file.Path));
        }
    }

    private RecognisedFile Json(DataFile file)
    {
        var kind = JsonSniffer.Sniff(file.Bytes);
        if (kind == JsonDocumentKind.OtherJson && KlassIngestion.SubjectOf(file.Bytes) is { } subject)
            return Klass(file, subject);
        if (kind is JsonDocumentKind.V1Query or JsonDocumentKind.V1Metadata or JsonDocumentKind.MetadataAnswer or JsonDocumentKind.DimensionOnly or JsonDocumentKind.OtherJson)
            return RecognisedFile.Unused($"it is no answer with figures ({kind})");
        var dataset = JsonStatReader.Read(file.Bytes, file.Path);
        if (dataset.IsMetadataOnly)
            return RecognisedFile.Unused("it is a metadata answer without figures");
        var source = dataset.TableId is { } table ? byTable.GetValueOrDefault(table) : byTable.Values.FirstOrDefault(s => HasName(s, file));
        return source is null
            ? RecognisedFile.Unused($"no source file has table {dataset.TableId ?? "(no id)"}")
            : RecognisedFile.Of(source, dataset.Updated, () => JsonStatIngestion.Read(dataset, source, file.Path));
    }

    /// <summary>KLASS's answers do not say which classification they are of, so their names must.</summary>
    private RecognisedFile Klass(DataFile file, KlassSubject subject) => sources.FirstOrDefault(s => s.Klass?.Subject == subject && HasName(s, file)) is { } source
        ? Read(file, source)
        : RecognisedFile.Unused($"it is an answer of KLASS ({subject}), and no source file of format klass has a pattern for its name");

    private RecognisedFile Px(DataFile file, PxDataset cube)
    {
        var table = cube.TableId ?? cube.Matrix;
        return (px.FirstOrDefault(s => s.Table == table) ?? px.FirstOrDefault(s => HasName(s, file))) is { } source
            ? RecognisedFile.Of(source, cube.LastUpdated, () => PxIngestion.Read(cube, source, file.Path))
            : RecognisedFile.Unused($"no source file of format px has table {table ?? "(no id)"} or a pattern for its name");
    }

    private static bool HasName(SourceDefinition source, DataFile file) => source.FilePatterns.Any(p => FilePattern.Matches(p, file.Path));

    private static bool IsPx(string path) => path.EndsWith(".px", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".px.gz", StringComparison.OrdinalIgnoreCase);
}
