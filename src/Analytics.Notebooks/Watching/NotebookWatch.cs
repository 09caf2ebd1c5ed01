using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Analytics.Core;
using Analytics.Notebooks.Documents;
using Analytics.Notebooks.Pages;
using Analytics.Notebooks.Running;
using Analytics.Reporting.Html;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Analytics.Notebooks.Watching;

/// <summary>A notebook as a page on this machine alone, behind a token: every save runs what changed, and the page changes in place. Nothing is written to the file.</summary>
public sealed class NotebookWatch : IAsyncDisposable
{
    private const string Cookie = "analytics-notatbok";
    private const int LongestPrompt = 400_000;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(40);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly string file;
    private readonly string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
    private readonly LivePage page = new();
    private readonly LiveNotebook notebook;
    private readonly CancellationTokenSource end = new();
    private readonly WebApplication application;
    private Task watching = Task.CompletedTask;

    private NotebookWatch(string file, IReadOnlyList<string> program, NotebookSettings settings, NotebookRunOptions options, int port)
    {
        this.file = file;
        notebook = new LiveNotebook(file, program, settings, options, page);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestPrompt;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        application = builder.Build();
        application.Run(Answer);
    }

    /// <summary>Where the page is, with the token that opens it.</summary>
    public Uri Address => new($"{application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()}/?nokkel={token}");

    /// <summary>Reads the notebook and begins to serve it.</summary>
    /// <param name="file">The notebook.</param>
    /// <param name="program">The kernel's program with its arguments.</param>
    /// <param name="settings">What notebooks read.</param>
    /// <param name="options">Parameters and limits; the cache is not used, as the kernel keeps its own.</param>
    /// <param name="port">A port of this machine; 0 for one that is free.</param>
    /// <param name="stop">Ends the start.</param>
    /// <exception cref="ConfigurationException">The file is no notebook, or the port is taken.</exception>
    public static async Task<NotebookWatch> StartAsync(string file, IReadOnlyList<string> program, NotebookSettings settings, NotebookRunOptions options, int port, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(options);
        NotebookRunner.Runnable(NotebookParameters.Apply(NotebookDocument.Read(file), options.Parameters));
        var watch = new NotebookWatch(file, program, settings, options, port);
        try
        {
            await watch.application.StartAsync(stop);
        }
        catch (Exception error) when (error is IOException or System.Net.Sockets.SocketException)
        {
            await watch.application.DisposeAsync();
            throw new ConfigurationException(FormattableString.Invariant($"--port {port}"), $"it cannot be listened on: {error.Message.TrimEnd('.')}", "a port that is free", "Choose another, or leave the option out.", error);
        }

        watch.watching = watch.Watch(watch.end.Token);
        return watch;
    }

