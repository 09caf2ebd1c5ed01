namespace Analytics.Pipeline.Running;

/// <summary>What asking for a source would cost.</summary>
/// <param name="Source">Its name under pipelines/sources.</param>
/// <param name="Table">SSB's table id.</param>
/// <param name="Requests">Requests for data.</param>
/// <param name="Cells">Cells, empty ones counted.</param>
/// <param name="Seconds">Expected time at the calls a minute that services.yaml allows, the description of the table included.</param>
/// <param name="Note">Why nothing would be sent; empty otherwise.</param>
public sealed record LiveForecast(string Source, string Table, int Requests, long Cells, double Seconds, string Note)
{
    /// <summary>Whether the query does not fit its table, or the bank refused or did not answer.</summary>
    public bool Fails { get; init; }
}
