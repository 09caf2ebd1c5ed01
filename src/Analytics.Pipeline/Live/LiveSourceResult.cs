using Analytics.Core;

namespace Analytics.Pipeline.Live;

/// <summary>What came of asking for one source.</summary>
/// <param name="Source">Its name under pipelines/sources.</param>
/// <param name="Table">SSB's table id.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Requests">Requests of the plan; 0 when there was no need to plan.</param>
/// <param name="Downloaded">Requests that were sent; the others' answers had been landed before.</param>
/// <param name="Cells">Cells of the plan, empty ones counted.</param>
/// <param name="Rows">Rows published; where one of several answers was held back, those of the others.</param>
/// <param name="Refused">Answers that broke their source's contract.</param>
/// <param name="Error">Why it failed; null when it did not.</param>
public sealed record LiveSourceResult(string Source, string Table, LiveOutcome Outcome, int Requests = 0, int Downloaded = 0, long Cells = 0, long Rows = 0, int Refused = 0, AnalyticsException? Error = null);
