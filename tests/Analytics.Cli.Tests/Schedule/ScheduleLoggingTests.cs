using Analytics.Cli.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Analytics.Cli.Tests.Schedule;

/// <summary>What the history keeps of a run must not depend on how much the terminal is told.</summary>
public sealed class ScheduleLoggingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Quiet_LeavesTheHistoryWhatARunSays(bool isQuiet)
    {
        var kept = new Kept();
        var services = new ServiceCollection();
        services.AddLogging(logging =>
        {
            ScheduleCommand.Log(logging, new Settings("pipelines", "store", "out", [], null, null, Json: false, Csv: false, isQuiet, Verbose: false, []));
            logging.AddProvider(kept);
        });
        using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<ILoggerFactory>();

        factory.CreateLogger("Analytics.Scheduling").LogInformation("2 files, 2938 kB");
        factory.CreateLogger("Quartz").LogInformation("noise");

        kept.Lines.ShouldBe(["2 files, 2938 kB"]);
    }

    private sealed class Kept : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}
