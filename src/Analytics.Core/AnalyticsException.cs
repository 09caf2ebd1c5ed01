namespace Analytics.Core;

/// <summary>An error that a user can act on: what was found, where, what was expected, and what to do.</summary>
public abstract class AnalyticsException : Exception
{
    private const int MostCharacters = 600;

    /// <summary>Makes the error.</summary>
    /// <param name="place">Where: a file, with line and key or json path when known.</param>
    /// <param name="found">What stood there, with the value.</param>
    /// <param name="expected">What should have stood there.</param>
    /// <param name="nextStep">What the user can do.</param>
    /// <param name="inner">The error underneath, if any.</param>
    protected AnalyticsException(string place, string found, string expected, string nextStep, Exception? inner = null)
        : base($"{place}: {Shorten(found)}. Expected {Shorten(expected)}. {nextStep}", inner)
    {
        Place = place;
        Found = Shorten(found);
        Expected = Shorten(expected);
        NextStep = nextStep;
    }

    /// <summary>Where it happened.</summary>
    public string Place { get; }

    /// <summary>What was found, with the value.</summary>
    public string Found { get; }

    /// <summary>What was expected.</summary>
    public string Expected { get; }

    /// <summary>What the user can do next, as a sentence.</summary>
    public string NextStep { get; }

    /// <summary>A damaged file can hold a name of any length; a sentence cannot.</summary>
    private static string Shorten(string text) => text.Length <= MostCharacters
        ? text
        : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters), " …");
}
