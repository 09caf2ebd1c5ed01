using Analytics.Core;
using Analytics.Pipeline.Ingestion;
using Analytics.Store;
using DuckDB.NET.Data;

namespace Analytics.Pipeline.Checking;

/// <summary>Runs the checks over the marts for one municipality.</summary>
internal static class CheckStep
{
    public static IReadOnlyList<NumberCheckResult> Run(DuckDbSession session, IReadOnlyList<NumberCheck> checks, MunicipalityCode municipality) =>
        [.. checks.Select(c => Run(session, c, municipality))];

    private static NumberCheckResult Run(DuckDbSession session, NumberCheck check, MunicipalityCode municipality)
    {
        try
        {
            return session.Query(
                check.Sql,
                r => new NumberCheckResult(check, r.GetInt64(0), r.GetInt64(1), r.IsDBNull(2) ? null : r.GetString(2)),
                ("code", municipality.Value),
                ("origin", municipality.IsFictional ? Origin.Fictional : Origin.Real)).Single();
        }
        catch (DuckDBException e)
        {
            throw new ConfigurationException(check.File, $"the check cannot be computed: {e.Message}", "one SELECT of tested, failed and detail, with $code and $origin", "Correct the file and run again.", e);
        }
    }
}
