using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Analytics.Core;
using Analytics.Server.Access;
using Analytics.Store;
using Analytics.Store.Operations;
using Spectre.Console;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics token add|list|revoke</c>: who may see what in the web pages.</summary>
internal static class TokenCommand
{
    private const int LongestName = 100;

    public static Command Create(GlobalOptions options)
    {
        var command = new Command("token", """
            Give people and programs access to the web pages (analytics serve), list it, and take it back.

            Examples:
              analytics token add kari --role analyst
              analytics token list
              analytics token revoke kari
            """);
        command.Subcommands.Add(Add(options));
        command.Subcommands.Add(List(options));
        command.Subcommands.Add(Revoke(options));
        return command;
    }

    /// <summary>The role of a name.</summary>
    /// <exception cref="ConfigurationException">There is none.</exception>
    public static AccessRole Role(string option, string name) => name switch
    {
        "reader" => AccessRole.Reader,
        "analyst" => AccessRole.Analyst,
        "operator" => AccessRole.Operator,
        _ => throw new ConfigurationException(option, $"\"{name}\" is no role", "reader (reports), analyst (also the figures behind them) or operator (also running)", "Correct it and run again."),
    };

    private static Command Add(GlobalOptions options)
    {
        var name = new Argument<string>("name") { Description = "Who gets it; the audit log names them so" };
        var role = new Option<string>("--role") { Description = "reader, analyst or operator", Required = true, HelpName = "ROLE" };
        var days = new Option<int?>("--days") { Description = "How long it holds [default: until it is revoked]", HelpName = "N" };
        var command = new Command("add", """
            Make a token and print it, once: only its hash is kept. With --municipality it opens the reports and runs of that municipality alone.

            Examples:
              analytics token add kari --role analyst
              analytics token add ordforer --role reader --municipality 1130 --days 90
            """) { name, role, days };
        command.SetAction(line => Add(options.Read(line), line.GetValue(name)!, Role("--role", line.GetValue(role)!), line.GetValue(days)));
        return command;
    }

    private static Command List(GlobalOptions options)
    {
        var command = new Command("list", """
            List the tokens; the tokens themselves are not kept.

            Examples:
              analytics token list
              analytics token list --json
            """);
        command.SetAction(line => List(options.Read(line)));
        return command;
    }

    private static Command Revoke(GlobalOptions options)
    {
        var name = new Argument<string>("name") { Description = "Whose token is taken back" };
        var command = new Command("revoke", """
            Take a token back; who is signed in with it is out at once.

            Examples:
              analytics token revoke kari
            """) { name };
        command.SetAction(line => Revoke(options.Read(line), line.GetValue(name)!));
        return command;
    }

    private static int Add(Settings settings, string name, AccessRole role, int? days)
    {
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl) || name.Trim() != name)
            throw new ConfigurationException("token add", $"\"{name}\" is no name", $"1 to {LongestName} letters without control characters", "Choose another name.");
        if (days is < 1 or > 36500)
            throw new ConfigurationException("--days", string.Create(CultureInfo.InvariantCulture, $"{days} was given"), "1 or more days", "Correct it, or leave it out.");
        var (token, now) = (TokenSecret.New(), TimeProvider.System.GetUtcNow());
        var kept = new AccessToken(name, TokenSecret.HashOf(token), role, settings.Municipality?.Value, now, days is { } lasts ? now.AddDays(lasts) : null, null);
        if (!StoreDatabase.Open(settings.Store, TimeProvider.System).Tokens.Add(kept))
            throw new ConfigurationException("token add", $"\"{name}\" has a token that holds", "a name without one", $"Take it back first: analytics token revoke {name}");
        if (settings.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { name, role = Word(role), municipality = kept.Municipality, expiresAt = kept.ExpiresAt, token }));
            return ExitCode.Done;
        }

        Console.WriteLine(token);
        Console.Error.WriteLine("It is not shown again. Who has it signs in on /logg-inn, or sends it as Authorization: Bearer.");
        return ExitCode.Done;
    }

    private static int List(Settings settings)
    {
        var now = TimeProvider.System.GetUtcNow();
        var tokens = StoreDatabase.Open(settings.Store, TimeProvider.System).Tokens.List();
        if (settings.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(tokens.Select(t => new { name = t.Name, role = Word(t.Role), municipality = t.Municipality, createdAt = t.CreatedAt, expiresAt = t.ExpiresAt, revokedAt = t.RevokedAt, holds = Holds(t, now) })));
            return ExitCode.Done;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("name", "role", "municipality", "made", "ends", "holds");
        foreach (var t in tokens)
            table.AddRow(Markup.Escape(t.Name), Word(t.Role), t.Municipality ?? "all", Day(t.CreatedAt), t.ExpiresAt is { } end ? Day(end) : "never", t.RevokedAt is { } revoked ? $"no, revoked {Day(revoked)}" : Holds(t, now) ? "yes" : "no, expired");
        ResultOutput.Terminal().Write(table);
        return ExitCode.Done;
    }

    private static int Revoke(Settings settings, string name)
    {
        if (!StoreDatabase.Open(settings.Store, TimeProvider.System).Tokens.Revoke(name))
            throw new ConfigurationException("token revoke", $"\"{name}\" has no token that holds", "a name of analytics token list", "See them with: analytics token list");
        Console.WriteLine($"{name} has no access any more.");
        return ExitCode.Done;
    }

    private static bool Holds(AccessToken token, DateTimeOffset now) => token.RevokedAt is null && (token.ExpiresAt is null || token.ExpiresAt > now);

    private static string Word(AccessRole role) => role.ToString().ToLowerInvariant();

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
