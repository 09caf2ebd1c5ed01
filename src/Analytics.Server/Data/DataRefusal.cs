namespace Analytics.Server.Data;

/// <summary>A request for data that cannot be answered.</summary>
/// <param name="status">The status of the answer.</param>
/// <param name="message">Why, and what was expected.</param>
internal sealed class DataRefusal(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
