using System.Text.RegularExpressions;

namespace Analytics.Core;

/// <summary>The catalogue's own name of an indicator: lower-case words with hyphens, such as <c>netto-driftsresultat-konsern</c>.</summary>
public readonly partial record struct IndicatorCode
{
    private readonly string? value;

    /// <summary>Makes a code.</summary>
    /// <exception cref="FormatException">The text is not lower-case letters, digits and hyphens.</exception>
    public IndicatorCode(string value) =>
        this.value = Slug().IsMatch(value ?? "")
            ? value
            : throw new FormatException($"\"{value}\" is not an indicator code: expected lower-case letters, digits and hyphens, such as netto-driftsresultat-konsern.");

    /// <summary>The code.</summary>
    public string Value => value ?? throw new InvalidOperationException("This indicator code was never given a value.");

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex("^[a-z0-9æøå]+(-[a-z0-9æøå]+)*$")]
    private static partial Regex Slug();
}
