using System.Text.Json;
using Analytics.Core;
using Analytics.Pipeline.Exporting;
using Analytics.Reporting.Text;
using Analytics.Server.Pages;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server.Queries;

/// <summary>Runs the queries of the SQL page: a few at once, each in a process of its own and within its limits, over the published files and no others.</summary>
/// <param name="store">The store.</param>
/// <param name="settings">What runs a query, and what it may use.</param>
internal sealed class QueryDesk(ServedStore store, ServeSettings settings) : IDisposable
{
    private readonly SemaphoreSlim turns = new(settings.Queries.AtOnce);

    public QueryLimits Limits => settings.Queries;

    public void Dispose() => turns.Dispose();

    /// <summary>The first rows of a query's result.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="tenant">The municipality that asks: it sees what is everyone's and its own.</param>
    /// <param name="reader">Ends it when the reader has gone.</param>
    /// <exception cref="QueryRefusal">It is too long, wrong, took too much, or others were before it.</exception>
    public async Task<QueryAnswer> Rows(string sql, MunicipalityCode tenant, CancellationToken reader) => JsonSerializer.Deserialize<QueryAnswer>((await Run(sql, tenant, QueryForm.Rows, reader)).Span, QueryWorker.Json)!;

    /// <summary>The whole result as a file.</summary>
    /// <inheritdoc cref="Rows"/>
    public async Task<byte[]> File(string sql, MunicipalityCode tenant, QueryForm form, CancellationToken reader) => (await Run(sql, tenant, form, reader)).ToArray();

    /// <summary>A page of a table.</summary>
    /// <param name="question">Which.</param>
    /// <param name="tenant">The municipality that asks.</param>
    /// <param name="form">JSON, csv or Parquet.</param>
    /// <param name="reader">Ends it when the reader has gone.</param>
    /// <returns>The page, and the key of its last row when there are more rows.</returns>
    /// <exception cref="QueryRefusal">It took too much, or others were before it.</exception>
    public async Task<(ReadOnlyMemory<byte> Page, IReadOnlyList<string>? Last)> Table(StarQuestion question, MunicipalityCode tenant, QueryForm form, CancellationToken reader)
    {
        var (body, head) = await InTurn(spill => Request("", tenant, form, spill) with { Table = question }, reader);
        return (body, head.Last);
    }

    private QueryRequest Request(string sql, MunicipalityCode tenant, QueryForm form, string spill) =>
        new(Path.GetFullPath(store.Location.Folder), store.Location.Database, tenant.Value, sql, form, spill, Limits);

    private async Task<(ReadOnlyMemory<byte> Body, QueryHead Head)> Run(Func<string, QueryRequest> request, CancellationToken reader)
    {
        var spill = Directory.CreateTempSubdirectory("analytics-query-").FullName;
        try
        {
            var answer = await new QueryProcess(settings.QueryProgram, Limits).Run(JsonSerializer.SerializeToUtf8Bytes(request(spill), QueryWorker.Json), reader);
            return Read(answer);
        }
        catch (TimeoutException)
        {
            throw Stopped();
        }
        catch (TooLargeException)
        {
            throw new QueryRefusal(Say($"Spørringen ble stoppet fordi den tok mer enn {Moments.Size(1_000_000L * Limits.ProcessMegabytes)} minne. Avgrens den, for eksempel med WHERE eller LIMIT."), "stopped", StatusCodes.Status422UnprocessableEntity);
        }
        finally
        {
            Directory.Delete(spill, recursive: true);
        }
    }

    private async Task<ReadOnlyMemory<byte>> Run(string sql, MunicipalityCode tenant, QueryForm form, CancellationToken reader)
    {
        if (string.IsNullOrWhiteSpace(sql))
            throw new QueryRefusal(Say("Skriv en spørring først."), "wrong", StatusCodes.Status400BadRequest);
        if (sql.Length > Limits.Letters)
            throw new QueryRefusal(Say($"Spørringen har {ReportNumbers.Whole(sql.Length)} tegn; høyst {ReportNumbers.Whole(Limits.Letters)} er tillatt."), "refused", StatusCodes.Status413PayloadTooLarge);
        return (await InTurn(spill => Request(sql, tenant, form, spill), reader)).Body;
    }

    private async Task<(ReadOnlyMemory<byte> Body, QueryHead Head)> InTurn(Func<string, QueryRequest> request, CancellationToken reader)
    {
        if (!await turns.WaitAsync(Limits.Wait, reader))
            throw new QueryRefusal(Say("Andre spørringer kjører nå. Prøv igjen om litt."), "refused", StatusCodes.Status503ServiceUnavailable);
        try
        {
            return await Run(request, reader);
        }
        finally
        {
            turns.Release();
        }
    }

    private (ReadOnlyMemory<byte> Body, QueryHead Head) Read(byte[]? answer)
    {
        var line = answer is null ? -1 : Array.IndexOf(answer, (byte)'\n');
        if (line < 0)
            throw new QueryRefusal(Say("Spørringen kunne ikke kjøres. Gjør den enklere eller mindre."), "wrong", StatusCodes.Status422UnprocessableEntity);
        var head = JsonSerializer.Deserialize<QueryHead>(answer.AsSpan(0, line), QueryWorker.Json)!;
        return head.End switch
        {
            QueryEnd.Answered => (answer.AsMemory(line + 1), head),
            QueryEnd.Stopped => throw Stopped(),
            QueryEnd.Wide => throw new QueryRefusal(Say($"Svaret har {head.Detail} kolonner; høyst {ReportNumbers.Whole(Limits.Columns)} vises."), "refused", StatusCodes.Status422UnprocessableEntity),
            QueryEnd.Large => throw new QueryRefusal(Say($"Svaret er større enn {Moments.Size(Limits.BytesFetched)}. Avgrens spørringen, for eksempel med WHERE eller LIMIT."), "refused", StatusCodes.Status422UnprocessableEntity),
            _ => throw new QueryRefusal(Say("Spørringen kunne ikke kjøres:"), "wrong", StatusCodes.Status422UnprocessableEntity, head.Detail),
        };
    }

    private QueryRefusal Stopped() =>
        new(Say($"Spørringen ble stoppet etter {ReportNumbers.Whole(Limits.Time.TotalSeconds)} sekunder. Avgrens den, for eksempel med WHERE eller LIMIT."), "stopped", StatusCodes.Status422UnprocessableEntity);
}