    /// <summary>Waits until the process is told to end.</summary>
    /// <param name="stop">Tells it.</param>
    public Task WaitAsync(CancellationToken stop) => application.WaitForShutdownAsync(stop);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await application.StopAsync();
        await watching;
        await application.DisposeAsync();
        notebook.Dispose();
        end.Dispose();
    }

    // Looked at again and again: notices of changed files come late or not at all on folders that are shared or mounted.
    private async Task Watch(CancellationToken stop)
    {
        (DateTime, long) seen = default;
        var refreshes = new List<Task>();
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var info = new FileInfo(file);
                var now = info.Exists ? (info.LastWriteTimeUtc, info.Length) : seen;
                if (now != seen)
                {
                    seen = now;
                    refreshes.RemoveAll(r => r.IsCompleted);
                    refreshes.Add(notebook.Refresh(stop));
                }

                await Task.Delay(Look, stop);
            }
        }
        catch (OperationCanceledException)
        {
            // Told to end.
        }

        try
        {
            await Task.WhenAll(refreshes);
        }
        catch (OperationCanceledException)
        {
            // They were told, too.
        }
    }

    private async Task Answer(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-store";
        // Another site's page can ask this machine under a name of its own.
        if (request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        if (request.Path == "/" && Is(request.Query["nokkel"]))
        {
            response.Cookies.Append(CookieOf(request), token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
            response.Redirect("/");
            return;
        }

        if (!Is(request.Cookies[CookieOf(request)]))
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            await Write(response, "text/plain", "Åpne adressen som analytics notebook watch skrev: den har nøkkelen i seg.");
            return;
        }

        await ((request.Method, request.Path.Value) switch
        {
            ("GET", "/") => Write(response, "text/html", Page()),
            ("GET", "/stil.css") => Write(response, "text/css", PageLook.Style("/skrift/") + PageAssets.Text("notebook.css")),
            ("GET", "/notatbok.js") => Write(response, "text/javascript", PageAssets.Text("notebook.js")),
            ("GET", "/plotly.js") => Write(response, "text/javascript", EmbeddedAssets.Text("plotly.js")),
            ("GET", "/hendelser") => Tell(response, context.RequestAborted),
            ("POST", "/kjor") => Ask(request, response, context.RequestAborted),
            ("GET", { } path) when path.StartsWith("/skrift/", StringComparison.Ordinal) && PageLook.Fonts.Contains(path[8..]) => Font(response, path[8..]),
            _ => NotFound(response),
        });
    }

    // Ports of one machine share their cookies.
    private static string CookieOf(HttpRequest request) => FormattableString.Invariant($"{Cookie}-{request.Host.Port}");

    private bool Is(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(token));

    private string Page()
    {
        var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var output = new HtmlOutput(text);
        output.Write($"<!doctype html>\n<html lang=\"nb\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>{page.Whole.Title}</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"/stil.css\">\n<script src=\"/plotly.js\" defer></script>\n<script src=\"/notatbok.js\" defer></script>\n</head>\n");
        output.Write($"<body class=\"notatbok levende\">\n<p id=\"status\" role=\"status\">Åpner …</p>\n<noscript><p>Siden følger notatboka med JavaScript, som er slått av her. Uten: analytics notebook run FIL --html.</p></noscript>\n<main id=\"innhold\"><div id=\"celler\"></div>\n");
        output.Write($"<section aria-labelledby=\"sporsmal-t\"><h2 id=\"sporsmal-t\">Prøv noe</h2><div id=\"svar\" aria-live=\"polite\"></div><form id=\"sporsmal\"><label for=\"sprak\">Språk</label> <select id=\"sprak\"><option value=\"csharp\">C#</option><option value=\"sql\">SQL</option></select><label for=\"kode\">Kode, mot tilstanden etter siste celle</label><textarea id=\"kode\" rows=\"4\" spellcheck=\"false\" aria-describedby=\"taster\"></textarea><div class=\"knapper\"><button>Kjør</button> <button type=\"button\" id=\"stopp\" disabled>Stopp</button> <small id=\"taster\">Ctrl + Enter kjører, Escape stopper</small></div></form></section>\n</main>\n</body>\n</html>\n");
        return text.ToString();
    }

    private async Task Tell(HttpResponse response, CancellationToken gone)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(gone, end.Token);
        response.ContentType = "text/event-stream";
        try
        {
            await foreach (var change in page.Changes(stop.Token))
            {
                await response.WriteAsync($"data: {JsonSerializer.Serialize(change, Json)}\n\n", stop.Token);
                await response.Body.FlushAsync(stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }

    private async Task Ask(HttpRequest request, HttpResponse response, CancellationToken gone)
    {
        // Pages of other ports are of the same site, and their requests bear the cookie.
        if (request.Headers.Origin != $"http://{request.Host}")
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var language = request.Query["sprak"] == "sql" ? CellLanguage.Sql : CellLanguage.CSharp;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(gone, end.Token);
        try
        {
            await Write(response, "text/html", await notebook.Ask(language, (await reader.ReadToEndAsync(stop.Token)).ReplaceLineEndings("\n"), stop.Token));
        }
        catch (OperationCanceledException)
        {
            // The reader has stopped it, and waits for no answer.
        }
    }

    private static async Task Write(HttpResponse response, string kind, string text)
    {
        response.ContentType = $"{kind}; charset=utf-8";
        await response.WriteAsync(text);
    }

    private static async Task Font(HttpResponse response, string name)
    {
        response.ContentType = "font/woff2";
        await response.Body.WriteAsync(PageLook.Font(name));
    }

    private static Task NotFound(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
