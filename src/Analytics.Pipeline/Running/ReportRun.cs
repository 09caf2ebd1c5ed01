using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Analyses;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Editions;
using Analytics.Reporting;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Html;
using Analytics.Reporting.Languages;
using Analytics.Reporting.Parts;
using Analytics.Reporting.Perspective;

namespace Analytics.Pipeline.Running;

/// <summary>Renders reports of what is published, in any format and for any number of municipalities. Nothing is ingested, and the store is only read.</summary>
/// <param name="definition">What the text files say.</param>
/// <param name="request">Which reports.</param>
/// <param name="clock">The time of rendering.</param>
/// <param name="progress">Told what is being done.</param>
/// <param name="pool">Opened states of the request's store, which runs one after another share; null for one of the run's own.</param>
public sealed class ReportRun(PipelineDefinition definition, ReportRequest request, TimeProvider clock, IRunProgress progress, AnalysedStorePool? pool = null)
{
    /// <summary>Renders.</summary>
    /// <param name="stop">Stops between files; those that are written stay.</param>
    /// <returns>The files in the order of the municipalities and formats.</returns>
    /// <exception cref="ConfigurationException">There is no store, no such municipality, or a file cannot be written.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public IReadOnlyList<RenderedFile> Execute(CancellationToken stop = default)
    {
        PartFormats.Refuse(request.Parts, request.Formats);
        if (request.Parts.Contains(ReportPart.Public) && definition.Parts.PublicChapters.Count == 0)
            throw new ConfigurationException("--part public", "reports/offentlig.yaml is missing or names no chapter", "the chapters that are public", "Write chapters: [ett-minutt, …] in it under the pipeline definitions.");
        OutputFolder.Prepare(request.Out);
        if (request.Edition is { } edition)
            return Write(Asked(), code => Frozen(code, edition), stop);
        using var own = pool is null ? new AnalysedStorePool(request.Store, clock) : null;
        return (pool ?? own!).Use(definition, opened => Write(request.All ? WithFigures(opened) : Asked(), code => Compose(opened, code), stop));
    }

    private IReadOnlyList<MunicipalityCode> Asked() => request.Municipalities.Count > 0 ? request.Municipalities : [definition.Municipality.Municipality];

    private IReadOnlyList<Language> Languages => request.Languages.Count > 0 ? request.Languages : [definition.Municipality.Language];

    private List<RenderedFile> Write(IReadOnlyList<MunicipalityCode> municipalities, Func<MunicipalityCode, IEnumerable<WrittenReport>> reports, CancellationToken stop)
    {
        var many = municipalities.Count > 1;
        var files = new List<RenderedFile>();
        foreach (var report in municipalities.SelectMany(reports))
        {
            foreach (var part in Parts(report))
            {
                foreach (var format in request.Formats)
                {
                    stop.ThrowIfCancellationRequested();
                    files.Add(Write(report, part, format, FileOf(part.FileName, report, many), stop));
                }
            }
        }

        if (many)
        {
            using var _ = Wording.In(Languages[0]);
            OutputFolder.Write(Path.GetFullPath(Path.Combine(request.Out, "index.html")), text => IndexPage.Write([.. files.GroupBy(f => f.Municipality).Select(g => new IndexEntry(g.First().NameNb, g.Key.Value, [.. g.Select(f => (f.Part == ReportPart.Whole ? "" : f.TitleNb, f.Language, f.Format, Path.GetRelativePath(Path.GetFullPath(request.Out), f.Path).Replace('\\', '/')))]))], text));
        }

        return files;
    }

    private IReadOnlyList<ComposedPart> Parts(WrittenReport report)
    {
        using var _ = Wording.In(report.Language, definition.Names);
        return [.. request.Parts.SelectMany(p => PartComposer.Compose(report.Document, p, definition.Parts, definition.Report.Name))];
    }

