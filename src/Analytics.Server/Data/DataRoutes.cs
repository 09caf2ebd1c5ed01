using Analytics.Server.Pages;
using Analytics.Store.Operations;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server.Data;

/// <summary>Addresses below <c>/api/</c>, which programs read: Power Query, Excel, R, Python.</summary>
internal static class DataRoutes
{
    public const string Root = "/api/v1";

    /// <summary>Whether an address is one of them, also where nothing is.</summary>
    public static bool Has(PathString path) => path.StartsWithSegments("/api", StringComparison.Ordinal);

    /// <summary>What answers; null for an address of the pages.</summary>
    public static Route? Find(string method, string path)
    {
        if (!Has(path))
            return null;
        return (method, path.Split('/')) switch
        {
            ("GET", ["", "api", "v1"] or ["", "api", "v1", ""]) => Reader(path, DataTables.Index),
            ("GET", ["", "api", "v1", "tables"]) => Reader(path, DataTables.List),
            ("GET", ["", "api", "v1", "tables", var table]) => Reader(path, x => DataTables.Page(x, table)),
            ("GET", _) => Reader(path, x => DataAnswer.Fail(x, StatusCodes.Status404NotFound, $"there is nothing at {path}; the tables are at {Root}/tables")),
            // Nothing here takes a form, so that there is none to look at.
            _ => null,
        };
    }

    private static Route Reader(string path, Func<Exchange, Task> answer) => new("GET", path, AccessRole.Reader, answer) { IsData = true };
}
