namespace Analytics.Notebooks.Running;

/// <summary>How a notebook is run.</summary>
public sealed record NotebookRunOptions
{
    /// <summary>Values for its parameters, by name. None by default.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How long a cell may take. Default two minutes.</summary>
    public TimeSpan CellLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Letters that a cell may put out. Default one million.</summary>
    public int MostOutput { get; init; } = 1_000_000;

    /// <summary>Whether outputs of an earlier run are taken when nothing that they depend on has changed. True by default.</summary>
    public bool UseCache { get; init; } = true;
}
