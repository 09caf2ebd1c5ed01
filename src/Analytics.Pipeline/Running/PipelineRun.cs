using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Borders;
using Analytics.Pipeline.Checking;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Contracts;
using Analytics.Pipeline.Editions;
using Analytics.Pipeline.Ingestion;
using Analytics.Pipeline.Surveys;
using Analytics.Pipeline.Texts;
using Analytics.Reporting.Languages;
using Analytics.Reporting.Perspective;
using Analytics.Store;
using Analytics.Store.Models;

namespace Analytics.Pipeline.Running;

/// <summary>One run: ingest, model, check, analyse, render: all that is out of date.</summary>
/// <param name="definition">What the text files say.</param>
/// <param name="options">Where it reads and writes, and for whom.</param>
/// <param name="clock">The time of retrieval, publication and rendering.</param>
/// <param name="progress">Told what is being done.</param>
public sealed class PipelineRun(PipelineDefinition definition, RunOptions options, TimeProvider clock, IRunProgress progress)
{
    private readonly List<StepSummary> steps = [];
    private int refused;

    /// <summary>Runs.</summary>
    /// <param name="stop">Stops between files and steps; what was published before stays.</param>
    /// <exception cref="ConfigurationException">A definition, an option or the output folder is wrong.</exception>
    /// <exception cref="SourceFormatException">A file is not what it should be; nothing of this run's ingestion was published.</exception>
    /// <exception cref="AggregateException">Several files are not what they should be.</exception>
    /// <exception cref="StoreException">The store is locked, damaged or cannot be written.</exception>
    public RunResult Execute(CancellationToken stop = default)
    {
        OutputFolder.Prepare(options.Out);
        using var session = StoreSession.Open(options.Store, "analytics run", clock, options.WriterPatience, stop);
        var workspace = session.Workspace;
        var municipality = definition.Municipality.For(options.Municipality ?? definition.Municipality.Municipality);
        if (municipality.Municipality != definition.Municipality.Municipality)
            progress.Warned($"municipality.yaml is for {definition.Municipality.Municipality}: its targets and neighbours are not used for {municipality.Municipality}.");

        new MissingParts(workspace, definition.Sources, progress).MakeAgain();
        Step("Ingest", () => Ingest(workspace, stop));
        Step("Surveys", () => Surveys(workspace, stop));
        Step("Texts", () => Texts(workspace, stop));
        stop.ThrowIfCancellationRequested();
        var models = SqlModel.ReadFolder(Path.Combine(definition.Folder, "models"));
        if (options.AsOf is null)
        {
            Step("Model", () => RunModels(workspace, models));
            Step("Borders", () => MoveBorders(workspace, models));
        }

        stop.ThrowIfCancellationRequested();
        return Report(workspace, models, municipality) with { HeldBack = refused };
    }

    /// <summary>What <see cref="Execute"/> would do, and why; nothing is done. New files may turn out to be of no source.</summary>
    /// <returns>The steps in order; none when nothing has changed.</returns>
    /// <exception cref="ConfigurationException">A definition or an option is wrong.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public IReadOnlyList<PlannedStep> Plan()
    {
        var workspace = Workspace.Open(options.Store, clock);
        var municipality = definition.Municipality.For(options.Municipality ?? definition.Municipality.Municipality);
        var models = SqlModel.ReadFolder(Path.Combine(definition.Folder, "models"));
        var files = new IngestStep(workspace, definition.Sources, clock, progress).Pending([definition.Folder, .. options.Data]);
        var steps = files.Select(f => new PlannedStep("Ingest", f.Path, f.Why)).ToList();
        steps.AddRange(new SurveyIngest(workspace, definition.Surveys, clock, progress).Pending([definition.Folder, .. options.Data]).Select(s => new PlannedStep("Surveys", s.Instrument.Code, "its files or its definition are new")));
        steps.AddRange(new TextIngest(workspace, definition.Texts, clock, progress).Pending([definition.Folder, .. options.Data]).Select(t => new PlannedStep("Texts", t.Name, "its files or its definition are new")));
        var marts = new SqlModelRunner(workspace.Folder, workspace.Catalogue, clock).Plan(models, Session());
        steps.AddRange(marts.Where(m => m.Reason is not null).Select(m => new PlannedStep("Model", m.Name, m.Reason!)));
        if (Made(workspace, municipality, Fingerprint(workspace, models, municipality)) is null)
            steps.Add(new PlannedStep("Report", FileName(municipality.Municipality, clock.GetUtcNow().Year), "numbers, definitions, program or the document itself have changed, or it has not been made"));
        else if (files.Count > 0)
            steps.Add(new PlannedStep("Report", FileName(municipality.Municipality, clock.GetUtcNow().Year), "new files may change its numbers"));
        return steps;
    }

