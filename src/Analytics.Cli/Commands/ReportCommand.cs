using System.CommandLine;
using System.Globalization;
using Analytics.Core;
using Analytics.Pipeline.Configuration;
using Analytics.Pipeline.Running;
using Analytics.Reporting;
using Analytics.Reporting.Languages;
using Analytics.Reporting.Parts;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics report</c>: the perspektivanalyse of what is published, in any format.</summary>
internal static class ReportCommand
{
    public static Command Create(GlobalOptions options)
    {
        var format = new Option<string[]>("--format") { Description = "html, pdf, docx, pptx, xlsx, or several with commas between [default: html]", HelpName = "FORMATS", AllowMultipleArgumentsPerToken = true };
        var part = new Option<string[]>("--part") { Description = "whole, page (one A4 page), facts (a fact pack for each sector), public (the public edition), or several with commas between [default: whole]", HelpName = "PARTS", AllowMultipleArgumentsPerToken = true };
        var all = new Option<bool>("--all") { Description = "Every municipality that the store has figures of, each into its own folder, with an index page" };
        var list = new Option<string[]>("--municipalities") { Description = "Several municipalities, with commas between, each into its own folder", HelpName = "CODES", AllowMultipleArgumentsPerToken = true };
        var edition = new Option<string?>("--edition") { Description = "Render a frozen edition again, such as 2026-1", HelpName = "ID" };
        var watch = new Option<bool>("--watch") { Description = "Render the page again on every save under --config, and let the open page load itself anew" };
        var command = new Command("report", """
            Render the perspektivanalyse of what is published: a page, a PDF (through an installed Chromium), a Word document and slides whose charts can be edited, a workbook of every number.
            Nothing is ingested. First: analytics run

            Examples:
              analytics report --format html,pdf,docx,pptx,xlsx
              analytics report --municipality 1130 --format docx
              analytics report --part page,facts --format pdf
              analytics report --part public --format html,pdf
              analytics report --all --out reports
              analytics report --edition 2026-1 --format pdf
              analytics report --language nn,en
              analytics report --watch
            """) { format, part, all, list, edition, watch };
        command.Subcommands.Add(ReportEditions.Freeze(options));
        command.Subcommands.Add(ReportEditions.Editions(options));
        command.Subcommands.Add(ReportEditions.Diff(options));
        command.SetAction((line, stop) => Task.FromResult(Run(options.Read(line), Split(line.GetValue(format)), Split(line.GetValue(part)), line.GetValue(all), Split(line.GetValue(list)), line.GetValue(edition), line.GetValue(watch), stop)));
        return command;
    }

    private static int Run(Settings settings, IReadOnlyList<string> formats, IReadOnlyList<string> parts, bool all, IReadOnlyList<string> municipalities, string? edition, bool watch, CancellationToken stop)
    {
        ProjectCommand.RefuseAsOf("report", settings, "analytics run --as-of DATE renders the report of an earlier day");
        if ((all ? 1 : 0) + (municipalities.Count > 0 ? 1 : 0) + (settings.Municipality is null ? 0 : 1) > 1)
            throw new ConfigurationException("report", "--all, --municipalities and --municipality were given together", "one of them", "Leave the others out.");
        var request = new ReportRequest(settings.Store, settings.Out, formats.Count > 0 ? [.. formats.Select(Format).Distinct()] : [ReportFormat.Html])
        {
            Parts = parts.Count > 0 ? [.. parts.Select(Part).Distinct()] : [ReportPart.Whole],
            All = all,
            Languages = settings.Languages,
            Edition = edition,
            Municipalities = municipalities.Count > 0 ? [.. municipalities.Select(Code).Distinct()] : settings.Municipality is { } one ? [one] : [],
        };
        if (all && edition is not null)
            throw new ConfigurationException("report", "--all and --edition were given together", "one of them", "Name the municipalities whose edition it is: --municipalities 9905,9910");
        if (watch)
            return Watch(request, settings, stop);
        var files = new ReportRun(PipelineDefinition.Load(settings.Config), request, TimeProvider.System, new TerminalProgress(Console.Error, settings.Quiet, settings.Verbose)).Execute(stop);
        if (settings.Json)
        {
            Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(new
            {
                files = files.Select(f => new { municipality = f.Municipality.Value, name = f.NameNb, part = f.Part.ToString().ToLowerInvariant(), title = f.TitleNb, language = LanguageCode.Of(f.Language), format = f.Format.ToString().ToLowerInvariant(), path = f.Path, bytes = f.Bytes, seconds = Math.Round(f.Elapsed.TotalSeconds, 3) }),
            }));
        }
        else
        {
            foreach (var file in files)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Elapsed.TotalSeconds,6:0.00} s  {file.Path}"));
        }

        return ExitCode.Done;
    }

    private static int Watch(ReportRequest request, Settings settings, CancellationToken stop)
    {
        if (request.All || request.Edition is not null || request.Municipalities.Count > 1 || request.Formats is not [ReportFormat.Html] || request.Parts is not [ReportPart.Whole])
            throw new ConfigurationException("--watch", "it was given with --all, several municipalities, --edition, --part or another format than html", "the page of one municipality", "Leave the others out; render them when the text is done.");
        new ReportWatch(settings.Config, request, TimeProvider.System, new TerminalProgress(Console.Error, settings.Quiet, settings.Verbose)).Execute(
            file => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetLocalNow():HH:mm:ss}  {file.Path}  (saves under {settings.Config} are rendered at once; Ctrl+C ends)")),
            error => Console.Error.WriteLine($"Error: {error.Message}"),
            stop);
        return ExitCode.Done;
    }

    private static IReadOnlyList<string> Split(string[]? values) =>
        [.. (values ?? []).SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static ReportFormat Format(string text) => Word<ReportFormat>(text, "--format", "format of reports");

    private static ReportPart Part(string text) => Word<ReportPart>(text, "--part", "part of reports");

    private static T Word<T>(string text, string option, string what)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var word) && Enum.IsDefined(word) && !char.IsDigit(text[0])
            ? word
            : throw new ConfigurationException(option, $"\"{text}\" is no {what}", string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant())), "Correct it and run again.");

    private static MunicipalityCode Code(string text) =>
        MunicipalityCode.IsValid(text)
            ? new MunicipalityCode(text)
            : throw new ConfigurationException("--municipalities", $"\"{text}\" is not a municipality code", "four digits, such as 1130 or 0301", "Correct the code and run again.");
}
