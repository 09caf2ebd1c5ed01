using System.Net;
using System.Net.Http.Headers;
using Analytics.Testing;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests;

public sealed class ServeCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Store => folder.Combine("store");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Token_IsPrintedOnce_AndOnlyItsHashIsKept()
    {
        var added = CommandLine.Run("token", "add", "kari", "--role", "analyst", "--municipality", "9905", "--days", "30", "--store", Store);
        var again = CommandLine.Run("token", "add", "kari", "--role", "reader", "--store", Store);
        var list = CommandLine.Run("token", "list", "--store", Store);
        var revoked = CommandLine.Run("token", "revoke", "kari", "--store", Store);
        var twice = CommandLine.Run("token", "revoke", "kari", "--store", Store);

        added.ExitCode.ShouldBe(0, added.Error);
        var token = added.Output.Trim();
        token.ShouldStartWith("analytics_");
        added.Error.ShouldContain("not shown again");
        again.ExitCode.ShouldBe(2);
        list.Output.ShouldContain("kari");
        list.Output.ShouldContain("analyst");
        list.Output.ShouldContain("9905");
        revoked.ExitCode.ShouldBe(0, revoked.Error);
        twice.ExitCode.ShouldBe(2);
        CommandLine.Run("token", "list", "--store", Store).Output.ShouldContain("no, revoked");
        foreach (var file in Directory.EnumerateFiles(Store, "*", SearchOption.AllDirectories))
            File.ReadAllText(file).ShouldNotContain(token["analytics_".Length..], Case.Sensitive, file);
    }

    [Theory]
    [InlineData("serve", "--urls", "https://127.0.0.1:0")]
    [InlineData("serve", "--urls", "http://0.0.0.0:0")]
    [InlineData("serve", "--proxy-header", "X-Remote-User")]
    [InlineData("serve", "--proxy", "localhost")]
    [InlineData("serve", "--proxy-role", "king")]
    [InlineData("token", "add", "kari", "--role", "king")]
    [InlineData("token", "add", "kari")]
    [InlineData("token", "add", "kari", "--role", "reader", "--days", "0")]
    public void WrongUsage_ExitsWithTwoAndASentence(params string[] arguments)
    {
        var outcome = CommandLine.Run([.. arguments, "--store", Store]);

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("Error: ");
        outcome.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Serve_AnswersWhoeverHasAToken_AndRunsQueriesInAnotherProcess()
    {
        SampleStore.Ingest(Store, RepositoryFolder.Combine("data-samples", "ssb", "07459-kommuner.json"));
        var token = CommandLine.Run("token", "add", "jobb", "--role", "analyst", "--store", Store).Output.Trim();
        using var server = CommandLine.Start("serve", "--urls", "http://127.0.0.1:0", "--store", Store, "--quiet");
        try
        {
            var line = await server.StandardOutput.ReadLineAsync();
            using var http = new HttpClient { BaseAddress = new Uri(line!.Split(' ')[^1]) };
            (await http.GetStringAsync("/health/ready")).ShouldBe("ok\n");
            (await http.GetAsync("/sporring")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("sql", "SELECT count(*) > 0 AS her FROM population"), KeyValuePair.Create("som", "json")]);
            (await (await http.PostAsync("/sporring", form)).Content.ReadAsStringAsync()).ShouldBe("""[{"her":true}]""");

            CommandLine.Run("token", "revoke", "jobb", "--store", Store).ExitCode.ShouldBe(0);
            (await http.GetAsync("/sporring")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }
}
