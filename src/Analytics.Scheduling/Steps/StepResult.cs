namespace Analytics.Scheduling.Steps;

/// <summary>What a step did.</summary>
/// <param name="IsThere">Whether what it waits for is there; true for steps that wait for nothing.</param>
/// <param name="Detail">What it did, in a sentence.</param>
internal sealed record StepResult(bool IsThere, string Detail)
{
    /// <summary>A step that is done.</summary>
    public static StepResult Done(string detail) => new(true, detail);
}
