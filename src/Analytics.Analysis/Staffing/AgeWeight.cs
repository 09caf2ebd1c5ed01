using Analytics.Core;

namespace Analytics.Analysis.Staffing;

/// <summary>How much work a person of an age group asks for, relative to the other groups of the service.</summary>
/// <param name="Ages">The ages.</param>
/// <param name="Weight">The weight; its unit goes out when the whole is scaled to actual årsverk.</param>
public readonly record struct AgeWeight(AgeRange Ages, double Weight);
