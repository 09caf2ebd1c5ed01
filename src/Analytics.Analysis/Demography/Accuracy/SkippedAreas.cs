using Analytics.Core;

namespace Analytics.Analysis.Demography.Accuracy;

/// <summary>Municipalities left out of one launch and horizon.</summary>
/// <param name="Launch">The launch year.</param>
/// <param name="Horizon">Years ahead.</param>
/// <param name="Reason">Why.</param>
/// <param name="Areas">The municipalities, by number.</param>
/// <param name="Method">The code of the one method they are left out of; null when it is all of them.</param>
public sealed record SkippedAreas(Year Launch, int Horizon, SkipReason Reason, IReadOnlyList<MunicipalityCode> Areas, string? Method = null);
