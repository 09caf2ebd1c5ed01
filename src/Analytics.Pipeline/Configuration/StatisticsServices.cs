namespace Analytics.Pipeline.Configuration;

/// <summary>Where live sources are asked, from <c>pipelines/services.yaml</c>.</summary>
/// <param name="PxWebV2">PxWebApi 2's address, without language.</param>
/// <param name="PxWebV1">PxWebApi 1's address, without language.</param>
/// <param name="Klass">The address of the classifications.</param>
/// <param name="Language">Language of labels: <c>no</c> or <c>en</c>.</param>
/// <param name="CallsPerMinute">Calls a minute until the server's headers say otherwise.</param>
public sealed record StatisticsServices(Uri PxWebV2, Uri PxWebV1, Uri Klass, string Language, int CallsPerMinute)
{
    /// <summary>The same services on another server, with SSB's paths.</summary>
    /// <param name="server">The server's address: <c>http://127.0.0.1:5080</c>.</param>
    public StatisticsServices At(Uri server) => this with
    {
        PxWebV2 = new Uri(server, "/api/pxwebapi/v2/"),
        PxWebV1 = new Uri(server, "/api/v0/"),
        Klass = new Uri(server, "/api/klass/v1/"),
    };
}
