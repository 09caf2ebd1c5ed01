namespace Analytics.Sources.Tables;

/// <summary>Takes fields that are no number instead of refusing the file, and counts them. For one reading of one file.</summary>
/// <param name="mode">What becomes of such a field.</param>
public sealed class BadValues(BadValueMode mode)
{
    private const int MostExamples = 3;
    private readonly List<string> examples = [];

    /// <summary>What becomes of such a field.</summary>
    public BadValueMode Mode => mode;

    /// <summary>Fields so far; complete when the rows have been enumerated.</summary>
    public long Count { get; private set; }

    /// <summary>The first three, each with its place and text.</summary>
    public IReadOnlyList<string> Examples => examples;

    internal static string TextColumn(string target) => $"{target}_text";

    internal void Add(string where, string text)
    {
        Count++;
        if (examples.Count < MostExamples)
            examples.Add($"{where}: \"{text}\"");
    }
}
