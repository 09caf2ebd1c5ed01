namespace Analytics.Pipeline.Keeping;

/// <summary>What was found about one thing.</summary>
/// <param name="Subject">What was looked at: <c>files</c>, <c>schedule</c>.</param>
/// <param name="State">How it stands.</param>
/// <param name="Found">What was found.</param>
/// <param name="NextStep">What to do, as a sentence; empty when there is nothing to do.</param>
public sealed record DoctorLine(string Subject, DoctorState State, string Found, string NextStep = "");
