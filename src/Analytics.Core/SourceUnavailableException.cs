namespace Analytics.Core;

/// <summary>A source gave no whole answer, however often it was asked: the network, the source's server, or its maintenance; exit code 3.</summary>
public sealed class SourceUnavailableException : SourceException
{
    /// <summary>Makes the error; every part becomes part of one sentence that the user reads.</summary>
    /// <param name="place">What was asked for: a source and a table, without the address.</param>
    /// <param name="found">What came instead, and after how many attempts.</param>
    /// <param name="expected">What should have come.</param>
    /// <param name="nextStep">What the user can do, as a sentence.</param>
    /// <param name="inner">The error underneath, if any.</param>
    public SourceUnavailableException(string place, string found, string expected, string nextStep, Exception? inner = null)
        : base(place, found, expected, nextStep, inner)
    {
    }
}
