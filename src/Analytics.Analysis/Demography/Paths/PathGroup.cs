using Analytics.Core;

namespace Analytics.Analysis.Demography.Paths;

/// <summary>Persons whose number is kept for every path and year.</summary>
/// <param name="Ages">Their ages on 1 January.</param>
/// <param name="Sex">Their sex; both when left out.</param>
public readonly record struct PathGroup(AgeRange Ages, Sex? Sex = null)
{
    /// <summary>"67-79", or "67-79 Female"; for messages, not for people.</summary>
    public override string ToString() => Sex is { } sex ? $"{Ages} {sex}" : Ages.ToString();
}
