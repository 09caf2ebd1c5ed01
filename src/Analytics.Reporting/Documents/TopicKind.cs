namespace Analytics.Reporting.Documents;

/// <summary>What the name of a topic is a name of.</summary>
public enum TopicKind
{
    /// <summary>A service of service-pages.yaml.</summary>
    Service,

    /// <summary>Spending: a concept of indicators.csv.</summary>
    Spending,

    /// <summary>A sector of unit-costs.csv.</summary>
    Cost,

    /// <summary>A service of staffing.csv.</summary>
    Staffing,

    /// <summary>A sector of the municipality's own organisation, as its files name it.</summary>
    OwnSector,
}
