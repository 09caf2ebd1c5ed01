namespace Analytics.Reporting.Documents;

/// <summary>Who a part of the document is written for.</summary>
public enum Audience
{
    /// <summary>Everybody: it may stand in the public edition.</summary>
    Everyone,

    /// <summary>Those who take part in the municipality's own work with it: single units, own registers, words of single people, and editors' notes. It never stands in the public edition.</summary>
    Process,
}
