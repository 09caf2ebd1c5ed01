namespace Analytics.Reporting.Documents;

/// <summary>Where a number of a table comes from. Texts are finished, and empty where the source has nothing to say.</summary>
public sealed record NumberOrigin
{
    /// <summary>The table or document: "SSB-tabell 12134".</summary>
    public required string Source { get; init; }

    /// <summary>The contents code: <c>KOSAGD230000</c>; several with semicolons between.</summary>
    public string Contents { get; init; } = "";

    /// <summary>The other codes of the cell.</summary>
    public string Cell { get; init; } = "";

    /// <summary>Name and code of the region: "Lyngvær (9905)".</summary>
    public string Region { get; init; } = "";

    /// <summary>The year that it is about.</summary>
    public string Year { get; init; } = "";

    /// <summary>When the source published it.</summary>
    public string Published { get; init; } = "";

    /// <summary>When it was taken in.</summary>
    public string Retrieved { get; init; } = "";

    /// <summary>The vintage's name, which is the start of its hash.</summary>
    public string Vintage { get; init; } = "";

    /// <summary>How settled it is.</summary>
    public DataStatus Status { get; init; }

    /// <summary>The arithmetic, when it is calculated.</summary>
    public string Formula { get; init; } = "";

    /// <summary>What <c>analytics trace</c> follows home: a number's id, or the vintage when the number is calculated from it.</summary>
    public string Id { get; init; } = "";

    /// <summary>Label and text of everything that is known, but for the status.</summary>
    public IReadOnlyList<(string Label, string Text)> Rows =>
    [
        .. new (string Label, string Text)[]
        {
            (Say("Kilde"), Source), (Say("Innhold"), Contents), (Say("Celle"), Cell), (Say("Region"), Region), (Say("År"), Year), (Say("Publisert"), Published),
            (Say("Hentet"), Retrieved), (Say("Utgave"), Vintage), (Say("Formel"), Formula), (Say("Sporing"), Id),
        }.Where(r => r.Text.Length > 0),
    ];
}
