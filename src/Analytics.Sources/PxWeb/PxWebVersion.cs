namespace Analytics.Sources.PxWeb;

/// <summary>The versions of the statistics bank's interface.</summary>
public enum PxWebVersion
{
    /// <summary>PxWebApi 1: metadata by GET, data by POST only.</summary>
    V1,

    /// <summary>PxWebApi 2.</summary>
    V2,
}
