using Analytics.Server.Data;
using Analytics.Store.Operations;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server.Pages;

/// <summary>Which page has which address, and who may see it.</summary>
internal sealed class Routes
{
    private readonly Dictionary<(string Method, string Path), Route> exact;

    public Routes() => exact = All.ToDictionary(r => (r.Method, r.Path));

    /// <summary>Every address but those of published files, in the order of the navigation.</summary>
    public static IReadOnlyList<Route> All { get; } =
    [
        new("GET", "/", null, FrontPage.Show),
        new("GET", "/kjoringer", AccessRole.Analyst, RunsPage.Show),
        new("GET", "/kjoringer/logg", AccessRole.Analyst, RunLogPage.Show),
        new("GET", "/plan", AccessRole.Analyst, PlanPage.Show),
        new("POST", "/plan/kjor", AccessRole.Operator, PlanForms.Run),
        new("POST", "/plan/igjen", AccessRole.Operator, PlanForms.Retry),
        new("POST", "/plan/etterfyll", AccessRole.Operator, PlanForms.Backfill),
        new("GET", "/ferskhet", AccessRole.Analyst, FreshnessPage.Show),
        new("GET", "/kontroller", AccessRole.Analyst, ContractsPage.Show) { IsOfAll = true },
        new("GET", "/sporing", AccessRole.Analyst, LineagePage.Show),
        new("GET", "/sporring", AccessRole.Analyst, QueryPage.Show),
        new("POST", "/sporring", AccessRole.Analyst, QueryPage.Run),
        new("GET", "/varsler", AccessRole.Analyst, AlertsPage.Show) { IsOfAll = true },
        new("GET", "/innsyn", AccessRole.Operator, AuditPage.Show) { IsOfAll = true },
        new("GET", "/logg-inn", null, SignInPage.Show),
        new("POST", "/logg-inn", null, SignInPage.SignIn),
        new("POST", "/logg-ut", null, SignInPage.SignOut),
    ];

    public Route? Find(HttpRequest request)
    {
        var method = HttpMethods.IsHead(request.Method) ? "GET" : request.Method;
        var path = request.Path.Value ?? "";
        if (exact.GetValueOrDefault((method, path)) is { } route)
            return route;
        if (DataRoutes.Find(method, path) is { } data)
            return data;
        if (method != "GET")
            return null;
        // Exactly three names after the first: what holds a slash or a step upwards is no name of ours.
        return path.Split('/') switch
        {
            ["", "rapporter", var municipality, var label, var file] => new Route("GET", path, null, x => ReportFiles.Published(x, municipality, label, file)),
            ["", "utgaver", var municipality, var edition, var format] => new Route("GET", path, AccessRole.Reader, x => ReportFiles.Frozen(x, municipality, edition, format)),
            _ => null,
        };
    }
}
