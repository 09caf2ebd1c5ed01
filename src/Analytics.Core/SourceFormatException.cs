namespace Analytics.Core;

/// <summary>A source's answer or file is not what it should be; exit code 3.</summary>
public sealed class SourceFormatException : SourceException
{
    /// <summary>Makes the error; every part becomes part of one sentence that the user reads.</summary>
    /// <param name="place">Where: a file, with line and key or json path when known.</param>
    /// <param name="found">What stood there, with the value.</param>
    /// <param name="expected">What should have stood there.</param>
    /// <param name="nextStep">What the user can do, as a sentence.</param>
    /// <param name="inner">The error underneath, if any.</param>
    public SourceFormatException(string place, string found, string expected, string nextStep, Exception? inner = null)
        : base(place, found, expected, nextStep, inner)
    {
    }
}
