namespace Analytics.Analysis.Demography;

/// <summary>Which assumptions a projection rests on.</summary>
public enum ProjectionVariant
{
    /// <summary>Births, deaths and moves as in the latest years.</summary>
    Main,

    /// <summary>Births and deaths alone: what happens when nobody moves.</summary>
    NoMigration,
}
