namespace Analytics.Pipeline.Analyses;

/// <summary>Notes about services; what is to be said of several is said once, with their names before it.</summary>
internal sealed class ServiceNotes
{
    private readonly List<(string Sentence, List<string> Services)> notes = [];

    /// <summary>Takes a note.</summary>
    /// <param name="serviceNb">The service.</param>
    /// <param name="sentence">What is to be said of it, beginning in lower case, with a full stop.</param>
    public void Add(string serviceNb, string sentence)
    {
        if (notes.FirstOrDefault(n => n.Sentence == sentence) is { Services: { } services })
            services.Add(serviceNb);
        else
            notes.Add((sentence, [serviceNb]));
    }

    /// <summary>The notes in bokmål, in the order that each was first taken.</summary>
    public IEnumerable<string> Nb() => notes.Select(n =>
    {
        var names = n.Services.Count == 1 ? n.Services[0] : $"{string.Join(", ", n.Services.SkipLast(1))} og {n.Services[^1]}";
        return $"{char.ToUpperInvariant(names[0])}{names[1..]}: {n.Sentence}";
    });
}
