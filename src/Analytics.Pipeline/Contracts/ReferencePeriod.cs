namespace Analytics.Pipeline.Contracts;

/// <summary>How often a source has a new reference period.</summary>
internal enum ReferencePeriod
{
    Yearly,
    Quarterly,
    Monthly,
}
