using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Analysis;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Editions;
using Analytics.Reporting;
using Analytics.Reporting.Documents;
using Analytics.Reporting.Html;
using Analytics.Reporting.Perspective;
using Analytics.Store;

namespace Analytics.Pipeline.Running;

/// <summary>Renders reports of what is published, in any format and for any number of municipalities. Nothing is ingested, and the store is only read.</summary>
/// <param name="definition">What the text files say.</param>
/// <param name="request">Which reports.</param>
/// <param name="clock">The time of rendering.</param>
/// <param name="progress">Told what is being done.</param>
public sealed class ReportRun(PipelineDefinition definition, ReportRequest request, TimeProvider clock, IRunProgress progress)
{
    /// <summary>Renders.</summary>
    /// <param name="stop">Stops between files; those that are written stay.</param>
    /// <returns>The files in the order of the municipalities and formats.</returns>
    /// <exception cref="ConfigurationException">There is no store, no such municipality, or a file cannot be written.</exception>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public IReadOnlyList<RenderedFile> Execute(CancellationToken stop = default)
    {
        OutputFolder.Prepare(request.Out);
        if (request.Edition is { } edition)
            return Write(Asked(), (code, many) => Frozen(code, edition, many), stop);
        var (_, opened) = ReportStore.Open(definition, request.Store, clock);
        using var session = opened;
        var own = definition.Municipality.Municipality;
        var common = new Dictionary<bool, CommonMarts>();
        CommonMarts Common(MunicipalityCode code) => common.TryGetValue(code.IsFictional, out var known) ? known : common[code.IsFictional] = new CommonMarts(session, code.IsFictional);

        return Write(request.All ? WithFigures(session, own, Common(own)) : Asked(), (code, many) => Compose(session, Common(code), code, many), stop);
    }

    private IReadOnlyList<MunicipalityCode> Asked() => request.Municipalities.Count > 0 ? request.Municipalities : [definition.Municipality.Municipality];

    private List<RenderedFile> Write(IReadOnlyList<MunicipalityCode> municipalities, Func<MunicipalityCode, bool, (string Name, ReportDocument Document, string File)> document, CancellationToken stop)
    {
        var many = municipalities.Count > 1;
        var files = new List<RenderedFile>();
        foreach (var code in municipalities)
        {
            stop.ThrowIfCancellationRequested();
            var (name, content, file) = document(code, many);
            foreach (var format in request.Formats)
            {
                stop.ThrowIfCancellationRequested();
                progress.Started($"Render {code} {format}");
                var start = clock.GetTimestamp();
                var path = Path.GetFullPath(file + ReportWriter.Extension(format));
                OutputFolder.WriteBytes(path, stream => ReportWriter.Write(content, format, stream, stop));
                var written = new RenderedFile(code, name, format, path, new FileInfo(path).Length, clock.GetElapsedTime(start));
                files.Add(written);
                progress.Finished(new StepSummary($"Render {code}", Unchanged: false, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}, {written.Bytes / 1024} kB"), written.Elapsed));
            }
        }

        if (many)
            OutputFolder.Write(Path.GetFullPath(Path.Combine(request.Out, "index.html")), text => IndexPage.Write([.. files.GroupBy(f => f.Municipality).Select(g => new IndexEntry(g.First().NameNb, g.Key.Value, [.. g.Select(f => (f.Format, Path.GetRelativePath(Path.GetFullPath(request.Out), f.Path).Replace('\\', '/')))]))], text));
        return files;
    }

    private (string Name, ReportDocument Document, string File) Compose(DuckDbSession session, CommonMarts common, MunicipalityCode code, bool many)
    {
        progress.Started($"Analyse {code}");
        var start = clock.GetTimestamp();
        var municipality = definition.Municipality.For(code);
        var analysis = new ReportAnalysis(definition, municipality, session, common, request.Store, clock, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var input = analysis.Input(analysis.Check());
        progress.Finished(new StepSummary($"Analyse {code}", Unchanged: false, string.Create(CultureInfo.InvariantCulture, $"{input.Findings.Count} findings, {input.Lights.Count} traffic lights"), clock.GetElapsedTime(start)));
        return (input.Edition.MunicipalityName, PerspectiveComposer.Compose(input), FileOf(code, input.Edition.Year.ToString(CultureInfo.InvariantCulture), many));
    }

    private (string Name, ReportDocument Document, string File) Frozen(MunicipalityCode code, string edition, bool many)
    {
        var frozen = new EditionShelf(request.Store, code).Read(edition);
        return (frozen.Document.Cover.Sender, frozen.Document, FileOf(code, edition, many));
    }

    /// <summary>A report's path without its ending, in a folder that is there.</summary>
    private string FileOf(MunicipalityCode code, string what, bool many)
    {
        var folder = many ? Path.Combine(request.Out, code.Value) : request.Out;
        OutputFolder.Prepare(folder);
        return Path.Combine(folder, $"{definition.Report.Name}-{code}-{what}");
    }

    private static IReadOnlyList<MunicipalityCode> WithFigures(DuckDbSession session, MunicipalityCode own, CommonMarts common) =>
        [.. new MartReader(session, own, common).WithPopulation().Where(MunicipalityCode.IsValid).Select(c => new MunicipalityCode(c)).Where(c => c.IsFictional == own.IsFictional && common.Municipality(c) is not null)];
}
