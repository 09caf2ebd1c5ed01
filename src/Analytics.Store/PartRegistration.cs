using Analytics.Core;

namespace Analytics.Store;

/// <summary>A written part and what the catalogue is to say of it. Dataset, partition and vintage are its key: a new part with the same key takes the old one's place.</summary>
/// <param name="Part">The written file.</param>
/// <param name="Step">The pipeline step that wrote it, named when the part is damaged and must be made again.</param>
public sealed record PartRegistration(WrittenPart Part, string Step)
{
    /// <summary>Which share of the dataset this is, such as a chunk of regions; "" when the part is all of the vintage.</summary>
    public string Partition { get; init; } = "";

    /// <summary>The retrieval's name, shown in the column <c>vintage</c>; "" for what is computed.</summary>
    public string Vintage { get; init; } = "";

    /// <summary>The periods inside, for people: <c>2015-2025</c>; null when it has none.</summary>
    public string? Period { get; init; }

    /// <summary>The source's name under pipelines/sources; null for what is computed.</summary>
    public string? Source { get; init; }

    /// <summary>SHA-256 of the landed bytes that the part was read from; null for what is computed.</summary>
    public string? LandedHash { get; init; }

    /// <summary>The source's own time of publication (json-stat <c>updated</c>); null when it does not say.</summary>
    public DateTimeOffset? SourceUpdated { get; init; }

    /// <summary>Whether the rows are answers of individuals, which no query, report or page may read; a mart never is.</summary>
    public bool Restricted { get; init; }

    /// <summary>The municipality whose own it is, which no other sees; null for what is everyone's.</summary>
    public MunicipalityCode? Tenant { get; init; }
}
