namespace Analytics.Pipeline.Contracts;

/// <summary>What a source promises: the key <c>contract:</c> of its file.</summary>
internal sealed record Contract
{
    /// <summary>Columns that together name a row once; empty when nothing is promised.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Allowed codes by column.</summary>
    public IReadOnlyList<CodeSet> Allowed { get; init; } = [];

    public IReadOnlyList<RangeRule> Ranges { get; init; } = [];

    public IReadOnlyList<SumRule> Sums { get; init; } = [];

    /// <summary>How far the number of rows may fall.</summary>
    public DriftRule? Rows { get; init; }

    /// <summary>How far the share of missing values may rise.</summary>
    public DriftRule? Missing { get; init; }

    public JumpRule? Jumps { get; init; }

    public FreshRule? Fresh { get; init; }

    public SchemaModes Schema { get; init; } = SchemaModes.Default;

    /// <summary>What holds without a word in the file: a cube has each cell once.</summary>
    public static Contract Default(bool isCube) => new() { Keys = isCube ? CubeKeys : [] };

    public static IReadOnlyList<string> CubeKeys { get; } = ["region", "period", "contents_code", "cell"];
}
