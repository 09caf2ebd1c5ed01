namespace Analytics.Analysis.Demography.ServiceDemand;

/// <summary>What a row of the service rates measures.</summary>
public enum ServiceMeasure
{
    /// <summary>Users in percent of the inhabitants of the age group, 0-100.</summary>
    Coverage,

    /// <summary>Users in percent of the places, above 0 and at most 100.</summary>
    Utilisation,

    /// <summary>Årsverk (full-time equivalents) a user.</summary>
    FullTimePerUser,

    /// <summary>Årsverk a place.</summary>
    FullTimePerPlace,
}
