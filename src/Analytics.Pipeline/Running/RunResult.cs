namespace Analytics.Pipeline.Running;

/// <summary>What a run did.</summary>
/// <param name="Report">The rendered file, as a full path.</param>
/// <param name="Steps">The steps in order.</param>
/// <param name="ChecksFailed">How many checks of the numbers failed.</param>
public sealed record RunResult(string Report, IReadOnlyList<StepSummary> Steps, int ChecksFailed)
{
    /// <summary>Files that broke their source's contract and were held back.</summary>
    public int HeldBack { get; init; }

    /// <summary>Whether every step found its work done.</summary>
    public bool NothingToDo => Steps.All(s => s.Unchanged);
}
