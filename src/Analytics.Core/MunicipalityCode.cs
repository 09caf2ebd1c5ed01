using System.Text.RegularExpressions;

namespace Analytics.Core;

/// <summary>A Norwegian municipality number: exactly four digits, leading zero kept ("0301", "1130").</summary>
/// <remarks>Codes 99xx are reserved here for fictional municipalities. Source of the format: KLASS classification 131.</remarks>
public readonly partial record struct MunicipalityCode
{
    private readonly string? value;

    /// <summary>Makes a code, and refuses what is not four digits.</summary>
    /// <exception cref="FormatException">The text is not four digits.</exception>
    public MunicipalityCode(string value) =>
        this.value = FourDigits().IsMatch(value ?? "")
            ? value
            : throw new FormatException($"\"{value}\" is not a municipality code: expected four digits, such as 1130 or 0301.");

    /// <summary>The four digits.</summary>
    public string Value => value ?? throw new InvalidOperationException("This municipality code was never given a value.");

    /// <summary>Whether the code belongs to the fictional country of the bundled samples (99xx).</summary>
    public bool IsFictional => Value.StartsWith("99", StringComparison.Ordinal);

    /// <summary>Whether the text is four digits.</summary>
    public static bool IsValid(string? text) => text is not null && FourDigits().IsMatch(text);

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex("^[0-9]{4}$")]
    private static partial Regex FourDigits();
}
