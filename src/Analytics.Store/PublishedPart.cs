namespace Analytics.Store;

/// <summary>A part as the catalogue has it.</summary>
/// <param name="Registration">What was published.</param>
/// <param name="PublishedAt">When it became visible in this store, UTC.</param>
/// <param name="RetrievedAt">When the bytes that it was read from were first taken in, UTC; null for what is computed.</param>
/// <param name="RetiredAt">When another part took its place, UTC; null while it is current.</param>
public sealed record PublishedPart(PartRegistration Registration, DateTimeOffset PublishedAt, DateTimeOffset? RetrievedAt, DateTimeOffset? RetiredAt)
{
    /// <summary>The file.</summary>
    public WrittenPart Part => Registration.Part;

    /// <summary>The dataset.</summary>
    public DatasetName Dataset => Part.Dataset;

    /// <summary>Whether the part was known at a moment: by the source's time of publication, else by the retrieval, else by this store's own history.</summary>
    public bool IsKnownAt(DateTimeOffset moment) =>
        (Registration.SourceUpdated ?? RetrievedAt) is { } origin
            ? RetiredAt is null && origin <= moment
            : PublishedAt <= moment && (RetiredAt is null || moment < RetiredAt);
}
