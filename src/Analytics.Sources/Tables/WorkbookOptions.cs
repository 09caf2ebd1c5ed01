namespace Analytics.Sources.Tables;

/// <summary>Where in a workbook the table stands.</summary>
public sealed record WorkbookOptions
{
    /// <summary>
    /// The sheet's name, whose letter case does not count, or its number counted from 1 with hidden sheets. Null by default: the only visible sheet; with several, the file is refused.
    /// </summary>
    public string? Sheet { get; init; }

    /// <summary>
    /// Whether the header is looked for from <see cref="TableMapping.HeaderLine"/> on: the first row with all required column names, or with all names when none is required.
    /// False by default: it stands on that row.
    /// </summary>
    public bool FindHeader { get; init; }

    /// <summary>Whether the table ends at the first row that is blank in the taken columns, where sheets put several tables below each other. False by default: blank rows are skipped.</summary>
    public bool EndAtBlankRow { get; init; }
}
