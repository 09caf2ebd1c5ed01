using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

/// <summary>What the README tells a newcomer to type is run here, so that it cannot lie.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryFolder.Combine("README.md"));

    [Fact]
    public void Queries_AnswerOverTheSamples()
    {
        using var folder = new TemporaryFolder();
        string[] places = ["--store", folder.Combine("store"), "--out", folder.Combine("out")];
        CommandLine.Run(["run", .. places]).ExitCode.ShouldBe(0);
        var queries = Commands().Where(c => c[0] == "query").ToList();

        queries.Count.ShouldBeGreaterThan(2);
        foreach (var query in queries)
        {
            var outcome = CommandLine.Run([.. query, .. places]);
            outcome.ExitCode.ShouldBe(0, outcome.Error);
            outcome.Output.Length.ShouldBeGreaterThan(50);
        }
    }

    [Fact]
    public void Imports_ShowAMappingAndStoreNothing()
    {
        using var folder = new TemporaryFolder();
        foreach (var import in Commands().Where(c => c[0] == "import").ToList())
        {
            var outcome = CommandLine.Run([.. import, "--store", folder.Combine("store")]);

            outcome.ExitCode.ShouldBe(0, outcome.Error);
            outcome.Output.ShouldContain("Nothing is stored yet.");
            Directory.Exists(folder.Combine("store")).ShouldBeFalse();
        }
    }

    [PythonFact("pandas")]
    public void Exports_AreWritten_AndReadAsItSays()
    {
        using var folder = new TemporaryFolder();
        var store = folder.Combine("store");
        CommandLine.Run("ingest", "--store", store).ExitCode.ShouldBe(0);
        var exports = Commands().Where(c => c[0] == "export").ToList();

        exports.Count.ShouldBe(2);
        foreach (var export in exports)
        {
            var outcome = CommandLine.Run(["export", folder.Combine(export[1]), .. export[2..], "--store", store]);
            outcome.ExitCode.ShouldBe(0, outcome.Error);
        }

        Said(PythonFactAttribute.With("pandas")!, folder.Path, "-c", Snippet("python")).ShouldContain("barn-per-arsverk-grunnbemanning");
        if (InstalledProgram.Find("Rscript") is { } r)
            Said(r, folder.Path, "--vanilla", "-e", Snippet("r")).ShouldContain("Lyngvær");
    }

    [Fact]
    public async Task LineOfCurl_IsAnsweredWithTheTable()
    {
        using var folder = new TemporaryFolder();
        var store = folder.Combine("store");
        CommandLine.Run("ingest", "--store", store).ExitCode.ShouldBe(0);
        var token = CommandLine.Run("token", "add", "kari", "--role", "reader", "--store", store).Output.Trim();
        var told = CurlLine().Match(Readme);
        told.Success.ShouldBeTrue("the README says how REST is tried");
        using var server = CommandLine.Start("serve", "--urls", "http://127.0.0.1:0", "--store", store, "--quiet");
        try
        {
            var place = (await server.StandardOutput.ReadLineAsync())!.Split(' ')[^1].TrimEnd('/');
            var address = told.Groups["address"].Value.Replace("http://127.0.0.1:5080", place, StringComparison.Ordinal);
            var user = told.Groups["user"].Value.Replace("TOKEN", token, StringComparison.Ordinal);

            (await Asked(user, address)).Split('\n')[0].ShouldContain("indicator");
            await Should.ThrowAsync<Exception>(() => Asked(":", address));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    [Fact]
    public void GuideOfPipelines_HasCommandsThatRun_AndNamesWhatIsThere()
    {
        using var folder = new TemporaryFolder();
        string[] places = ["--store", folder.Combine("store"), "--out", folder.Combine("out")];
        var guide = File.ReadAllText(RepositoryFolder.Combine("pipelines", "README.md"));
        var commands = Commands(guide).ToList();

        commands.Select(c => c[0]).ShouldBe(["plan", "run", "check", "lineage", "query"]);
        foreach (var command in commands)
        {
            var outcome = CommandLine.Run([.. command, .. places]);
            outcome.ExitCode.ShouldBe(0, $"{string.Join(' ', command)}: {outcome.Error}");
        }

        var named = NamedInTable().Matches(string.Join('\n', guide.Split('\n').Where(l => l.StartsWith('|')))).Select(m => m.Groups[1].Value.Split('*')[0]).ToList();
        named.Count.ShouldBeGreaterThan(15);
        named.Where(n => !Path.Exists(RepositoryFolder.Combine("pipelines", n))).ShouldBeEmpty();
    }

    [Fact]
    public void GuideOfNotebooks_HasCommandsThatRun()
    {
        using var folder = new TemporaryFolder();
        FolderCopy.Make(RepositoryFolder.Combine("notebooks"), folder.Combine("notebooks"));
        string[] places = ["--store", folder.Combine("store"), "--out", folder.Combine("out")];
        var commands = CommandOfGuide().Matches(File.ReadAllText(RepositoryFolder.Combine("notebooks", "README.md"))).Select(m => Arguments(m.Groups[1].Value)).ToList();

        commands.Select(c => string.Join(' ', c.Take(2))).ShouldBe(["run", "notebook run", "notebook run", "notebook run"]);
        foreach (var command in commands)
        {
            // Outputs are written back, so that a copy is run.
            var outcome = CommandLine.Run([.. command.Select(a => a.StartsWith("notebooks/", StringComparison.Ordinal) ? folder.Combine(a) : a), .. places]);
            outcome.ExitCode.ShouldBe(0, $"{string.Join(' ', command)}: {outcome.Error}");
        }
    }

    [Fact]
    public void FilesAndFolders_ThatItNames_Exist()
    {
        var named = NamedPath().Matches(Readme).Select(m => m.Groups[1].Value).Distinct().ToList();

        named.Count.ShouldBeGreaterThan(8);
        named.Where(n => !Path.Exists(RepositoryFolder.Combine(n))).ShouldBeEmpty();
    }

    private static string Said(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var complained = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, complained.Result);
        return said;
    }

    private static string Snippet(string language) => Regex.Match(Readme, $"^```{language}\n(.+?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;

    private static IEnumerable<string[]> Commands() => Commands(Readme);

    private static IEnumerable<string[]> Commands(string guide) =>
        CommandOfReadme().Matches(guide).Select(m => Arguments(m.Groups[1].Value));

    private static string[] Arguments(string line) => [.. Argument().Matches(line.Split('#')[0]).Select(a => a.Value.Trim('"'))];

    // Where there is no curl, the same question is asked without it.
    private static async Task<string> Asked(string user, string address)
    {
        if (InstalledProgram.Find("curl") is not null)
            return InstalledProgram.Run("curl", "-fsS", "-u", user, address);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(user)));
        return await http.GetStringAsync(new Uri(address));
    }

    [GeneratedRegex("`curl -u (?<user>\\S+) '(?<address>[^']+)'`")]
    private static partial Regex CurlLine();

    [GeneratedRegex(@"^dotnet run --project src/Analytics\.Cli -- (.+)$", RegexOptions.Multiline)]
    private static partial Regex CommandOfReadme();

    [GeneratedRegex("^analytics (.+)$", RegexOptions.Multiline)]
    private static partial Regex CommandOfGuide();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Argument();

    [GeneratedRegex("`([a-z][a-z-]*(?:/|\\.)[a-z*.]*)`")]
    private static partial Regex NamedInTable();

    [GeneratedRegex(@"(?:`|\()((?:src|pipelines|data-samples|tests)/[A-Za-z0-9./-]*)(?:`|\))")]
    private static partial Regex NamedPath();
}