    private RenderedFile Write(WrittenReport report, ComposedPart part, ReportFormat format, string file, CancellationToken stop)
    {
        progress.Started($"Render {report.Municipality} {format}");
        var start = clock.GetTimestamp();
        var path = Path.GetFullPath(file + ReportWriter.Extension(format));
        OutputFolder.WriteBytes(path, stream => ReportWriter.Write(part.Document, format, stream, stop));
        var written = new RenderedFile(report.Municipality, report.NameNb, report.Language, part.Part, part.TitleNb, format, path, new FileInfo(path).Length, clock.GetElapsedTime(start));
        progress.Finished(new StepSummary($"Render {report.Municipality}", Unchanged: false, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}, {written.Bytes / 1024} kB"), written.Elapsed));
        return written;
    }

    private IEnumerable<WrittenReport> Compose(AnalysedStore opened, MunicipalityCode code)
    {
        progress.Started($"Analyse {code}");
        var start = clock.GetTimestamp();
        var analysis = new ReportAnalysis(opened.Definition, definition.Municipality.For(code), opened.Session, opened.Country(code), request.Store, clock, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var input = analysis.Input(analysis.Check());
        progress.Finished(new StepSummary($"Analyse {code}", Unchanged: false, string.Create(CultureInfo.InvariantCulture, $"{input.Findings.Count} findings, {input.Lights.Count} traffic lights"), clock.GetElapsedTime(start)));
        foreach (var language in Languages)
        {
            var unknown = new SortedSet<string>(StringComparer.Ordinal);
            ReportDocument document;
            using (Wording.In(language, definition.Names, unknown))
                document = PerspectiveComposer.Compose(input with { Edition = input.Edition with { Language = language } });
            if (unknown.Count > 0)
                progress.Warned($"{unknown.Count} name(s) and sentences of {code} have no {LanguageCode.Of(language)} and stay in bokmål; add them to languages/names.csv (--verbose lists them).");
            foreach (var text in unknown)
                progress.Noted($"No {LanguageCode.Of(language)}: {text}");
            yield return new WrittenReport(code, input.Edition.MunicipalityName, language, document, input.Edition.Year.ToString(CultureInfo.InvariantCulture));
        }
    }

    private IEnumerable<WrittenReport> Frozen(MunicipalityCode code, string edition)
    {
        foreach (var language in Languages)
        {
            var frozen = new EditionShelf(request.Store, code).Read(EditionDesk.Id(edition, language));
            if (request.Parts.Contains(ReportPart.Public) && frozen.Manifest.Form < EditionManifest.NewestForm)
                throw new ConfigurationException($"--part public --edition {edition}", "it was frozen before the report said which blocks are for the public", "an edition that can be cut without showing what is internal", "Freeze the next edition, and make its public one: analytics report freeze");
            yield return new WrittenReport(code, frozen.Document.Cover.Sender, language, frozen.Document, edition);
        }
    }

    /// <summary>What a file's name ends in for its language: nothing in bokmål.</summary>
    internal static string Suffix(Language language) => language == Language.Bokmal ? "" : "-" + LanguageCode.Of(language);

    /// <summary>A document's path without its ending, in a folder that is there.</summary>
    private string FileOf(string what, WrittenReport report, bool many)
    {
        var folder = many ? Path.Combine(request.Out, report.Municipality.Value) : request.Out;
        if (Languages.Count > 1)
            folder = Path.Combine(folder, LanguageCode.Of(report.Language));
        OutputFolder.Prepare(folder);
        var edition = report.Edition.EndsWith(Suffix(report.Language), StringComparison.Ordinal) ? report.Edition : report.Edition + Suffix(report.Language);
        return Path.Combine(folder, $"{what}-{report.Municipality}-{edition}");
    }

    private List<MunicipalityCode> WithFigures(AnalysedStore opened)
    {
        var own = definition.Municipality.Municipality;
        var country = opened.Country(own);
        return [.. opened.Marts(own).WithPopulation().Where(MunicipalityCode.IsValid).Select(c => new MunicipalityCode(c)).Where(c => c.IsFictional == own.IsFictional && country.Municipality(c) is not null)];
    }
}
