using System.CommandLine;
using Analytics.Testing.Statistics;

return await new RootCommand("Stand-ins for the services that the pipeline reads.") { ServeCommand.Create() }.Parse(args).InvokeAsync();
