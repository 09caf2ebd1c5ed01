using Analytics.Core;
using Analytics.Store;

namespace Analytics.Pipeline.Exporting;

/// <summary>What is exported, and where to.</summary>
/// <param name="Store">The store.</param>
/// <param name="Folder">The folder: one that is not there, is empty, or holds an earlier export.</param>
/// <param name="Formats">The forms; each once.</param>
public sealed record ExportOptions(StoreLocation Store, string Folder, IReadOnlyList<ExportFormat> Formats)
{
    /// <summary>The municipality whose own surveys and texts are in it; that of municipality.yaml when null.</summary>
    public MunicipalityCode? Municipality { get; init; }

    /// <summary>Only what was published by then; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }
}
