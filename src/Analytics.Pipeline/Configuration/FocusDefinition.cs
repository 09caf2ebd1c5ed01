using Analytics.Analysis.Focus;

namespace Analytics.Pipeline.Configuration;

/// <summary>What <c>pipelines/focus.yaml</c> says.</summary>
/// <param name="FewestPairs">Fewest units or changes behind an association.</param>
/// <param name="Areas">The focus areas, in the order they are shown in.</param>
public sealed record FocusDefinition(int FewestPairs, IReadOnlyList<FocusArea> Areas)
{
    /// <summary>No areas: the file is not there.</summary>
    public static FocusDefinition None { get; } = new(Association.FewestPairs, []);
}
