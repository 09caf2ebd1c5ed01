namespace Analytics.Core;

/// <summary>A source or the network failed; exit code 3.</summary>
public abstract class SourceException : AnalyticsException
{
    /// <summary>Makes the error; every part becomes part of one sentence that the user reads.</summary>
    /// <param name="place">Where: a file, a table, or a json path.</param>
    /// <param name="found">What stood there, with the value.</param>
    /// <param name="expected">What should have stood there.</param>
    /// <param name="nextStep">What the user can do, as a sentence.</param>
    /// <param name="inner">The error underneath, if any.</param>
    protected SourceException(string place, string found, string expected, string nextStep, Exception? inner = null)
        : base(place, found, expected, nextStep, inner)
    {
    }
}
