using Analytics.Pipeline.Running;

namespace Analytics.Benchmarks.Scale;

/// <summary>Says only what should worry the reader of a measurement.</summary>
internal sealed class SilentProgress : IRunProgress
{
    public void Started(string step)
    {
    }

    public void Advanced(int done, int total, string what)
    {
    }

    public void Finished(StepSummary summary)
    {
    }

    public void Warned(string message) => Console.WriteLine($"  warning: {message}");

    public void Noted(string message)
    {
    }
}
