using Analytics.Server.Access;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server.Pages;

/// <summary>Signing in with a token, and out.</summary>
internal static class SignInPage
{
    public static string Wrong() => Say("Nøkkelen finnes ikke, eller den gjelder ikke lenger.");

    public static string TooMany() => Say("For mange feil nøkler fra denne adressen. Vent fem minutter og prøv igjen.");

    /// <summary>Leads to the sign-in, and back afterwards; programs are told in a number.</summary>
    public static Task Ask(Exchange exchange)
    {
        var request = exchange.Context.Request;
        if (request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) && !HttpMethods.IsPost(request.Method))
        {
            exchange.Lead("/logg-inn?til=" + Uri.EscapeDataString(request.Path.Value + request.QueryString));
            return Task.CompletedTask;
        }

        exchange.Context.Response.Headers.WWWAuthenticate = "Bearer";
        return Form(exchange, "", request.Path, StatusCodes.Status401Unauthorized);
    }

    public static Task Show(Exchange exchange) => Form(exchange, "", exchange.Asked("til"), StatusCodes.Status200OK);

    public static Task SignIn(Exchange exchange)
    {
        var token = exchange.Ground.Visitors.Find(exchange.Context, exchange.Sent("nokkel").Trim(), out var refusal);
        if (token is null)
        {
            exchange.Note("sign in", "refused");
            if (refusal != TokenRefusal.TooMany)
                return Form(exchange, Wrong(), exchange.Sent("til"), StatusCodes.Status401Unauthorized);
            exchange.Context.Response.Headers.RetryAfter = "300";
            return Form(exchange, TooMany(), exchange.Sent("til"), StatusCodes.Status429TooManyRequests);
        }

        var (ground, now) = (exchange.Ground, exchange.Store.Clock.GetUtcNow());
        exchange.Store.Audit.Add(new(now, token.Name, token.Role.ToString().ToLowerInvariant(), "sign in", "/logg-inn", "ok"));
        exchange.Context.Response.Cookies.Append(SessionTicket.Cookie, SessionTicket.Write(ground.Key, token.Hash, now), ground.Forms.Options(exchange.Context, ground.Settings.SessionTime));
        exchange.Lead(Own(exchange.Sent("til")));
        return Task.CompletedTask;
    }

    public static Task SignOut(Exchange exchange)
    {
        if (exchange.Visitor.Role is not null)
            exchange.Note("sign out", "ok");
        exchange.Context.Response.Cookies.Delete(SessionTicket.Cookie, exchange.Ground.Forms.Options(exchange.Context, null));
        exchange.Lead("/");
        return Task.CompletedTask;
    }

    /// <summary>A path of ours; anything that could lead elsewhere becomes the front page.</summary>
    private static string Own(string path) =>
        path is ['/', not ('/' or '\\'), ..] && path.All(c => c is > ' ' and < '\u007f' and not '\\') && Uri.TryCreate(path, UriKind.Relative, out _) ? path : "/";

    private static Task Form(Exchange exchange, string wrong, string to, int status) => exchange.Show(
        new Page(Say("Logg inn"), Say("Logg inn med adgangsnøkkelen"), Say("Nøkkelen har du fått av den som drifter serveren. Den begynner med «analytics_»."), output =>
        {
            output.Write($"<form class=\"skjema\" method=\"post\" action=\"/logg-inn\">{exchange.FormField()}<input type=\"hidden\" name=\"til\" value=\"{Own(to)}\">");
            if (wrong.Length > 0)
                output.Write($"<p class=\"feil\" id=\"feil\" role=\"alert\">{StateShape.Bad(wrong)}</p>");
            output.Write($"<p><label for=\"nokkel\">{Say("Adgangsnøkkel")}</label><input id=\"nokkel\" name=\"nokkel\" type=\"password\" autocomplete=\"current-password\" required maxlength=\"200\"{(wrong.Length > 0 ? new(" aria-invalid=\"true\" aria-describedby=\"feil\"") : Reporting.Html.HtmlOutput.Encoded.None)}></p><p><button>{Say("Logg inn")}</button></p></form>\n");
            output.Write($"<p class=\"forklaring\">{Say("Mangler du nøkkel? Den som drifter serveren, lager en slik:")} <code>analytics token add NAVN --role reader</code></p>\n");
        }),
        status);
}
