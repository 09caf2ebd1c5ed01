using System.CommandLine;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics query "SELECT …"</c>: asks the published marts.</summary>
internal static class QueryCommand
{
    public static Command Create(GlobalOptions options)
    {
        var sql = new Argument<string>("sql") { Description = "One SELECT; the marts go by their names: population, indicator_value, projection, finding …" };
        var command = new Command("query", """
            Ask the published marts in SQL (DuckDB's dialect).

            Examples:
              analytics query "SELECT year, sum(persons) FROM population WHERE municipality = '9905' GROUP BY year ORDER BY year"
              analytics query --csv "SELECT * FROM indicator_value WHERE indicator = 'netto-driftsresultat-konsern'"
              analytics query "SHOW TABLES"
            """) { sql };
        command.SetAction(line => Run(options.Read(line), line.GetValue(sql)!));
        return command;
    }

    private static int Run(Settings settings, string sql)
    {
        var definition = PipelineDefinition.Load(settings.Config);
        using var result = PublishedQuery.Run(definition, settings.Store, sql, settings.AsOf, TimeProvider.System, settings.Municipality);
        ResultOutput.Write(result, settings);
        return ExitCode.Done;
    }
}
