namespace Analytics.Pipeline.Running;

/// <summary>Told what a run is doing, so that a terminal can show it. Called from one thread.</summary>
public interface IRunProgress
{
    /// <summary>A step begins.</summary>
    /// <param name="step">Name of the step: "Ingest".</param>
    void Started(string step);

    /// <summary>How far the step has come.</summary>
    /// <param name="done">Units done.</param>
    /// <param name="total">Units in all.</param>
    /// <param name="what">What is being worked on.</param>
    void Advanced(int done, int total, string what);

    /// <summary>The step has ended.</summary>
    /// <param name="summary">What it did.</param>
    void Finished(StepSummary summary);

    /// <summary>Something that the user should know; the run goes on.</summary>
    /// <param name="message">A sentence.</param>
    void Warned(string message);

    /// <summary>A detail, shown only when asked for.</summary>
    /// <param name="message">A sentence.</param>
    void Noted(string message);
}
