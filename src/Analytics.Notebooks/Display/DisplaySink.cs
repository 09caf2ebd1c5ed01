namespace Analytics.Notebooks.Display;

/// <summary>Where <c>display</c> sends what it is given: the cell that runs.</summary>
internal static class DisplaySink
{
    /// <summary>Takes contents by kind; null outside a running cell.</summary>
    public static Action<IReadOnlyDictionary<string, string>>? Current { get; set; }
}
