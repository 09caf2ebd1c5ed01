namespace Analytics.Testing.Statistics;

/// <summary>How large a generated KOSTRA-like table is, and how much of it is missing.</summary>
public sealed record TableShape
{
    /// <summary>Municipalities; the codes are four digits from 6001, which no municipality of Norway has.</summary>
    public int Municipalities { get; init; } = 357;

    /// <summary>These municipality codes instead of made ones.</summary>
    public IReadOnlyList<string>? MunicipalityCodes { get; init; }

    /// <summary>Whether EAK, EAKUO, counties (EKA60…) and EKG01-EKG17 are among the regions.</summary>
    public bool Aggregates { get; init; } = true;

    /// <summary>Contents codes.</summary>
    public int Contents { get; init; } = 5;

    /// <summary>The first year.</summary>
    public int FirstYear { get; init; } = 2015;

    /// <summary>Years.</summary>
    public int Years { get; init; } = 10;

    /// <summary>Codes of a variable KOKfunksjon0000; none leaves the variable out.</summary>
    public int Functions { get; init; }

    /// <summary>The share of cells with a sign and no value, 0-1.</summary>
    public double MissingShare { get; init; } = 0.02;

    /// <summary>When the edition was released.</summary>
    public DateTimeOffset Updated { get; init; } = new(2026, 3, 16, 7, 0, 0, TimeSpan.Zero);

    /// <summary>Whether <c>role</c> names the regions; 13540-13545, 13557, 13566 and 14674 leave it out.</summary>
    public bool GeoRole { get; init; } = true;
}
