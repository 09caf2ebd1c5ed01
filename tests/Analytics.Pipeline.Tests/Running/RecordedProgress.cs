using Analytics.Pipeline.Running;

namespace Analytics.Pipeline.Tests.Running;

/// <summary>Remembers what a run said.</summary>
internal sealed class RecordedProgress : IRunProgress
{
    public List<string> StartedSteps { get; } = [];

    public List<string> Warnings { get; } = [];

    public List<string> Notes { get; } = [];

    public int Advances { get; private set; }

    public void Started(string step) => StartedSteps.Add(step);

    public void Advanced(int done, int total, string what) => Advances++;

    public void Finished(StepSummary summary)
    {
    }

    public void Warned(string message) => Warnings.Add(message);

    public void Noted(string message) => Notes.Add(message);
}
