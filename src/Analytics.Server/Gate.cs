using System.Globalization;
using System.Threading.RateLimiting;
using Analytics.Core;
using Analytics.Reporting.Languages;
using Analytics.Server.Access;
using Analytics.Server.Data;
using Analytics.Server.Pages;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server;

/// <summary>The one way in: every request passes the host's name, the rate, who asks, and what they may, before a page sees it.</summary>
internal sealed class Gate : IDisposable
{
    // Refusals of people who have not signed in are written down so often an address in five minutes, lest they fill the disk.
    private const int RefusalsNoted = 20;

    private readonly Action<string> faults;
    private readonly AllowedHosts hosts;
    private readonly VisitorReader visitors;
    private readonly AttemptLimit refusals;
    private readonly PartitionedRateLimiter<string> rate;
    private readonly Ground ground;
    private readonly Routes routes = new();

    public Gate(ServedStore store, ServeSettings settings, IReadOnlyList<ListenAddress> addresses, Action<string> faults)
    {
        this.faults = faults;
        var key = SigningKey.Of(store.Location.Folder);
        hosts = new AllowedHosts(addresses, settings.Hosts);
        visitors = new VisitorReader(settings, store.Tokens, key, new AttemptLimit(settings.WrongTokens, store.Clock), addresses.All(a => a.IsLoopback), store.Clock);
        refusals = new AttemptLimit(RefusalsNoted, store.Clock);
        rate = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = settings.RequestBurst,
            TokensPerPeriod = settings.RequestsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));
        ground = new Ground(store, settings, key, new FormGuard(key, settings), visitors);
    }

    public void Dispose()
    {
        rate.Dispose();
        ground.Queries.Dispose();
    }

    public async Task Answer(HttpContext context)
    {
        ResponseHeaders.Set(context.Response);
        using var language = Wording.In(ground.Store.Definition.Municipality.Language, ServerPhrases.All);
        try
        {
            await Admit(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer.
        }
        catch (BadHttpRequestException e)
        {
            await Plain(context, e.StatusCode, Say("Forespørselen er ikke gyldig."));
        }
#pragma warning disable CA1031 // the outermost frame of a request: every fault becomes a page, and is told to who runs the server
        catch (Exception e)
#pragma warning restore CA1031
        {
            faults(string.Create(CultureInfo.InvariantCulture, $"{context.Request.Method} {context.Request.Path}: {(e is AnalyticsException ? e.Message : e.ToString())}"));
            if (!context.Response.HasStarted)
                await Plain(context, e is AnalyticsException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError, Say("Siden kan ikke vises nå. Den som drifter serveren, ser hvorfor i loggen."));
        }
    }

    private async Task Admit(HttpContext context)
    {
        var request = context.Request;
        if (!hosts.Has(request.Host))
        {
            await Plain(context, StatusCodes.Status421MisdirectedRequest, Say("Serveren svarer ikke på dette navnet."));
            return;
        }

        using var lease = rate.AttemptAcquire(ClientAddress.Of(context, ground.Settings));
        if (!lease.IsAcquired)
        {
            context.Response.Headers.RetryAfter = "1";
            await Plain(context, StatusCodes.Status429TooManyRequests, Say("For mange forespørsler. Vent litt og prøv igjen."));
            return;
        }

        if (PageFiles.Find(request.Path.Value ?? "") is { } file && !HttpMethods.IsPost(request.Method))
        {
            ResponseHeaders.KeepForGood(context.Response);
            await Bytes(context, file.Bytes, file.Type);
            return;
        }

        if (await Health.Answer(context, ground.Store))
            return;

        var visitor = visitors.Read(context, out var refusal);
        var exchange = new Exchange(context, visitor, ground);
        if (refusal is { } wrong)
        {
            await RefuseToken(exchange, wrong);
            return;
        }

        await Route(exchange);
    }

    private static PageFiles PageFiles => PageFiles.All;

    private async Task Route(Exchange exchange)
    {
        var (context, visitor) = (exchange.Context, exchange.Visitor);
        if (routes.Find(context.Request) is not { } route)
        {
            await ErrorPage.NotFound(exchange);
        }
        else if (!visitor.May(route.Least))
        {
            Refused(exchange);
            await (route.IsData ? DataAnswer.Refuse(exchange, route.Least!.Value) : visitor.Role is null ? SignInPage.Ask(exchange) : ErrorPage.Forbidden(exchange, route.Least!.Value));
        }
        else if (route.IsOfAll && visitor.Municipality is not null)
        {
            Refused(exchange);
            await ErrorPage.OfAll(exchange);
        }
        else if (HttpMethods.IsPost(context.Request.Method) && !await exchange.HasOurForm())
        {
            Refused(exchange);
            await ErrorPage.ForeignForm(exchange);
        }
        else
        {
            await route.Answer(exchange);
        }
    }

    private async Task RefuseToken(Exchange exchange, TokenRefusal refusal)
    {
        Refused(exchange);
        if (refusal == TokenRefusal.TooMany)
        {
            exchange.Context.Response.Headers.RetryAfter = "300";
            await Plain(exchange.Context, StatusCodes.Status429TooManyRequests, SignInPage.TooMany());
        }
        else
        {
            exchange.Context.Response.Headers.WWWAuthenticate = DataRoutes.Has(exchange.Context.Request.Path) ? DataAnswer.Challenge : "Bearer";
            await Plain(exchange.Context, StatusCodes.Status401Unauthorized, SignInPage.Wrong());
        }
    }

    private void Refused(Exchange exchange)
    {
        if (exchange.Visitor.Role is null)
        {
            if (refusals.IsShut(exchange.Visitor.Name))
                return;
            refusals.Wrong(exchange.Visitor.Name);
        }

        exchange.Note(HttpMethods.IsPost(exchange.Context.Request.Method) ? "send" : "read", "refused");
    }

    private static Task Plain(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        return Bytes(context, System.Text.Encoding.UTF8.GetBytes(text + "\n"), "text/plain; charset=utf-8");
    }

    private static Task Bytes(HttpContext context, byte[] bytes, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes).AsTask();
    }
}
