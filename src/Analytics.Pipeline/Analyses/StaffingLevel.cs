namespace Analytics.Pipeline.Analyses;

/// <summary>Whose level a service's årsverk have.</summary>
public enum StaffingLevel
{
    /// <summary>The municipality's own, from staffing.yaml.</summary>
    Own,

    /// <summary>The municipality's own, as published.</summary>
    Published,

    /// <summary>The country's, for the municipality's ages.</summary>
    Country,

    /// <summary>Coverage times årsverk each, as service-demand.csv has them.</summary>
    Rates,
}
