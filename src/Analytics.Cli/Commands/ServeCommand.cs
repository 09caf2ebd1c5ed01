using System.CommandLine;
using System.Net;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Scheduling.Events;
using Analytics.Scheduling.Hosting;
using Analytics.Server;
using Analytics.Store;
using Analytics.Store.Operations;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics serve</c>: the web pages.</summary>
internal static class ServeCommand
{
    public static Command Create(GlobalOptions options)
    {
        var urls = new Option<string[]>("--urls") { Description = "Where to listen, or several with semicolons between [default: http://127.0.0.1:5080]", HelpName = "URL", AllowMultipleArgumentsPerToken = true };
        var host = new Option<string[]>("--host") { Description = "A name that the pages are asked for by, when they listen on all addresses; may be given several times", HelpName = "NAME" };
        var header = new Option<string?>("--proxy-header") { Description = "The header in which a reverse proxy says who has signed in there, such as X-Remote-User", HelpName = "NAME" };
        var proxy = new Option<string?>("--proxy") { Description = "The only address that the header is believed from", HelpName = "ADDRESS" };
        var role = new Option<string?>("--proxy-role") { Description = "What someone may do whom the proxy lets in and who has no token of the same name: reader, analyst or operator [default: reader]", HelpName = "ROLE" };
        var command = new Command("serve", """
            Serve the web pages: published reports, runs, freshness, contracts, lineage, the plan, SQL, alerts and who saw what.
            They listen on this machine alone. Beyond it, they need a token (analytics token add) or a reverse proxy that signs people in; let the proxy hold the certificate.

            Examples:
              analytics serve
              analytics serve --urls http://127.0.0.1:8080
              analytics serve --urls http://0.0.0.0:5080 --host analyse.kommune.no
              analytics serve --proxy-header X-Remote-User --proxy 127.0.0.1 --host analyse.kommune.no
            """) { urls, host, header, proxy, role };
        command.SetAction((line, stop) => Run(
            options.Read(line),
            new ServeSettings { QueryProgram = QueryWorkerCommand.Program }
                .With(Split(line.GetValue(urls)))
                with
                {
                    Hosts = line.GetValue(host) ?? [],
                    ProxyHeader = line.GetValue(header),
                    ProxyAddress = line.GetValue(proxy) is { } address ? Address(address) : null,
                    ProxyRole = line.GetValue(role) is { } name ? TokenCommand.Role("--proxy-role", name) : AccessRole.Reader,
                },
            stop));
        return command;
    }

    private static async Task<int> Run(Settings settings, ServeSettings served, CancellationToken stop)
    {
        var database = StoreDatabase.Open(settings.Store, TimeProvider.System);
        var definition = PipelineDefinition.Load(settings.Config).In(settings.OneLanguage("serve"));
        await using var desk = Desk(settings, database);
        var store = new ServedStore(definition, settings.Store, database.Tokens, database.Audit, database.Alerts, database.Occurrences, desk is null ? null : new ServedSchedule(desk), TimeProvider.System);
        await using var pages = await WebPages.StartAsync(store, served, Console.Error.WriteLine, stop);
        foreach (var address in pages.Addresses)
            Console.WriteLine($"Serving {settings.Store} on {address}");
        if (!settings.Quiet)
            Console.Error.WriteLine("Ctrl+C ends it.");
        await pages.WaitAsync(stop);
        return ExitCode.Done;
    }

    /// <summary>The schedule's desk; null where the definitions have no schedule.</summary>
    private static ScheduleDesk? Desk(Settings settings, StoreDatabase database)
    {
        if (!File.Exists(Path.Combine(settings.Config, ScheduleFile.Name)))
            return null;
        var options = ScheduleCommand.OptionsOf(settings);
        return new ScheduleDesk(options with { Node = $"{options.Node}-pages" }, database.Occurrences, database.Alerts, TimeProvider.System);
    }

    private static ServeSettings With(this ServeSettings settings, IReadOnlyList<string> urls) => urls.Count > 0 ? settings with { Urls = urls } : settings;

    private static string[] Split(string[]? values) => [.. (values ?? []).SelectMany(v => v.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static IPAddress Address(string text) => IPAddress.TryParse(text, out var address)
        ? address
        : throw new ConfigurationException("--proxy", $"\"{text}\" is no address", "an address such as 127.0.0.1 or 10.0.0.5", "Correct it and start again.");
}
