using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Exporting;
using Analytics.Server.Access;
using Analytics.Server.Pages;
using Analytics.Server.Queries;
using Analytics.Store;
using Analytics.Store.Operations;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server.Data;

/// <summary>The tables of the star, page by page.</summary>
internal static class DataTables
{
    private const int LettersNoted = 500;

    /// <summary>Where everything is.</summary>
    public static Task Index(Exchange exchange) => DataAnswer.Send(exchange, new
    {
        name = "analytics",
        version = 1,
        links = new { self = DataRoutes.Root, tables = $"{DataRoutes.Root}/tables" },
        use = $"{DataRoutes.Root}/tables/NAME?COLUMN=VALUE&limit=1-{DataRequest.MostRows}&format=json|csv|parquet; the next page is at @odata.nextLink and in the header Link",
    });

    /// <summary>The tables and their columns.</summary>
    public static Task List(Exchange exchange) => DataAnswer.Send(exchange, new
    {
        value = exchange.Store.Definition.Star.Select(t => new
        {
            name = t.Name,
            title = t.TitleNb,
            about = t.AboutNb,
            url = $"{DataRoutes.Root}/tables/{t.Name}",
            least = t.IsForAnalysts ? "analyst" : "reader",
            licence = t.Licence,
            key = t.Key,
            columns = t.Columns.Select(c => new { name = c.Name, type = c.Type.ToString().ToLowerInvariant(), about = c.AboutNb, references = c.References }),
        }),
    });

    /// <summary>A page of a table.</summary>
    public static async Task Page(Exchange exchange, string name)
    {
        var address = $"{exchange.Context.Request.Path}{exchange.Context.Request.QueryString}";
        var noted = address.Length > LettersNoted ? $"{address[..LettersNoted]} …" : address;
        if (exchange.Store.Definition.Star.FirstOrDefault(t => t.Name == name) is not { } table)
        {
            await DataAnswer.Fail(exchange, StatusCodes.Status404NotFound, $"there is no table of that name; the tables are at {DataRoutes.Root}/tables");
            return;
        }

        if (table.IsForAnalysts && !exchange.Visitor.May(AccessRole.Analyst))
        {
            exchange.Note("read", "refused", noted);
            await DataAnswer.Refuse(exchange, AccessRole.Analyst);
            return;
        }

        try
        {
            await Answer(exchange, table, noted);
        }
        catch (DataRefusal refusal)
        {
            exchange.Note("read", "wrong", noted);
            await DataAnswer.Fail(exchange, refusal.Status, refusal.Message);
        }
        catch (QueryRefusal refusal)
        {
            exchange.Note("read", refusal.Outcome, noted);
            await DataAnswer.Fail(exchange, refusal.Status, refusal.Detail is { } detail ? $"{refusal.Message} {detail}" : refusal.Message);
        }
    }

    private static async Task Answer(Exchange exchange, StarTable table, string noted)
    {
        var (store, context) = (exchange.Store, exchange.Context);
        var tenant = exchange.Visitor.Municipality is { } bound ? new MunicipalityCode(bound) : store.Definition.Municipality.Municipality;
        var state = StarSession.State(StoreDatabase.Open(store.Location, store.Clock).Catalogue, [table], tenant, asOf: null)[..32];
        var asked = DataRequest.Read(table, context.Request, state);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{state}\n{asked.Form}\n{context.Request.QueryString}")))[..32]}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Accept, Authorization, Cookie";
        if (context.Request.Headers.IfNoneMatch.ToString().Split(',', StringSplitOptions.TrimEntries).Any(t => t == tag || t == $"W/{tag}"))
        {
            exchange.Note("read", "ok", noted);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var (page, last) = await exchange.Ground.Queries.Table(asked.Question, tenant, asked.Form, exchange.Stop);
        exchange.Note("read", "ok", noted);
        var next = last is null ? null : NextAddress(exchange, asked, new DataCursor(state, last));
        if (next is not null)
            context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        switch (asked.Form)
        {
            case QueryForm.Csv:
                ReportFiles.SetName(context.Response, $"{table.Name}.csv", isShown: false);
                await exchange.Send(page.ToArray(), "text/csv; charset=utf-8");
                break;
            case QueryForm.Parquet:
                ReportFiles.SetName(context.Response, $"{table.Name}.parquet", isShown: false);
                await exchange.Send(page.ToArray(), "application/vnd.apache.parquet");
                break;
            default:
                await exchange.Send(Wrapped(table, state, page, next), DataAnswer.Json);
                break;
        }
    }

    private static string NextAddress(Exchange exchange, DataRequest asked, DataCursor cursor)
    {
        var request = exchange.Context.Request;
        var scheme = ClientAddress.IsSecure(exchange.Context, exchange.Ground.Settings) ? "https" : "http";
        return $"{scheme}://{request.Host}{request.Path}?{(asked.Rest.Length > 0 ? asked.Rest + "&" : "")}cursor={cursor}";
    }

    /// <summary>As OData has it, so that Power Query and others know where the rows and the next page are.</summary>
    private static byte[] Wrapped(StarTable table, string state, ReadOnlyMemory<byte> rows, string? next)
    {
        using var stream = new MemoryStream(rows.Length + 1000);
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("table", table.Name);
            json.WriteString("state", state);
            if (next is not null)
                json.WriteString("@odata.nextLink", next);
            json.WritePropertyName("value");
            json.WriteRawValue(rows.Span, skipInputValidation: true);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
