using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Analytics.Core;

namespace Analytics.Sources.PxWeb;

/// <summary>Asks a statistics bank with PxWebApi: version 2, and version 1 where that does not answer.</summary>
/// <remarks>Safe for several callers at once. Every method may throw <see cref="PxWebException"/> where the bank refuses, and <see cref="SourceUnavailableException"/> where every attempt failed.</remarks>
public sealed class PxWebClient
{
    private readonly PxWebOptions options;
    private readonly TimeProvider clock;
    private readonly PxWebTransport transport;
    private readonly ConcurrentDictionary<PxWebVersion, PxWebConfig> configs = new();

    /// <summary>Makes the client.</summary>
    /// <param name="http">Sends; stays the caller's. Its own time-out counts too if it is shorter than that of the options; a handler that decompresses makes large answers come sooner.</param>
    /// <param name="options">Where the bank is, and how patiently it is asked.</param>
    /// <param name="gate">Keeps to the bank's limits.</param>
    /// <param name="clock">The time, and what is waited by.</param>
    /// <param name="seed">For the pauses between attempts; different processes should have different ones.</param>
    /// <exception cref="ArgumentException">An option makes no sense.</exception>
    public PxWebClient(HttpClient http, PxWebOptions options, IRequestGate gate, TimeProvider clock, int seed)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(gate);
        ArgumentNullException.ThrowIfNull(clock);
        options.Validate();
        this.options = options;
        this.clock = clock;
        transport = new PxWebTransport(http, options, gate, clock, seed);
    }

    /// <summary>What the bank says of its limits: version 2, or version 1 where that does not answer.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<PxWebConfig> ReadConfigAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ReadConfigAsync(PxWebVersion.V2, cancellationToken);
        }
        catch (SourceException error) when (IsAbsent(error))
        {
            return await ReadConfigAsync(PxWebVersion.V1, cancellationToken);
        }
    }

    /// <summary>A table's description. Where version 2 is not there or does not answer, version 1 is asked, and the table says so.</summary>
    /// <param name="tableId">The table's id: <c>12134</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PxWebException">The bank has no such table.</exception>
    /// <exception cref="SourceUnavailableException">Neither version answered.</exception>
    /// <exception cref="SourceFormatException">What came is no description of a table.</exception>
    public async Task<PxWebTable> ReadTableAsync(string tableId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tableId);
        try
        {
            return await ReadTableAsync(PxWebVersion.V2, tableId, cancellationToken);
        }
        catch (SourceException error) when (IsAbsent(error))
        {
            var table = await ReadFallbackAsync(tableId, error, cancellationToken);
            return table with { FallbackReason = error.Found };
        }
    }

    /// <summary>A code list, as version 2 describes it.</summary>
    /// <param name="id">Its id, in which upper and lower case matter: <c>agg_KommSummer</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="SourceFormatException">What came is no code list.</exception>
    public async Task<PxWebCodeList> ReadCodeListAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        var place = $"code list {id} of the statistics bank";
        return DescriptionReader.CodeList(await transport.SendAsync(place, () => RequestMessages.CodeList(id, options), null, cancellationToken), place);
    }

    /// <summary>Plans what to send: reads the bank's limits (once) and the code lists, and resolves the selection; see <see cref="RequestPlanner"/>.</summary>
    /// <param name="table">The table, from <see cref="ReadTableAsync(string, CancellationToken)"/>.</param>
    /// <param name="selections">What is asked.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="ConfigurationException">The selection does not fit the table.</exception>
    public async Task<PxWebPlan> PlanAsync(PxWebTable table, IReadOnlyList<PxWebSelection> selections, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(selections);
        var codeLists = new Dictionary<string, PxWebCodeList>(StringComparer.Ordinal);
        if (table.Version == PxWebVersion.V2)
        {
            foreach (var id in selections.Select(s => s.CodeList).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                if (await FindCodeListAsync(id, cancellationToken) is { } list)
                    codeLists.Add(id, list);
            }
        }

        var (config, warning) = await FindConfigAsync(table, cancellationToken);
        var limits = new PxWebLimits(config?.CellLimit ?? options.CellLimit, options.RegionsPerRequest);
        var plan = RequestPlanner.Plan(table, selections, limits, codeLists);
        return warning is null ? plan : plan with { Warnings = [.. plan.Warnings, warning] };
    }

    /// <summary>Sends one request.</summary>
    /// <param name="request">The request, most often from a plan.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PxWebException">The bank refused; <see cref="PxWebErrorKind.TooManyCells"/> where its limit is lower than it said.</exception>
    /// <exception cref="SourceFormatException">What came is whole, but is no dataset, or has other cells than were asked for.</exception>
    public async Task<PxWebAnswer> FetchAsync(PxWebRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var place = Place(request.Table, request.Version);
        var body = await transport.SendAsync(place, () => request.ToHttp(options), request, cancellationToken);
        DatasetCheck.Refuse(body, request, place);
        return new PxWebAnswer(body, clock.GetUtcNow(), request);
    }

    /// <summary>Sends a plan's requests one after the other, in its order; a request with too many cells for the bank is split in two, a bounded number of times.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="PxWebException">The bank refused.</exception>
    /// <exception cref="SourceFormatException">What came is whole, but is no dataset, or has other cells than were asked for.</exception>
    public async IAsyncEnumerable<PxWebAnswer> FetchAllAsync(PxWebPlan plan, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var refused = long.MaxValue;
        foreach (var planned in plan.Requests)
        {
            var waiting = new Stack<(PxWebRequest Request, int Halvings)>([(planned, 0)]);
            while (waiting.TryPop(out var next))
            {
                var halves = next.Halvings < options.Halvings ? RequestSplitter.Halve(next.Request) : null;
                var answer = halves is null || next.Request.Cells < refused ? await TryFetchAsync(next.Request, halves is not null, cancellationToken) : null;
                if (answer is not null)
                {
                    yield return answer;
                    continue;
                }

                refused = Math.Min(refused, next.Request.Cells);
                waiting.Push((halves!.Value.Second, next.Halvings + 1));
                waiting.Push((halves.Value.First, next.Halvings + 1));
            }
        }
    }

    /// <summary>The answer; null where it has too many cells, and may be halved.</summary>
    private async Task<PxWebAnswer?> TryFetchAsync(PxWebRequest request, bool mayHalve, CancellationToken cancellationToken)
    {
        try
        {
            return await FetchAsync(request, cancellationToken);
        }
        catch (PxWebException error) when (mayHalve && error.Kind == PxWebErrorKind.TooManyCells)
        {
            return null;
        }
    }

    private async Task<PxWebConfig> ReadConfigAsync(PxWebVersion version, CancellationToken cancellationToken)
    {
        var place = $"the limits of the statistics bank ({Name(version)})";
        return DescriptionReader.Config(await transport.SendAsync(place, () => RequestMessages.Config(version, options), null, cancellationToken), place, version);
    }

    private async Task<(PxWebConfig? Config, PxWebWarning? Warning)> FindConfigAsync(PxWebTable table, CancellationToken cancellationToken)
    {
        if (configs.TryGetValue(table.Version, out var known))
            return (known, null);
        try
        {
            var config = await ReadConfigAsync(table.Version, cancellationToken);
            configs.TryAdd(table.Version, config);
            return (config, null);
        }
        catch (SourceException error)
        {
            // Said and waited for once, and not again at every table.
            configs.TryAdd(table.Version, new PxWebConfig(table.Version, null, null, null));
            var message = FormattableString.Invariant($"Table {table.Id}: the bank's limits could not be read ({error.Found}); requests are kept under {options.CellLimit} cells.");
            return (null, new PxWebWarning(PxWebWarningKind.LimitsUnread, "", "", message, []));
        }
    }

    private async Task<PxWebCodeList?> FindCodeListAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadCodeListAsync(id, cancellationToken);
        }
        catch (PxWebException error) when (error.Kind is PxWebErrorKind.CodeListUnknown or PxWebErrorKind.RouteMissing)
        {
            return null;
        }
    }

    private async Task<PxWebTable> ReadTableAsync(PxWebVersion version, string id, CancellationToken cancellationToken)
    {
        var place = Place(id, version);
        var body = await transport.SendAsync(place, () => RequestMessages.Metadata(version, id, options), null, cancellationToken);
        return version == PxWebVersion.V2
            ? DescriptionReader.TableV2(body, place, id, options.Language)
            : DescriptionReader.TableV1(body, place, id, options.Language);
    }

    private async Task<PxWebTable> ReadFallbackAsync(string id, SourceException first, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadTableAsync(PxWebVersion.V1, id, cancellationToken);
        }
        catch (SourceException second) when (IsAbsent(second))
        {
            throw new SourceUnavailableException(
                $"table {id} of the statistics bank",
                $"from version 2 {first.Found}, and from version 1 {second.Found}",
                "the table's description",
                first is SourceUnavailableException ? first.NextStep : "Check the table's id, and the bank's addresses.",
                second);
        }
    }

    /// <summary>Whether a version is not there; a refusal of what was asked is not that.</summary>
    private static bool IsAbsent(SourceException error) => error is SourceUnavailableException or PxWebException { Kind: PxWebErrorKind.RouteMissing };

    private static string Place(string table, PxWebVersion version) => $"table {table} of the statistics bank ({Name(version)})";

    private static string Name(PxWebVersion version) => version == PxWebVersion.V2 ? "version 2" : "version 1";
}
