using Analytics.Core;
using Analytics.Pipeline.Contracts;
using Analytics.Sources.PxWeb;

namespace Analytics.Pipeline.Configuration;

/// <summary>A source of data: one file under <c>pipelines/sources</c>.</summary>
/// <param name="Name">The source's name, also the file's name.</param>
/// <param name="Title">What it holds, in bokmål; printed in the report's list of sources.</param>
/// <param name="Format">The outside format.</param>
/// <param name="Dataset">The dataset in the store: <c>raw.NAME</c> in SQL.</param>
/// <param name="Table">SSB's table id, or what the figures are called in a trace.</param>
/// <param name="RegionDimension">The dimension that is the region (json-stat, px).</param>
/// <param name="IsKostra">Whether figures of the newest year are provisional until 15 June.</param>
/// <param name="RequiredDimensions">Dimensions that an answer must have (json-stat, px).</param>
/// <param name="OptionalDimensions">Dimensions that an answer may leave out (json-stat, px).</param>
/// <param name="FilePatterns">File names, with * for anything (csv, excel, klass; px and json-stat files are also known by their table id).</param>
/// <param name="Columns">Columns and their names in the store (csv, excel).</param>
/// <param name="Unpivot">Columns that become rows (csv, excel), or null.</param>
/// <param name="Published">When the files count as published (csv, excel), as they do not say it themselves; null means when they were taken in.</param>
/// <param name="AcceptLoss">Share of a period's known values that a new vintage may lose before it is held back, 0-1 (json-stat, px).</param>
/// <param name="Place">The file that it was read from.</param>
/// <param name="Fingerprint">SHA-256 of the definition's text and of whose it is: a changed definition reads its files again.</param>
public sealed record SourceDefinition(
    string Name,
    string Title,
    SourceFormat Format,
    string Dataset,
    string Table,
    string? RegionDimension,
    bool IsKostra,
    IReadOnlyList<string> RequiredDimensions,
    IReadOnlyList<string> OptionalDimensions,
    IReadOnlyList<string> FilePatterns,
    IReadOnlyList<ColumnDefinition> Columns,
    UnpivotDefinition? Unpivot,
    DateOnly? Published,
    double AcceptLoss,
    string Place,
    string Fingerprint)
{
    /// <summary>Whether the files are cubes with dimensions (json-stat, px), and not rows of columns.</summary>
    public bool IsCube => Format is SourceFormat.JsonStat or SourceFormat.Px;

    /// <summary>How the tables are laid out (csv, excel).</summary>
    public TableLayout Layout { get; init; } = new();

    /// <summary>What the source promises of its figures.</summary>
    internal Contract Contract { get; init; } = Contract.Default(Format is SourceFormat.JsonStat or SourceFormat.Px);

    /// <summary>
    /// What is asked of SSB when the table is fetched (json-stat), variable by variable; empty means that it never is.
    /// A selection whose variable is <c>*</c> stands for every variable that is not named, with all its values.
    /// </summary>
    public IReadOnlyList<PxWebSelection> Query { get; init; } = [];

    /// <summary>Columns with one text throughout, by name (csv, excel): what a file does not say itself, such as whose it is.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The municipality that alone sees the figures in a store that several share; null when they are everyone's.</summary>
    public MunicipalityCode? Tenant { get; init; }

    /// <summary>What KLASS is asked (klass); null for the other formats.</summary>
    public KlassQuery? Klass { get; init; }

    /// <summary>Whether it can be asked for with --live.</summary>
    public bool IsLive => Query.Count > 0 || Klass is not null;
}
