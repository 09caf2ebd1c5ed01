using System.Diagnostics;
using Analytics.Testing.Statistics;
using Shouldly;
using Xunit;

namespace Analytics.Testing.Tests.Statistics;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task Serve_FreePortAndDate_PrintsItsAddressAndPlaysTheMorning()
    {
        using var program = Start("serve", "--port", "0", "--data", RepositoryFolder.Combine("data-samples"), "--date", "2026-03-16T05:24Z", "--fault", "empty500");
        try
        {
            var line = (await program.StandardOutput.ReadLineAsync())!;
            var address = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]);
            (await program.StandardOutput.ReadLineAsync()).ShouldBe($"  analytics ingest --live --base {address.ToString().TrimEnd('/')}");

            (await ServerAnswer.Get(address, "api/pxwebapi/v2/tables/12134/metadata")).Json.GetProperty("updated").GetString().ShouldBe("2026-03-16T07:00:00Z");
            (await ServerAnswer.Get(address, "api/pxwebapi/v2/tables/12134/data")).Status.ShouldBe(500);
            (await ServerAnswer.Get(address, "api/klass/v1/classifications/131/codesAt?date=2026-01-01", "text/csv")).Text.ShouldContain("\"9905\"");
        }
        finally
        {
            program.Kill();
        }
    }

    [Theory]
    [InlineData("--fault", "earthquake", "'earthquake' not recognized")]
    [InlineData("--data", "no-such-folder", "No folder no-such-folder")]
    [InlineData("--date", "yesterday", "--date yesterday is no time")]
    public async Task Serve_WrongOption_SaysWhatIsWrongAndStops(string option, string value, string message)
    {
        using var program = Start("serve", "--port", "0", option == "--data" ? "--limits" : "--data", option == "--data" ? "none" : RepositoryFolder.Path, option, value);
        var text = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();

        program.ExitCode.ShouldNotBe(0);
        text.ShouldContain(message);
    }

    [Fact]
    public async Task Serve_PortTaken_SaysSo()
    {
        await using var server = await StatisticsServer.StartAsync();
        using var program = Start("serve", "--port", $"{server.BaseAddress.Port}", "--data", RepositoryFolder.Combine("data-samples"));
        var text = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();

        program.ExitCode.ShouldBe(3);
        text.ShouldContain($"Port {server.BaseAddress.Port} cannot be listened to");
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(StatisticsServer).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
