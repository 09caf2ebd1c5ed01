using System.CommandLine;
using System.Globalization;
using Analytics.Core;
using Analytics.Reporting.Languages;
using Analytics.Store;

namespace Analytics.Cli;

/// <summary>The options that every command has.</summary>
internal sealed class GlobalOptions
{
    /// <summary>The environment variable that the connection string stands in: a command line is seen by everybody on the machine, and kept in histories.</summary>
    public const string DatabaseVariable = "ANALYTICS_DATABASE";

    private readonly Option<string> config = new("--config") { Description = "Folder of the pipeline definitions", Recursive = true, DefaultValueFactory = _ => "pipelines", HelpName = "DIR" };
    private readonly Option<string> store = new("--store") { Description = "Folder of the store", Recursive = true, DefaultValueFactory = _ => "store", HelpName = "DIR" };
    private readonly Option<string?> database = new("--database") { Description = $"Keep the catalogue in PostgreSQL, for several nodes: Host=…;Database=…;Username=… [default: {DatabaseVariable}, where a password belongs; else SQLite in the store]", Recursive = true, HelpName = "CONNECTION" };
    private readonly Option<string> output = new("--out") { Description = "Folder for what is rendered", Recursive = true, DefaultValueFactory = _ => "out", HelpName = "DIR" };
    private readonly Option<string[]> data = new("--data") { Description = "Take saved answers from this folder; may be given several times [default: data-samples]", Recursive = true, HelpName = "DIR" };
    private readonly Option<string?> municipality = new("--municipality") { Description = "Municipality code, four digits [default: that of municipality.yaml]", Recursive = true, HelpName = "CODE" };
    private readonly Option<string?> asOf = new("--as-of") { Description = "Use only what was published by this date (2026-04-01)", Recursive = true, HelpName = "DATE" };
    private readonly Option<string?> language = new("--language") { Description = "Language of what is rendered: nb, nn or en; report takes several with commas between [default: that of municipality.yaml]", Recursive = true, HelpName = "LANG" };
    private readonly Option<bool> json = new("--json") { Description = "Results as JSON", Recursive = true };
    private readonly Option<bool> csv = new("--csv") { Description = "Results as comma-separated values", Recursive = true };
    private readonly Option<bool> quiet = new("--quiet") { Description = "No progress, only results and errors", Recursive = true };
    private readonly Option<bool> verbose = new("--verbose") { Description = "Say more, such as which files no source knows", Recursive = true };

    /// <summary>Adds the options to the root command, for all commands below it.</summary>
    public void AddTo(RootCommand root)
    {
        Option[] all = [config, store, database, output, data, municipality, asOf, language, json, csv, quiet, verbose];
        foreach (var option in all)
            root.Options.Add(option);
    }

    /// <summary>The values of a command line.</summary>
    /// <exception cref="ConfigurationException">A value is not what the option takes.</exception>
    public Settings Read(ParseResult line)
    {
        var code = line.GetValue(municipality);
        if (code is not null && !MunicipalityCode.IsValid(code))
            throw new ConfigurationException("--municipality", $"\"{code}\" is not a municipality code", "four digits, such as 1130 or 0301", "Correct the code and run again.");
        return new Settings(
            line.GetValue(config)!,
            new StoreLocation(line.GetValue(store)!, Database(line)),
            line.GetValue(output)!,
            line.GetValue(data) is { Length: > 0 } folders ? folders : ["data-samples"],
            code is null ? null : new MunicipalityCode(code),
            line.GetValue(asOf) is { } date ? Date("--as-of", date) : null,
            line.GetValue(json),
            line.GetValue(csv),
            line.GetValue(quiet),
            line.GetValue(verbose),
            [.. (line.GetValue(language) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Spoken).Distinct()]);
    }

    private string? Database(ParseResult line) =>
        line.GetValue(database) ?? (Environment.GetEnvironmentVariable(DatabaseVariable) is { Length: > 0 } connection ? connection : null);

    private static Language Spoken(string code) => LanguageCode.TryRead(code, out var language)
        ? language
        : throw new ConfigurationException("--language", $"\"{code}\" is no language of reports", string.Join(", ", LanguageCode.All), "Correct it and run again.");

    /// <summary>The end of a day in UTC.</summary>
    /// <param name="name">What the user calls the value, for the error.</param>
    /// <param name="text">A date such as 2026-04-01.</param>
    /// <exception cref="ConfigurationException">It is no date.</exception>
    public static DateTimeOffset Date(string name, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new DateTimeOffset(date.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero)
            : throw new ConfigurationException(name, $"\"{text}\" is not a date", "a date such as 2026-04-01", "Correct the date and run again.");
}
