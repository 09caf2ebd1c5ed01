using Analytics.Core;

namespace Analytics.Sources.PxWeb;

/// <summary>The statistics bank refused a request; asking again would not help. Exit code 3.</summary>
public sealed class PxWebException : SourceException
{
    internal PxWebException(PxWebErrorKind kind, string place, string found, string expected, string nextStep)
        : base(place, found, expected, nextStep)
    {
        Kind = kind;
    }

    /// <summary>Why it refused.</summary>
    public PxWebErrorKind Kind { get; }
}
