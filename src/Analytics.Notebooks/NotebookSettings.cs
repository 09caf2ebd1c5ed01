using Analytics.Core;
using Analytics.Store;

namespace Analytics.Notebooks;

/// <summary>What a notebook reads, and where it writes.</summary>
public sealed record NotebookSettings
{
    /// <summary>Folder of the pipeline definitions. Default <c>pipelines</c>.</summary>
    public string Config { get; init; } = "pipelines";

    /// <summary>The store. Default the folder <c>store</c>.</summary>
    public StoreLocation Store { get; init; } = "store";

    /// <summary>Folder that <c>Export</c> writes in, below which it never leaves. Default <c>out/notebooks</c>.</summary>
    public string Out { get; init; } = Path.Combine("out", "notebooks");

    /// <summary>Whose notebook it is; null for the municipality of municipality.yaml.</summary>
    public MunicipalityCode? Municipality { get; init; }

    /// <summary>Only what was published by this moment; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }
}
