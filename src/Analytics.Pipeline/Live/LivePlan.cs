using Analytics.Pipeline.Configuration;
using Analytics.Sources.PxWeb;

namespace Analytics.Pipeline.Live;

/// <summary>What would be sent for a source, or why nothing is.</summary>
/// <param name="Source">The source.</param>
/// <param name="Table">The table as the statistics bank describes it.</param>
/// <param name="Plan">The requests.</param>
internal sealed record LivePlan(SourceDefinition Source, PxWebTable Table, PxWebPlan Plan);
