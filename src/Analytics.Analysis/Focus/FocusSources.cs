using Analytics.Analysis.Compass;
using Analytics.Analysis.Registers;
using Analytics.Analysis.Scorecards;
using Analytics.Analysis.UnitFigures;

namespace Analytics.Analysis.Focus;

/// <summary>What is known of a municipality: published values alone, with what disclosure control has hidden left hidden.</summary>
/// <param name="Compass">The newest evaluation with Kommunekompasset, or null.</param>
/// <param name="Surveys">Surveys, newest round.</param>
/// <param name="Indicators">Indicators by concept, with those that have no number.</param>
/// <param name="Units">Figures of units; null when they are another municipality's.</param>
/// <param name="Registers">Registers by name with title and shape, in the order they are shown in.</param>
/// <param name="Items">Items of registers.</param>
/// <param name="Scorecards">Scorecards, whose wanted levels are targets.</param>
/// <param name="WhyNotOwnNb">Why there are neither items nor figures of units; empty when they may be there.</param>
/// <param name="Day">The day that items are seen on.</param>
/// <param name="FewestPairs">Fewest pairs behind an association.</param>
public sealed record FocusSources(
    CompassReading? Compass,
    IReadOnlyList<FocusSurveyFigures> Surveys,
    IReadOnlyDictionary<string, FocusIndicator> Indicators,
    ManagementFigures? Units,
    IReadOnlyList<(string Register, string TitleNb, RegisterShape Shape)> Registers,
    IReadOnlyList<RegisterItem> Items,
    IReadOnlyList<Scorecard> Scorecards,
    string WhyNotOwnNb,
    DateOnly Day,
    int FewestPairs)
{
    /// <summary>Shares of the figures of units, beside those that need no file.</summary>
    public IReadOnlyList<UnitShareRule> Shares { get; init; } = [];

    /// <summary>The share of a name, or null.</summary>
    internal UnitShareRule? Share(string name) => UnitShareRule.BuiltIn.Concat(Shares).FirstOrDefault(s => s.Name == name);
}
