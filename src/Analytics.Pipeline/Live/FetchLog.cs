using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Ingestion;
using Analytics.Pipeline.Running;
using Analytics.Sources.PxWeb;
using Analytics.Store;

namespace Analytics.Pipeline.Live;

/// <summary>Remembers what was fetched, so that nothing is downloaded twice: not after a kill, and not as long as the bank has published nothing newer.</summary>
internal sealed class FetchLog(Workspace workspace, TimeProvider clock)
{
    private const string HeldBack = "held back";

    /// <summary>The landed answers of a request since the table was last updated; null when it must be sent.</summary>
    public IReadOnlyList<DataFile>? Find(SourceDefinition source, PxWebTable table, PxWebRequest request)
    {
        if (workspace.Catalogue.FindStep(Step(source, request)) is not { Output: { } output } step || step.Fingerprint != Edition(table))
            return null;

        // An answer from before the announced time of publication is an embargo answer (FORMAT-FACTS section 5).
        if (table.Updated is { } updated && step.FinishedAt < updated)
            return null;
        var landed = output.Split(',').Select(workspace.Landing.Find).ToList();
        return landed.Any(l => l is null || !File.Exists(l.Path)) ? null : [.. landed.Select((l, i) => Named(source, request, i, File.ReadAllBytes(l!.Path), l.Hash))];
    }

    /// <summary>Lands a request's answers and remembers them.</summary>
    public IReadOnlyList<DataFile> Keep(SourceDefinition source, PxWebTable table, PxWebRequest request, IReadOnlyList<PxWebAnswer> answers)
    {
        var landed = answers.Select(a => workspace.Landing.Land(a.Bytes, ".json")).ToList();
        workspace.Catalogue.Publish([], steps: [new StepRecord(Step(source, request), Edition(table), string.Join(',', landed.Select(l => l.Hash)))]);
        return [.. answers.Select((a, i) => Named(source, request, i, a.Bytes, landed[i].Hash))];
    }

    /// <summary>Lets a request be sent again at the next run: what came was not published.</summary>
    public void Forget(SourceDefinition source, PxWebRequest request) =>
        workspace.Catalogue.Publish([], steps: [new StepRecord(Step(source, request), HeldBack)]);

    private static DataFile Named(SourceDefinition source, PxWebRequest request, int number, byte[] bytes, string hash) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{source.Name}, answer {Short(request.Key)}-{number + 1}.json"), bytes, hash);

    private static string Step(SourceDefinition source, PxWebRequest request) => $"fetch {source.Name} {Short(request.Key)}";

    private static string Short(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..12];

    /// <summary>Version 1 does not say when a table was updated: it is asked once a day.</summary>
    private string Edition(PxWebTable table) => table.Updated is { } updated
        ? updated.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)
        : clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
