namespace Analytics.Core;

/// <summary>Sex as in SSB's codes.</summary>
public enum Sex
{
    /// <summary>SSB code 1.</summary>
    Male = 1,

    /// <summary>SSB code 2.</summary>
    Female = 2,
}
