namespace Analytics.Testing.Statistics.PxWeb;

/// <summary>A v1 query that cannot be answered.</summary>
internal sealed class V1Exception(int status, string error) : Exception(error)
{
    public int Status => status;
}
