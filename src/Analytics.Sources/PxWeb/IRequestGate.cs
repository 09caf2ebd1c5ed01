namespace Analytics.Sources.PxWeb;

/// <summary>Lets calls to the bank through, one by one and not too often.</summary>
public interface IRequestGate
{
    /// <summary>Waits until a call may be made.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The permission for one call; dispose of it when the call is over.</returns>
    ValueTask<IAsyncDisposable> EnterAsync(CancellationToken cancellationToken);

    /// <summary>Takes in what an answer said; to be called before the permission is disposed of. After a refusal nobody is let in until the bank takes calls again.</summary>
    /// <param name="report">What it said.</param>
    /// <param name="cancellationToken">Ends the waiting for others that report.</param>
    ValueTask ReportAsync(RateReport report, CancellationToken cancellationToken);
}
