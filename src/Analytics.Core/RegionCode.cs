namespace Analytics.Core;

/// <summary>A region as a KOSTRA or population table names it: a municipality, a KOSTRA group, a county or the country.</summary>
/// <remarks>Codes as measured in SSB's answers: <c>1130</c>, <c>EKG07</c>, <c>EKA31</c>, <c>EAK</c>, <c>EAKUO</c>, <c>0</c>.</remarks>
public readonly record struct RegionCode
{
    private readonly string? value;

    /// <summary>Makes a region code from the source's text, which must not be blank.</summary>
    /// <exception cref="FormatException">The text is blank.</exception>
    public RegionCode(string value) =>
        this.value = string.IsNullOrWhiteSpace(value) ? throw new FormatException("A region code is blank: expected such as 1130, EKG07 or EAK.") : value;

    /// <summary>The country, KOSTRA's own estimate.</summary>
    public static RegionCode Country { get; } = new("EAK");

    /// <summary>The country without Oslo, KOSTRA's own estimate; may be withheld in March.</summary>
    public static RegionCode CountryWithoutOslo { get; } = new("EAKUO");

    /// <summary>The code as the source writes it.</summary>
    public string Value => value ?? throw new InvalidOperationException("This region code was never given a value.");

    /// <summary>What the code stands for, told from its form.</summary>
    public RegionKind Kind => Value switch
    {
        "EAK" or "EAKUO" or "0" => RegionKind.Country,
        _ when Value.StartsWith("EKG", StringComparison.Ordinal) => RegionKind.Group,
        _ when Value.StartsWith("EKA", StringComparison.Ordinal) => RegionKind.County,
        _ when MunicipalityCode.IsValid(Value) => RegionKind.Municipality,
        _ => RegionKind.Other,
    };

    /// <summary>A municipality as a region.</summary>
    public static RegionCode Of(MunicipalityCode municipality) => new(municipality.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
