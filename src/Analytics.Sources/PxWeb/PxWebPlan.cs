namespace Analytics.Sources.PxWeb;

/// <summary>What is sent to fetch a selection.</summary>
/// <param name="Requests">The requests: together exactly the selection, no cell twice, each under the limits.</param>
/// <param name="Cells">Cells of all requests, empty ones counted.</param>
/// <param name="Warnings">What was left out or done otherwise than was asked.</param>
public sealed record PxWebPlan(IReadOnlyList<PxWebRequest> Requests, long Cells, IReadOnlyList<PxWebWarning> Warnings);
