namespace Analytics.Testing.Statistics.Klass;

/// <summary>A KLASS request that cannot be answered; the body has the sentence.</summary>
internal sealed class KlassException(int status, string message) : Exception(message)
{
    public int Status => status;
}
