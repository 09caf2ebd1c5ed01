using Analytics.Analysis.Registers;
using Analytics.Pipeline.Configuration;

namespace Analytics.Pipeline.Analyses;

/// <summary>The state of a register.</summary>
/// <param name="Definition">The register.</param>
/// <param name="Items">Its items. Those of deviations and agreements are never shown one by one.</param>
/// <param name="Overview">All of them.</param>
/// <param name="ByUnit">Each unit's; a unit whose number could point to persons is left out.</param>
/// <param name="HiddenUnits">Units that are left out.</param>
public sealed record RegisterState(
    RegisterDefinition Definition,
    IReadOnlyList<RegisterItem> Items,
    RegisterOverview Overview,
    IReadOnlyList<(string Unit, RegisterOverview Overview)> ByUnit,
    int HiddenUnits)
{
    /// <summary>Whether items stand for persons, so that only numbers are shown.</summary>
    public bool IsCountedOnly => Definition.Shape.IsCountedOnly();
}
