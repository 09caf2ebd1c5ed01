namespace Analytics.Sources.JsonStat;

/// <summary>What a file turns out to be when its content is looked at, whatever it is called.</summary>
public enum JsonDocumentKind
{
    /// <summary>A JSON-stat 2 dataset with values.</summary>
    Dataset,

    /// <summary>A JSON-stat 2 collection: links, embedded datasets, or both.</summary>
    Collection,

    /// <summary>JSON-stat 1.x: one or more datasets, each under a name, most often <c>dataset</c>.</summary>
    Bundle,

    /// <summary>A JSON-stat 2 dataset whose <c>value</c> is empty: PxWebApi 2's description of a table.</summary>
    MetadataAnswer,

    /// <summary>A JSON-stat 2 dimension on its own.</summary>
    DimensionOnly,

    /// <summary>A PxWebApi 1 query: <c>{"query":[…],"response":…}</c>.</summary>
    V1Query,

    /// <summary>PxWebApi 1's description of a table: <c>{"title":…,"variables":[…]}</c>.</summary>
    V1Metadata,

    /// <summary>PxWebApi 1's error body: <c>{"error":…}</c>.</summary>
    V1Error,

    /// <summary>PxWebApi 2's error body: <c>{"type":…,"title":…,"status":…}</c>.</summary>
    V2Error,

    /// <summary>A web page, most often a server's error page saved as an answer.</summary>
    HtmlPage,

    /// <summary>Nothing but white space.</summary>
    Empty,

    /// <summary>JSON that ends in the middle.</summary>
    Truncated,

    /// <summary>Not JSON at all, or JSON with a fault in it.</summary>
    NotJson,

    /// <summary>JSON, but none of the above.</summary>
    OtherJson,
}
