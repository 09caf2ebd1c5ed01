using System.CommandLine;
using System.Text;
using Analytics.Cli;
using Analytics.Cli.Commands;
using Analytics.Cli.Commands.Analyses;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var options = new GlobalOptions();
var root = new RootCommand("analytics: from SSB's answers and the municipality's own files to the yearly perspektivanalyse.")
{
    RunCommand.Create(options),
    PlanCommand.Create(options),
    ReportCommand.Create(options),
    IngestCommand.Create(options),
    BackfillCommand.Create(options),
    SourcesCommand.Create(options),
    LineageCommand.Create(options),
    TraceCommand.Create(options),
    ProjectCommand.Create(options),
    BackTestCommand.Create(options),
    AnalyseCommand.Create(options),
    QueryCommand.Create(options),
    ExportCommand.Create(options),
    CheckCommand.Create(options),
    ScheduleCommand.Create(options),
    VintagesCommand.Create(options),
    DiffCommand.Create(options),
    ImportCommand.Create(options),
    BackupCommand.Create(options),
    RestoreCommand.Create(options),
    DoctorCommand.Create(options),
    GcCommand.Create(options),
    SamplesCommand.Create(),
    ServeCommand.Create(options),
    TokenCommand.Create(options),
    QueryWorkerCommand.Create(),
    NotebookCommand.Create(options),
    NotebookKernelCommand.Create(),
};
options.AddTo(root);

var line = root.Parse(args);
if (line.Errors.Count > 0)
{
    foreach (var error in line.Errors)
        Console.Error.WriteLine($"Error: {error.Message}");
    Console.Error.WriteLine("See: analytics --help");
    return ExitCode.Usage;
}

try
{
    return await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
#pragma warning disable CA1031 // the outermost frame: every error becomes a sentence and an exit code
catch (Exception e)
#pragma warning restore CA1031
{
    return ErrorReport.Write(e, Console.Error);
}
