using Analytics.Sources.PxWeb;

namespace Analytics.Sources.Tests.PxWeb;

/// <summary>Lets every call through, and keeps what was reported.</summary>
internal sealed class OpenGate : IRequestGate
{
    public List<RateReport> Reports { get; } = [];

    public ValueTask<IAsyncDisposable> EnterAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IAsyncDisposable>(new MemoryStream());

    public ValueTask ReportAsync(RateReport report, CancellationToken cancellationToken)
    {
        Reports.Add(report);
        return ValueTask.CompletedTask;
    }
}
