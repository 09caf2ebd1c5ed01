namespace Analytics.Sources.Texts;

/// <summary>How a file with a text a row is laid out.</summary>
/// <param name="Text">Column of the text.</param>
/// <param name="Sectors">The sectors or units that may be named; others are refused, since they are shown and could be a person's name.</param>
public sealed record FreeTextLayout(string Text, IReadOnlyList<string> Sectors)
{
    /// <summary>Column of the sector or unit; empty where it is not known.</summary>
    public string Sector { get; init; } = "";

    /// <summary>Column of the round or arena; empty when <see cref="FixedRound"/> says it.</summary>
    public string Round { get; init; } = "";

    /// <summary>The round of all rows.</summary>
    public string FixedRound { get; init; } = "";

    /// <summary>Column of the person or group who wrote; empty when every row is somebody else's. What one wrote in a round is one text.</summary>
    public string Writer { get; init; } = "";

    /// <summary>Column of the day of arrival; empty where it is not known.</summary>
    public string Date { get; init; } = "";

    /// <summary>Column of the day of the answer; empty where it is not known.</summary>
    public string Answered { get; init; } = "";
}