    private (bool Unchanged, string Detail) Ingest(Workspace workspace, CancellationToken stop)
    {
        var result = new IngestStep(workspace, definition.Sources, clock, progress).Run([definition.Folder, .. options.Data], stop);
        refused = result.Refused;
        new ContractLog(workspace, clock).Compact();
        return result.FilesRead == 0
            ? (true, string.Create(CultureInfo.InvariantCulture, $"{result.FilesUnchanged} files, none new ({result.FilesIgnored} that no source uses)"))
            : (false, string.Create(CultureInfo.InvariantCulture, $"{result.FilesRead} new files, {result.Rows} rows ({result.FilesUnchanged} unchanged, {result.FilesIgnored} that no source uses)"));
    }

    private (bool Unchanged, string Detail) Surveys(Workspace workspace, CancellationToken stop)
    {
        var taken = new SurveyIngest(workspace, definition.Surveys, clock, progress).Run([definition.Folder, .. options.Data], stop);
        refused += taken.Refused;
        var figures = options.AsOf is null ? new SurveyRelease(workspace, "analytics run", clock, progress).Run(definition.Surveys, null) : 0;
        return (taken.Read == 0 && figures == 0, string.Create(CultureInfo.InvariantCulture, $"{taken.Read} new files ({taken.Unchanged} unchanged, {taken.Refused} refused), {figures} figures through disclosure control"));
    }

    private (bool Unchanged, string Detail) Texts(Workspace workspace, CancellationToken stop)
    {
        var taken = new TextIngest(workspace, definition.Texts, clock, progress).Run([definition.Folder, .. options.Data], stop);
        refused += taken.Refused;
        var rounds = options.AsOf is null ? new TextRelease(workspace, "analytics run", clock, progress).Run(definition, definition.Texts, null) : 0;
        return (taken.Read == 0 && rounds == 0, string.Create(CultureInfo.InvariantCulture, $"{taken.Read} new files ({taken.Unchanged} unchanged, {taken.Refused} refused), {rounds} rounds masked and through disclosure control"));
    }

    private (bool Unchanged, string Detail) RunModels(Workspace workspace, IReadOnlyList<SqlModel> models)
    {
        var results = new SqlModelRunner(workspace.Folder, workspace.Catalogue, clock).Run(models, Session());
        var run = results.Where(r => !r.IsUnchanged).ToList();
        return run.Count == 0 ? (true, $"{results.Count} marts") : (false, string.Create(CultureInfo.InvariantCulture, $"{run.Count} of {results.Count} marts, {run.Sum(r => r.Rows)} rows"));
    }

    private (bool Unchanged, string Detail) MoveBorders(Workspace workspace, IReadOnlyList<SqlModel> models)
    {
        if (new BorderRun(workspace, definition).Run() is not { } rows)
            return (true, "figures stand in today's borders, as far as KLASS has been read");
        new SqlModelRunner(workspace.Folder, workspace.Catalogue, clock).Run(models, Session());
        return (false, string.Create(CultureInfo.InvariantCulture, $"{rows} rows of links and figures in today's borders"));
    }

    private static string ReportStep(MunicipalityDefinition municipality) => $"report {municipality.Municipality}";

    /// <summary>The report that was made of these very numbers, and still stands as it was written; null when there is none.</summary>
    private static ReportRecord? Made(Workspace workspace, MunicipalityDefinition municipality, string fingerprint) =>
        workspace.Catalogue.FindStep(ReportStep(municipality)) is { Output: { } output } done && done.Fingerprint == fingerprint
        && ReportRecord.Parse(output) is { } record && record.IsIntact()
            ? record
            : null;

