namespace Analytics.Reporting.Documents;

/// <summary>A cell of a table: text, a status, or both.</summary>
/// <param name="Text">The text; a status word when <paramref name="Status"/> is given.</param>
/// <param name="Status">Shape before the text, or null.</param>
public sealed record TableCell(string Text, DataStatus? Status = null)
{
    /// <summary>Where its number comes from; null when it is no number, or nobody has said.</summary>
    public NumberOrigin? Origin { get; init; }

    /// <summary>A plain cell.</summary>
    public static implicit operator TableCell(string text) => new(text);

    /// <summary>A cell whose number is missing: never empty, never zero.</summary>
    public static TableCell Missing => new(Say("mangler"), DataStatus.Missing);

    /// <summary>A cell whose number the source keeps confidential.</summary>
    public static TableCell Hidden => new(Say("skjult"), DataStatus.Hidden);
}
