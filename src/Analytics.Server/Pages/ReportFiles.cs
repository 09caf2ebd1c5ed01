using Analytics.Core;
using Analytics.Pipeline.Editions;
using Analytics.Pipeline.Publishing;
using Analytics.Reporting;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Analytics.Server.Pages;

/// <summary>The files of publications, and frozen editions rendered again.</summary>
internal static class ReportFiles
{
    // Rendering takes a core for a second or so; two at once leave room for the pages.
    private static readonly SemaphoreSlim Turns = new(2);

    /// <summary>Formats that a frozen edition can be opened in; a PDF needs a browser of its own.</summary>
    public static IReadOnlyList<ReportFormat> FrozenFormats { get; } = [ReportFormat.Html, ReportFormat.Docx, ReportFormat.Pptx, ReportFormat.Xlsx];

    /// <summary>Sends a file of a publication.</summary>
    public static async Task Published(Exchange exchange, string municipality, string label, string file)
    {
        var (store, visitor) = (exchange.Store, exchange.Visitor);
        var shelf = new PublicationShelf(store.Location, store.Clock);
        var publication = MunicipalityCode.IsValid(municipality) ? shelf.Find(new MunicipalityCode(municipality), label) : null;
        // What is not public is not told apart from what is not there.
        if (publication is not { IsPublic: true } && !Admits(exchange, municipality))
        {
            await Refuse(exchange);
            return;
        }

        var found = publication?.Files.FirstOrDefault(f => f.Name == file && Path.GetFileName(f.Name) == f.Name);
        if (found is null || shelf.PathOf(publication!, found.Name) is not { } path || !File.Exists(path))
        {
            await ErrorPage.NotFound(exchange);
            return;
        }

        if (visitor.Role is not null)
            exchange.Note("read", "ok");
        if (publication!.IsPublic)
            ResponseHeaders.ForPublic(exchange.Context.Response, found.Hash);
        SetType(exchange.Context.Response, found.Name);
        if (publication.IsPublic && exchange.Context.Request.Headers.IfNoneMatch.ToString().Trim('"') == found.Hash)
        {
            exchange.Context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        exchange.Context.Response.ContentLength = new FileInfo(path).Length;
        if (!HttpMethods.IsHead(exchange.Context.Request.Method))
            await exchange.Context.Response.SendFileAsync(path, exchange.Stop);
    }

    /// <summary>Renders a frozen edition and sends it.</summary>
    public static async Task Frozen(Exchange exchange, string municipality, string edition, string format)
    {
        if (!Admits(exchange, municipality))
        {
            await Refuse(exchange);
            return;
        }

        var shelf = MunicipalityCode.IsValid(municipality) ? new EditionShelf(exchange.Store.Location, new MunicipalityCode(municipality)) : null;
        var formats = FrozenFormats.Where(f => ReportWriter.Extension(f) == "." + format).ToList();
        if (shelf is null || !shelf.Editions.Contains(edition) || formats.Count == 0)
        {
            await ErrorPage.NotFound(exchange);
            return;
        }

        exchange.Note("read", "ok");
        await Turns.WaitAsync(exchange.Stop);
        try
        {
            using var bytes = new MemoryStream();
            await Task.Run(() => ReportWriter.Write(shelf.Read(edition).Document, formats[0], bytes, exchange.Stop), exchange.Stop);
            SetType(exchange.Context.Response, $"perspektivanalyse-{municipality}-{edition}{ReportWriter.Extension(formats[0])}");
            await exchange.Send(bytes.ToArray(), exchange.Context.Response.ContentType!);
        }
        finally
        {
            Turns.Release();
        }
    }

    private static bool Admits(Exchange exchange, string municipality) => exchange.Visitor.Role is not null && exchange.Visitor.SeesOf(municipality);

    private static Task Refuse(Exchange exchange)
    {
        if (exchange.Visitor.Role is null)
            return SignInPage.Ask(exchange);
        exchange.Note("read", "refused");
        return ErrorPage.OfOthers(exchange);
    }

    /// <summary>A page is shown in its sandbox, a PDF by the browser's own reader; all else is only saved.</summary>
    private static void SetType(HttpResponse response, string name)
    {
        var (type, isShown) = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".html" => ("text/html; charset=utf-8", true),
            ".pdf" => ("application/pdf", true),
            ".docx" => ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
            ".pptx" => ("application/vnd.openxmlformats-officedocument.presentationml.presentation", false),
            ".xlsx" => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
            _ => ("application/octet-stream", false),
        };
        response.ContentType = type;
        if (type.StartsWith("text/html", StringComparison.Ordinal))
            ResponseHeaders.ForReport(response);
        SetName(response, name, isShown);
    }

    /// <summary>Names the file that a browser saves; whatever stands in the name cannot end the header.</summary>
    public static void SetName(HttpResponse response, string name, bool isShown)
    {
        var disposition = new ContentDispositionHeaderValue(isShown ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
    }
}
