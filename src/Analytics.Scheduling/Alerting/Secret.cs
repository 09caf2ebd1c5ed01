using Analytics.Core;

namespace Analytics.Scheduling.Alerting;

/// <summary>A value that must not stand in a text file: it is named there by where it comes from.</summary>
/// <param name="Reference"><c>env:NAME</c> or <c>file:PATH</c>.</param>
/// <param name="Place">Where the reference stands, for the error.</param>
internal sealed record Secret(string Reference, string Place)
{
    private const string Variable = "env:";
    private const string File = "file:";

    /// <summary>Whether a text is such a reference.</summary>
    public static bool IsReference(string text) => (text.StartsWith(Variable, StringComparison.Ordinal) && text.Length > Variable.Length) || (text.StartsWith(File, StringComparison.Ordinal) && text.Length > File.Length);

    /// <summary>The value; null when the variable or file is not there, so that the channel is not used.</summary>
    /// <exception cref="ConfigurationException">The file is there and cannot be read.</exception>
    public string? Read()
    {
        if (Reference.StartsWith(Variable, StringComparison.Ordinal))
            return Environment.GetEnvironmentVariable(Reference[Variable.Length..]) is { Length: > 0 } value ? value : null;
        var path = Reference[File.Length..];
        try
        {
            return System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path).Trim() : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(Place, $"the file {path} cannot be read ({e.Message})", "a file that this user may read", "Change its owner or its permissions.", e);
        }
    }

    /// <summary>The reference; the value is never shown.</summary>
    public override string ToString() => Reference;
}
