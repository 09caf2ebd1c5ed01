namespace Analytics.Reporting.Documents;

/// <summary>A part of a chapter.</summary>
public abstract record Block
{
    /// <summary>What findings are about whose numbers stand here, by <see cref="FindingItem.Subject"/>; of several blocks the first is where the reader is led. Empty when none.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];
}
