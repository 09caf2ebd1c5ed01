namespace Analytics.Sources.Tables;

/// <summary>What of a delimited file's layout is found out where the mapping does not state it.</summary>
public sealed record DelimitedOptions
{
    /// <summary>
    /// Whether the header is looked for from <see cref="TableMapping.HeaderLine"/> on: the first line with all required column names, or with all names when none is required.
    /// False by default: it stands on that line.
    /// </summary>
    public bool FindHeader { get; init; }

    /// <summary>
    /// Whether the decimal sign is found from all number fields, and replaces that of the mapping's columns. A file whose numbers could be read both ways,
    /// as <c>1,234</c> can, is refused. False by default.
    /// </summary>
    public bool FindDecimalSign { get; init; }

    /// <summary>
    /// How many lines with text at the end of the file are no rows, such as notes or a sum; 0 by default.
    /// Null means that they are found: lines of one field each, below an empty line, under a table of several columns.
    /// </summary>
    public int? FooterLines { get; init; } = 0;
}
