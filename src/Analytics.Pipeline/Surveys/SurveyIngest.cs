using Analytics.Core;
using Analytics.Core.Columns;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Ingestion;
using Analytics.Pipeline.Running;
using Analytics.Sources.Surveys;
using Analytics.Store;

namespace Analytics.Pipeline.Surveys;

/// <summary>Takes answers of individuals into restricted datasets. A file with a fault is refused whole, and with it what is new of its survey: what was good before stays.</summary>
internal sealed class SurveyIngest(Workspace workspace, IReadOnlyList<SurveyDefinition> surveys, TimeProvider clock, IRunProgress progress)
{
    /// <summary>Changed when the way that files become rows changes, so that they are read again.</summary>
    private const string ReaderVersion = "2";

    private const int RowsPerBatch = 16_384;

    private readonly RestrictedIntake intake = new(workspace, clock, progress);

    /// <summary>Reads what is new in the folders.</summary>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public SurveyIngestResult Run(IReadOnlyList<string> folders, CancellationToken stop)
    {
        var files = surveys.Count == 0 ? [] : DataFolders.Files(folders);
        var total = new SurveyIngestResult(0, 0, 0);
        foreach (var survey in surveys)
        {
            stop.ThrowIfCancellationRequested();
            var (answers, frames) = FilesOf(survey, files);
            var result = Take(survey, answers, frames);
            total = new SurveyIngestResult(total.Read + result.Read, total.Unchanged + result.Unchanged, total.Refused + result.Refused);
        }

        return total;
    }

    /// <summary>Surveys whose files the store does not have, or has by another reading of them.</summary>
    public IReadOnlyList<SurveyDefinition> Pending(IReadOnlyList<string> folders)
    {
        var files = surveys.Count == 0 ? [] : DataFolders.Files(folders);
        return [.. surveys.Where(survey =>
        {
            var (answers, frames) = FilesOf(survey, files);
            return answers.Count > 0 && workspace.Catalogue.FindStep(Step(survey))?.Fingerprint != Fingerprint(survey, [.. answers.Concat(frames).Select(DataFile.Read)]);
        })];
    }

    private static (IReadOnlyList<string> Answers, IReadOnlyList<string> Frames) FilesOf(SurveyDefinition survey, IReadOnlyList<string> files) =>
        ([.. files.Where(f => survey.Files.Any(p => RestrictedIntake.Matches(p, f)))], [.. files.Where(f => survey.FrameFiles.Any(p => RestrictedIntake.Matches(p, f)))]);

    private static string Step(SurveyDefinition survey) => $"survey {survey.Instrument.Code}";

    private static string Fingerprint(SurveyDefinition survey, IEnumerable<DataFile> files) => string.Join(' ', [ReaderVersion, survey.Fingerprint, .. files.Select(f => f.Hash).Order(StringComparer.Ordinal)]);

    private SurveyIngestResult Take(SurveyDefinition survey, IReadOnlyList<string> answers, IReadOnlyList<string> frames)
    {
        if (answers.Count == 0)
            return new SurveyIngestResult(0, 0, 0);
        List<DataFile> all = [.. answers.Concat(frames).Select(DataFile.Read)];
        var fingerprint = Fingerprint(survey, all);
        if (workspace.Catalogue.FindStep(Step(survey))?.Fingerprint == fingerprint)
            return new SurveyIngestResult(0, all.Count, 0);

        var (parts, refused) = (new List<PartRegistration>(), 0);
        var frame = new List<SurveyFrameUnit>();
        foreach (var file in all.Skip(answers.Count))
            refused += intake.Accept("the survey", file, RestrictedIntake.Reading(file, table => SurveyFrameReader.Read(table, survey.FrameColumns, survey.FixedRound)), frame.AddRange);
        if (refused > 0)
            return new SurveyIngestResult(0, 0, refused);
        if (frames.Count > 0)
            parts.Add(intake.Part(survey.Municipality, Step(survey), SurveyDatasets.Frame(survey), "frame", null, SurveyRows.Frame(frame)));
        foreach (var file in all.Take(answers.Count))
        {
            var partition = Path.GetFileName(file.Path);
            refused += survey.Answers is { } layout
                ? intake.Accept("the survey", file, RestrictedIntake.Reading(file, table => SurveyAnswerReader.Read(table, layout, frames.Count > 0 ? frame : null)), rows => Add(rows.Chunk(RowsPerBatch).Select(chunk => SurveyRows.Answers(chunk, layout))))
                : intake.Accept("the survey", file, RestrictedIntake.Reading(file, table => SurveyAggregateReader.Read(table, survey.Aggregates!, survey.CountColumn, survey.DeviationColumn, Names(survey))), rows => Add([SurveyRows.Aggregates(rows)]));

            void Add(IEnumerable<ColumnBatch> batches)
            {
                var list = batches.ToList();
                if (list.Count > 0)
                    parts.Add(intake.Part(survey.Municipality, Step(survey), SurveyDatasets.Answers(survey), partition, file, list));
            }
        }

        if (refused > 0)
            return new SurveyIngestResult(0, 0, refused);
        workspace.Catalogue.Publish(parts, steps: [new StepRecord(Step(survey), fingerprint)]);
        progress.Noted($"{survey.Instrument.TitleNb}: {parts.Sum(p => p.Part.Rows)} rows, kept where queries and reports cannot read them");
        return new SurveyIngestResult(all.Count, 0, 0);
    }

    /// <summary>Codes of the factors, by code and by name.</summary>
    private static Dictionary<string, string> Names(SurveyDefinition survey)
    {
        var names = survey.Instrument.Factors.ToDictionary(f => f.Code, f => f.Code, StringComparer.OrdinalIgnoreCase);
        foreach (var factor in survey.Instrument.Factors)
            names.TryAdd(factor.NameNb, factor.Code);
        return names;
    }
}
