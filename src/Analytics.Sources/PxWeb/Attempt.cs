namespace Analytics.Sources.PxWeb;

/// <summary>How one attempt at a call ended.</summary>
internal abstract record Attempt
{
    /// <summary>A whole JSON document came.</summary>
    public sealed record Answered(byte[] Body) : Attempt;

    /// <summary>The bank refused; asking again would not help.</summary>
    public sealed record Refused(ErrorText Error) : Attempt;

    /// <summary>It failed in a way that may pass.</summary>
    public sealed record Failed(string What, bool IsTooMany = false, Exception? Error = null) : Attempt;
}
