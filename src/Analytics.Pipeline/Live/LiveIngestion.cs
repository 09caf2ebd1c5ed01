using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Catalogue;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Ingestion;
using Analytics.Pipeline.Running;
using Analytics.Sources.PxWeb;

namespace Analytics.Pipeline.Live;

/// <summary>Brings sources from the statistics bank into the store: each source is planned, fetched and published by itself, so that one that fails stops no other.</summary>
internal sealed class LiveIngestion(Workspace workspace, PipelineDefinition definition, PxWebClient client, KlassFetch klass, TimeProvider clock, IRunProgress progress)
{
    private readonly FetchLog log = new(workspace, clock);

    /// <summary>Asks for the sources, one after the other.</summary>
    public async Task<IReadOnlyList<LiveSourceResult>> RunAsync(IReadOnlyList<SourceDefinition> sources, YearSpan? years, CancellationToken stop)
    {
        var results = new List<LiveSourceResult>();
        foreach (var source in sources)
        {
            stop.ThrowIfCancellationRequested();
            progress.Advanced(results.Count, sources.Count, $"{source.Table} {source.Title}");
            results.Add(source.Klass is null ? await RunOneAsync(source, years, stop) : await klass.RunAsync(source, stop));
        }

        progress.Advanced(sources.Count, sources.Count, "");
        return results;
    }

    /// <summary>What would be sent for a source; null when its next release is still to come.</summary>
    public async Task<LivePlan?> PlanAsync(SourceDefinition source, YearSpan? years, CancellationToken stop)
    {
        var table = await client.ReadTableAsync(source.Table, stop);
        if (table.Updated > clock.GetUtcNow())
        {
            progress.Warned($"Table {source.Table} is to be published {table.Updated:u}; until then SSB shows the newest year as missing, so nothing is asked for. Run again after that time.");
            return null;
        }

        if (table.FallbackReason is { } reason)
            progress.Warned($"Table {source.Table}: version 1 of the statistics bank is used ({reason}).");
        HoldAgainstCatalogue(Published(table));
        var plan = await client.PlanAsync(table, LiveSelections.Of(source, table, years), stop);
        WarnOf(source, plan.Warnings);
        return new LivePlan(source, table, plan);
    }

    /// <summary>Codes that are simply not there are named together; a code with likely others is worth a sentence of its own.</summary>
    private void WarnOf(SourceDefinition source, IReadOnlyList<PxWebWarning> warnings)
    {
        bool IsPlain(PxWebWarning w) => w.Kind is PxWebWarningKind.UnknownCode or PxWebWarningKind.NothingMatches && w.Nearest.Count == 0;
        foreach (var absent in warnings.Where(IsPlain).GroupBy(w => w.Variable))
            progress.Warned($"{source.Place}: table {source.Table} has no {absent.Key} {string.Join(", ", absent.Select(w => w.Value))}; left out.");
        foreach (var warning in warnings.Where(w => !IsPlain(w)))
            progress.Warned($"{source.Place}: {warning.Message}");
    }

    private void HoldAgainstCatalogue(PublishedTable table)
    {
        foreach (var warning in CatalogueCheck.Compare(definition.Indicators, table))
            progress.Warned(warning.Message);
        var open = CodeCandidates.Of(definition.OpenIndicators, table);
        foreach (var (indicator, candidates) in open)
            progress.Noted(CodeCandidates.Message(table.Table, indicator, candidates));
        if (open.Count(o => o.Candidates.Count > 0) is var found and > 0)
            progress.Warned(string.Create(CultureInfo.InvariantCulture, $"Table {table.Table} seems to have {found} of the indicators that have no contents code yet; --verbose names the codes."));
    }

    private static PublishedTable Published(PxWebTable table) => new(
        table.Id,
        table.Discontinued ?? false,
        [.. table.Variables.Select(v => new PublishedVariable(v.Code, [.. v.Values.Select(c => new PublishedCode(c.Code, c.Label))]))]);

    private async Task<LiveSourceResult> RunOneAsync(SourceDefinition source, YearSpan? years, CancellationToken stop)
    {
        var result = new LiveSourceResult(source.Name, source.Table, LiveOutcome.Unchanged);
        try
        {
            if (await PlanAsync(source, years, stop) is not { } plan)
                return result with { Outcome = LiveOutcome.NotYetReleased };
            result = result with { Requests = plan.Plan.Requests.Count, Cells = plan.Plan.Cells };
            var files = new List<DataFile>();
            foreach (var request in plan.Plan.Requests)
            {
                var known = log.Find(source, plan.Table, request);
                files.AddRange(known ?? await FetchAsync(plan, request, stop));
                result = known is null ? result with { Downloaded = result.Downloaded + 1 } : result;
            }

            return Publish(plan, files, result, stop);
        }
        catch (AnalyticsException error) when (error is SourceException or ConfigurationException)
        {
            return result with { Outcome = LiveOutcome.Failed, Error = error };
        }
    }

    private async Task<IReadOnlyList<DataFile>> FetchAsync(LivePlan plan, PxWebRequest request, CancellationToken stop)
    {
        var answers = new List<PxWebAnswer>();
        await foreach (var answer in client.FetchAllAsync(new PxWebPlan([request], request.Cells, []), stop))
            answers.Add(answer);
        progress.Noted(string.Create(CultureInfo.InvariantCulture, $"{plan.Source.Name}: {request.Cells} cells, {answers.Sum(a => a.Bytes.Length) / 1024} kB"));
        return log.Keep(plan.Source, plan.Table, request, answers);
    }

    private LiveSourceResult Publish(LivePlan plan, IReadOnlyList<DataFile> files, LiveSourceResult result, CancellationToken stop)
    {
        var step = new IngestStep(workspace, definition.Sources, clock, progress);
        try
        {
            var ingested = step.Run(files, plan.Source, stop);
            result = result with { Refused = ingested.Refused, Rows = ingested.Rows };
            if (ingested.FilesIgnored == 0)
                return result with { Outcome = ingested.FilesRead > 0 ? LiveOutcome.Published : LiveOutcome.Unchanged };
        }
        catch (SourceFormatException)
        {
            Forget(plan);
            throw;
        }
        catch (AggregateException several) when (several.InnerExceptions.OfType<SourceFormatException>().FirstOrDefault() is { } first)
        {
            Forget(plan);
            return result with { Outcome = LiveOutcome.Failed, Error = first };
        }

        Forget(plan);
        return result with { Outcome = LiveOutcome.HeldBack };
    }

    private void Forget(LivePlan plan)
    {
        foreach (var request in plan.Plan.Requests)
            log.Forget(plan.Source, request);
    }
}