    private RunResult Report(Workspace workspace, IReadOnlyList<SqlModel> models, MunicipalityDefinition municipality)
    {
        var fingerprint = Fingerprint(workspace, models, municipality);
        if (options.AsOf is null && Made(workspace, municipality, fingerprint) is { } record)
        {
            foreach (var name in (string[])["Check", "Analyse", "Render"])
                Step(name, () => (true, "same numbers, definitions and program as last time"));
            return new RunResult(record.File, steps, record.ChecksFailed);
        }

        using var session = DuckDbSession.Open(workspace.Folder, workspace.Catalogue, Session());
        if (options.AsOf is not null)
            Step("Model", () => (false, $"{new SqlModelRunner(workspace.Folder, workspace.Catalogue, clock).Materialise(session, models).Count} marts as of {options.AsOf:yyyy-MM-dd}"));

        IReadOnlyList<NumberCheckResult> checks = [];
        var analysis = new ReportAnalysis(definition, municipality, session, new CommonMarts(session, municipality.Municipality.IsFictional), options.Store, clock, Judged());
        Step("Check", () =>
        {
            checks = analysis.Check();
            return (false, string.Create(CultureInfo.InvariantCulture, $"{checks.Count(c => c.Tested > 0)} checks with something to test, {checks.Sum(c => c.Tested)} figures and sums tested, {checks.Sum(c => c.Failed)} did not hold"));
        });

        PerspectiveInput? input = null;
        Step("Analyse", () =>
        {
            input = analysis.Input(checks);
            return (false, string.Create(CultureInfo.InvariantCulture, $"{input.Findings.Count} findings, {input.Lights.Count} traffic lights"));
        });

        var file = Path.GetFullPath(Path.Combine(options.Out, FileName(municipality.Municipality, input!.Edition.Year)));
        Step("Render", () =>
        {
            OutputFolder.Write(file, text => PerspectiveReport.Write(input, text));
            return (false, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}, {new FileInfo(file).Length / 1024} kB"));
        });

        var failed = checks.Count(c => c.Check.IsError && !c.Passed);
        if (options.AsOf is null)
        {
            var results = new ResultParts(workspace, municipality.Municipality) { HasOwnData = input.Surveys.Count > 0 || input.Texts.Count > 0 }.Write(input, checks);
            workspace.Catalogue.Publish(results, steps: [new StepRecord(ReportStep(municipality), fingerprint, ReportRecord.Of(file, failed).ToString())]);
            new SqlModelRunner(workspace.Folder, workspace.Catalogue, clock).Run(models, Session());
        }

        return new RunResult(file, steps, failed);
    }

    private string FileName(MunicipalityCode municipality, int year) => options.AsOf is { } date
        ? string.Create(CultureInfo.InvariantCulture, $"{definition.Report.Name}-{municipality}-{year}{ReportRun.Suffix(definition.Municipality.Language)}-as-of-{date:yyyy-MM-dd}.html")
        : string.Create(CultureInfo.InvariantCulture, $"{definition.Report.Name}-{municipality}-{year}{ReportRun.Suffix(definition.Municipality.Language)}.html");

    /// <summary>All that decides the report: the parts behind the marts, the definitions, the program, and where it goes.</summary>
    private string Fingerprint(Workspace workspace, IReadOnlyList<SqlModel> models, MunicipalityDefinition municipality)
    {
        var text = new StringBuilder();
        foreach (var part in workspace.Catalogue.Parts().Where(p => p.Dataset.Schema == DatasetName.RawSchema && (p.Dataset.Name == ContractLog.Dataset || !p.Dataset.Name.StartsWith("result_", StringComparison.Ordinal))))
            text.AppendLine(part.Part.Hash);
        foreach (var model in models)
            text.AppendLine(model.Sql);
        foreach (var file in Directory.EnumerateFiles(definition.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            text.AppendLine(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
        foreach (var program in (Type[])[typeof(PipelineRun), typeof(PerspectiveReport), typeof(Analytics.Analysis.Findings.Finding), typeof(Provenance)])
            text.AppendLine(program.Module.ModuleVersionId.ToString());
        if (!municipality.Municipality.IsFictional)
            text.AppendLine(NoticeReader.Expectations(definition.Sources, Judged()));
        foreach (var edition in new EditionShelf(options.Store, municipality.Municipality).Editions)
            text.AppendLine(edition);
        text.AppendLine(municipality.Municipality.Value).AppendLine(Path.GetFullPath(options.Out)).AppendLine(LanguageCode.Of(municipality.Language));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The day on which freshness is judged.</summary>
    private DateOnly Judged() => DateOnly.FromDateTime((options.AsOf ?? clock.GetUtcNow()).UtcDateTime);

    private SessionOptions Session() => new() { Declared = DeclaredDatasets.Of(definition.Sources), AsOf = options.AsOf, Tenant = options.Municipality ?? definition.Municipality.Municipality };

    private void Step(string name, Func<(bool Unchanged, string Detail)> work)
    {
        progress.Started(name);
        var start = clock.GetTimestamp();
        var (unchanged, detail) = work();
        var summary = new StepSummary(name, unchanged, detail, clock.GetElapsedTime(start));
        steps.Add(summary);
        progress.Finished(summary);
    }
}
