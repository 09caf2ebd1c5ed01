namespace Analytics.Reporting.Documents;

/// <summary>An open question.</summary>
/// <param name="Text">The question.</param>
/// <param name="Numbers">What the numbers say, with their finding or figure.</param>
/// <param name="NumbersDoNotSay">What the numbers cannot answer, continuing "Tallene sier ikke".</param>
public sealed record Question(string Text, string Numbers, string NumbersDoNotSay)
{
    /// <summary>The <see cref="FindingItem.Subject"/> of the finding that it asks about; empty, the default, where it is about none.</summary>
    public string Subject { get; init; } = "";
}
