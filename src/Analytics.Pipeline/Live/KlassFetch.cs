using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Ingestion;
using Analytics.Pipeline.Running;
using Analytics.Sources.Klass;
using Analytics.Store;

namespace Analytics.Pipeline.Live;

/// <summary>Brings sources from KLASS into the store: asked once a day at most, landed before it is read, and not asked again after a kill.</summary>
internal sealed class KlassFetch(Workspace workspace, IReadOnlyList<SourceDefinition> sources, KlassOptions options, HttpClient http, TimeProvider clock, IRunProgress progress)
{
    private readonly KlassClient client = new(new RetriedSender(http, clock).SendAsync, options);

    /// <summary>Asks for one source of format klass.</summary>
    public async Task<LiveSourceResult> RunAsync(SourceDefinition source, CancellationToken stop)
    {
        var result = new LiveSourceResult(source.Name, source.Table, LiveOutcome.Unchanged, Requests: 1);
        var request = source.Klass!.Request(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var edition = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyy-MM-dd} {options.Base} {options.Language} {request.Path}");
        try
        {
            var file = Landed(source, edition);
            if (file is null)
            {
                file = await FetchAsync(source, request, edition, stop);
                result = result with { Downloaded = 1 };
            }

            var ingested = new IngestStep(workspace, sources, clock, progress).Run([file], source, stop);
            result = result with { Refused = ingested.Refused, Rows = ingested.Rows };
            if (ingested.FilesIgnored == 0)
                return result with { Outcome = ingested.FilesRead > 0 ? LiveOutcome.Published : LiveOutcome.Unchanged };
            Remember(source, "held back");
            return result with { Outcome = LiveOutcome.HeldBack };
        }
        catch (AnalyticsException error) when (error is SourceException or ConfigurationException)
        {
            return result with { Outcome = LiveOutcome.Failed, Error = error };
        }
    }

    private async Task<DataFile> FetchAsync(SourceDefinition source, KlassRequest request, string edition, CancellationToken stop)
    {
        var bytes = await client.GetBytesAsync(request, stop);
        var landed = workspace.Landing.Land(bytes, ".json");
        var file = Named(source, bytes, landed.Hash);
        // What cannot be read (a maintenance page with status 200) is not remembered, so that the next run asks again.
        KlassIngestion.Read(file with { Path = $"{source.Name}: {request.Path}" }, source);
        Remember(source, edition, landed.Hash);
        progress.Noted(string.Create(CultureInfo.InvariantCulture, $"{source.Name}: {bytes.Length / 1024} kB"));
        return file;
    }

    private DataFile? Landed(SourceDefinition source, string edition) =>
        workspace.Catalogue.FindStep(Step(source)) is { Output: { } hash } step && step.Fingerprint == edition && workspace.Landing.Find(hash) is { } landed && File.Exists(landed.Path)
            ? Named(source, File.ReadAllBytes(landed.Path), landed.Hash)
            : null;

    private void Remember(SourceDefinition source, string edition, string? hash = null) =>
        workspace.Catalogue.Publish([], steps: [new StepRecord(Step(source), edition, hash)]);

    /// <summary>One name for every day's answer: the newest takes the earlier one's place, as a classification is told whole each time.</summary>
    private static DataFile Named(SourceDefinition source, byte[] bytes, string hash) => new($"{source.Name}, answer.json", bytes, hash);

    private static string Step(SourceDefinition source) => $"fetch {source.Name}";
}
