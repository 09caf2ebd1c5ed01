using Analytics.Analysis.Disclosure;
using Analytics.Analysis.Registers;
using Analytics.Analysis.UnitFigures;

namespace Analytics.Pipeline.Configuration;

/// <summary>What <c>pipelines/registers.yaml</c> says.</summary>
/// <param name="Registers">The registers, in the order they are shown in.</param>
/// <param name="States">What the words of a status mean.</param>
/// <param name="Rules">When a number stands for too few persons.</param>
public sealed record RegistersDefinition(IReadOnlyList<RegisterDefinition> Registers, IReadOnlyDictionary<string, ItemState> States, DisclosureRules Rules)
{
    /// <summary>Shares of the figures of units, beside those that need no file.</summary>
    public IReadOnlyList<UnitShareRule> Shares { get; init; } = [];
}
