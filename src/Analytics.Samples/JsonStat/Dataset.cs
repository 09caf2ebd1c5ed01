namespace Analytics.Samples.JsonStat;

/// <summary>A table to write as json-stat2 the way SSB does.</summary>
internal sealed record Dataset
{
    /// <summary>SSB's table id.</summary>
    public required string TableId { get; init; }

    /// <summary>The table's title without its dimensions.</summary>
    public required string Title { get; init; }

    /// <summary>When it was published, UTC, as SSB writes it.</summary>
    public required string Updated { get; init; }

    /// <summary>Notes after the first, which says that all is invented.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Subject code and name.</summary>
    public (string Code, string Name) Subject { get; init; } = ("os", "Offentlig sektor");

    /// <summary>The dimensions before contents and time.</summary>
    public required IReadOnlyList<Dimension> Dimensions { get; init; }

    /// <summary>The contents variables.</summary>
    public required IReadOnlyList<Contents> Contents { get; init; }

    /// <summary>The time dimension.</summary>
    public required Dimension Time { get; init; }

    /// <summary>The dimension with the geo role; SSB leaves it out of some KOSTRA tables.</summary>
    public string? Geo { get; init; }

    /// <summary>The cell at codes in the order of the dimensions, contents and time.</summary>
    public required Func<IReadOnlyList<string>, Cell> Cell { get; init; }
}
