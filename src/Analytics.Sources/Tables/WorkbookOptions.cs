namespace Analytics.Sources.Tables;

/// <summary>Where in a workbook the table stands.</summary>
public sealed record WorkbookOptions
{
    /// <summary>
    /// The sheet's name, whose letter case does not count, or its number counted from 1 with hidden sheets. Null by default: that of <see cref="Range"/>, else the only visible sheet;
    /// with several, the file is refused.
    /// </summary>
    public string? Sheet { get; init; }

    /// <summary>
    /// The cells of the table: a range such as <c>A1:D20</c> or <c>Tall!A1:D20</c>, or a name that the workbook gives to one (xlsx only). Null by default: the whole sheet.
    /// Rows are counted in the sheet all the same.
    /// </summary>
    public string? Range { get; init; }

    /// <summary>
    /// Whether the header is looked for from <see cref="TableMapping.HeaderLine"/> on: the first row with all required column names, or with all names when none is required.
    /// False by default: it stands on that row.
    /// </summary>
    public bool FindHeader { get; init; }

    /// <summary>
    /// Over how many rows the header goes; 1 by default. A column's name is then what its cells on these rows show, merged cells filled, with spaces between: <c>2025</c> above <c>Menn</c> is <c>2025 Menn</c>.
    /// </summary>
    public int HeaderRows { get; init; } = 1;

    /// <summary>Whether the table ends at the first row that is blank in the taken columns, where sheets put several tables below each other. False by default: blank rows are skipped.</summary>
    public bool EndAtBlankRow { get; init; }
}
