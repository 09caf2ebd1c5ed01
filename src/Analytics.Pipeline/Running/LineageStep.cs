namespace Analytics.Pipeline.Running;

/// <summary>One station on an indicator's way from the source to the report.</summary>
/// <param name="Station">Where: indicator, cell, source, vintage, mart, value or used in.</param>
/// <param name="Name">What stands there.</param>
/// <param name="Detail">What is known of it.</param>
/// <param name="DetailNb">The same in bokmål, for pages.</param>
public sealed record LineageStep(string Station, string Name, string Detail, string DetailNb)
{
    private readonly string? lastingNb;

    /// <summary>As <see cref="DetailNb"/>, without the days on which this store took it in: the same in every store that has read the same bytes.</summary>
    public string LastingNb
    {
        get => lastingNb ?? DetailNb;
        init => lastingNb = value;
    }
}
