using Analytics.Analysis.Editing;

namespace Analytics.Pipeline.Configuration;

/// <summary>When a published figure is suspected of being wrong: <c>pipelines/odd.yaml</c>.</summary>
/// <param name="OwnFalseAlarms">Accepted among a thousand right figures of our own.</param>
/// <param name="OthersFalseAlarms">Accepted among a thousand right figures of others.</param>
/// <param name="Options">How figures are judged.</param>
/// <param name="Window">When they can be corrected.</param>
public sealed record OddDefinition(double OwnFalseAlarms, double OthersFalseAlarms, EditingOptions Options, CorrectionWindow Window);
