using System.Globalization;

namespace Analytics.Testing.Injection;

/// <summary>How well errors of one kind were found.</summary>
/// <param name="Kind">The kind, or "all".</param>
/// <param name="Injected">Errors put in.</param>
/// <param name="Found">Errors whose cell was suspected, whatever the explanation.</param>
/// <param name="Named">Errors that were suspected with the right explanation.</param>
public sealed record DetectionRow(string Kind, int Injected, int Found, int Named)
{
    /// <summary>Share found.</summary>
    public double Recall => (double)Found / Injected;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind,-14} {Injected,6} {100 * Recall,7:0} % {100.0 * Named / Injected,7:0} %");
}
