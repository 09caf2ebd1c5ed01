namespace Analytics.Reporting.Documents;

/// <summary>A marker that points to an entry of the list of sources.</summary>
/// <param name="Number">1 for K1.</param>
public readonly record struct SourceMarker(int Number)
{
    /// <summary>"K1".</summary>
    public override string ToString() => "K" + Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
