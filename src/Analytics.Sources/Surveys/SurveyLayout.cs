namespace Analytics.Sources.Surveys;

/// <summary>How a file of answers is laid out.</summary>
/// <param name="Unit">Column of the unit.</param>
/// <param name="Items">Codes of the items; in a wide file they are columns.</param>
/// <param name="Low">Lowest answer.</param>
/// <param name="High">Highest answer.</param>
/// <param name="IsWhole">Whether answers are whole numbers.</param>
/// <param name="Scale">The scale's name, for messages.</param>
public sealed record SurveyLayout(string Unit, IReadOnlyList<string> Items, double Low, double High, bool IsWhole, string Scale)
{
    /// <summary>Column of the round; empty when <see cref="FixedRound"/> says it.</summary>
    public string Round { get; init; } = "";

    /// <summary>The round of every row, where no column says it.</summary>
    public string FixedRound { get; init; } = "";

    /// <summary>Column of the sector; empty where there are none.</summary>
    public string Sector { get; init; } = "";

    /// <summary>Column of the respondent's number; empty in a wide file without.</summary>
    public string Respondent { get; init; } = "";

    /// <summary>Column of what the respondent counts; empty when all count the same.</summary>
    public string Weight { get; init; } = "";

    /// <summary>Columns of background variables.</summary>
    public IReadOnlyList<string> Backgrounds { get; init; } = [];

    /// <summary>In a long file, which has a row an answer, the column of the item; empty in a wide one.</summary>
    public string Item { get; init; } = "";

    /// <summary>In a long file the column of the answer.</summary>
    public string Value { get; init; } = "";

    /// <summary>Whether the file has a row an answer.</summary>
    public bool IsLong => Item.Length > 0;
}
