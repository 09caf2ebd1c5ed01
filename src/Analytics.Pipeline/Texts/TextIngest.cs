using System.Globalization;
using Analytics.Core.Columns;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Ingestion;
using Analytics.Pipeline.Running;
using Analytics.Pipeline.Surveys;
using Analytics.Sources.Texts;
using Analytics.Store;

namespace Analytics.Pipeline.Texts;

/// <summary>Takes texts in people's own words into restricted datasets, and nowhere else. A file with a fault is refused whole, and with it what is new of its collection.</summary>
internal sealed class TextIngest(Workspace workspace, IReadOnlyList<TextDefinition> definitions, TimeProvider clock, IRunProgress progress)
{
    /// <summary>Changed when the way that files become rows changes, so that they are read again.</summary>
    private const string ReaderVersion = "2";

    private readonly RestrictedIntake intake = new(workspace, clock, progress);

    /// <summary>Reads what is new in the folders.</summary>
    /// <exception cref="Analytics.Core.StoreException">The store cannot be written.</exception>
    public SurveyIngestResult Run(IReadOnlyList<string> folders, CancellationToken stop)
    {
        var files = definitions.Count == 0 ? [] : DataFolders.Files(folders);
        var total = new SurveyIngestResult(0, 0, 0);
        foreach (var texts in definitions)
        {
            stop.ThrowIfCancellationRequested();
            var result = Take(texts, FilesOf(texts, files));
            total = new SurveyIngestResult(total.Read + result.Read, total.Unchanged + result.Unchanged, total.Refused + result.Refused);
        }

        return total;
    }

    /// <summary>Collections whose files the store does not have, or has by another reading of them.</summary>
    public IReadOnlyList<TextDefinition> Pending(IReadOnlyList<string> folders)
    {
        var files = definitions.Count == 0 ? [] : DataFolders.Files(folders);
        return [.. definitions.Where(texts => FilesOf(texts, files) is { Count: > 0 } own && !IsTaken(texts, Fingerprint(texts, own)))];
    }

    private static List<DataFile> FilesOf(TextDefinition texts, IReadOnlyList<string> files) => [.. files.Where(f => texts.Files.Any(p => RestrictedIntake.Matches(p, f))).Select(DataFile.Read)];

    private static string Step(TextDefinition texts) => $"texts {texts.Name}";

    private static string Fingerprint(TextDefinition texts, IEnumerable<DataFile> files) => string.Join(' ', [ReaderVersion, texts.Fingerprint, .. files.Select(f => f.Hash).Order(StringComparer.Ordinal)]);

    private bool IsTaken(TextDefinition texts, string fingerprint) => workspace.Catalogue.FindStep(Step(texts))?.Fingerprint == fingerprint;

    private SurveyIngestResult Take(TextDefinition texts, List<DataFile> files)
    {
        if (files.Count == 0)
            return new SurveyIngestResult(0, 0, 0);
        var fingerprint = Fingerprint(texts, files);
        if (IsTaken(texts, fingerprint))
            return new SurveyIngestResult(0, files.Count, 0);
        var (rows, refused) = (new List<(DataFile File, IReadOnlyList<FreeTextRow> Rows)>(), 0);
        foreach (var file in files)
            refused += intake.Accept("the texts", file, RestrictedIntake.Reading(file, table => FreeTextReader.Read(table, texts.Layout)), read => rows.Add((file, read)));
        if (refused > 0)
            return new SurveyIngestResult(0, 0, refused);
        List<PartRegistration> parts = [.. rows.Where(r => r.Rows.Count > 0).Select(r => intake.Part(texts.Municipality, Step(texts), TextDatasets.Written(texts), Path.GetFileName(r.File.Path), r.File, [Columns(r.Rows)]))];
        workspace.Catalogue.Publish(parts, steps: [new StepRecord(Step(texts), fingerprint)]);
        progress.Noted(string.Create(CultureInfo.InvariantCulture, $"{texts.TitleNb}: {rows.Sum(r => r.Rows.Count)} texts, kept where queries and reports cannot read them"));
        return new SurveyIngestResult(files.Count, 0, 0);
    }

    private static ColumnBatch Columns(IReadOnlyList<FreeTextRow> rows) => new(
    [
        new TextColumn("round", [.. rows.Select(r => r.Round)]),
        new TextColumn("sector", [.. rows.Select(r => r.Sector)]),
        new TextColumn("body", [.. rows.Select(r => r.Text)]),
        new IntegerColumn("arrived", [.. rows.Select(r => r.Arrived?.DayNumber ?? IntegerColumn.Null)]),
        new IntegerColumn("answered", [.. rows.Select(r => r.Answered?.DayNumber ?? IntegerColumn.Null)]),
    ]);
}
