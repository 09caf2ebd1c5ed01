using Analytics.Analysis.Disclosure;
using Analytics.Analysis.UnitFigures;
using Analytics.Core;

namespace Analytics.Analysis.Focus;

/// <summary>What the municipality's own figures of units say of a focus area, added up for the whole municipality.</summary>
internal static class FocusFigureNumbers
{
    private const int Decimals = 1;

    /// <summary>The figures in the order of the area.</summary>
    public static IReadOnlyList<FocusNumber> Of(FocusArea area, FocusSources known) => [.. area.Figures.Select(figure => Number(figure, known))];

    /// <summary>A computed figure as it is shown.</summary>
    public static string Name(string figure, FocusSources known) => figure switch
    {
        FigureNames.Absence => "Fravær",
        FigureNames.Presence => "Nærvær",
        FigureNames.BudgetDeviation => "Mindreforbruk mot budsjett",
        _ => known.Share(figure)?.TitleNb ?? figure,
    };

    private static FocusNumber Number(string figure, FocusSources known)
    {
        var name = Name(figure, known);
        if (known.Units is not { } units)
            return FocusNumber.Missing(name, known.WhyNotOwnNb);
        if (units.Percent(figure).FirstOrDefault(p => p.Place == UnitPlace.Municipality) is not { } whole)
            return FocusNumber.Missing(name, "Tallene som trengs, mangler for en eller flere enheter.");
        var number = new FocusNumber(name, FocusState.Hidden, null)
        {
            Unit = "prosent",
            Decimals = Decimals,
            PeriodNb = whole.From == whole.Until ? whole.Until : $"{whole.From} til {whole.Until}",
            SourceNb = "Kommunens styringstall per enhet",
            Direction = figure switch { FigureNames.Absence => Direction.Lower, FigureNames.Presence => Direction.Higher, _ => known.Share(figure)?.Direction ?? Direction.Context },
            Parts = whole.Parts,
            Target = Target(figure, known),
        };
        return (whole.Hidden, whole.Percent) switch
        {
            (not HiddenReason.None, _) => number with { WhyNotNb = "Holdt tilbake fordi for få ansatte står bak." },
            (_, null) => FocusNumber.Missing(name, "Det er ingenting å dele på."),
            _ => number with { State = FocusState.Known, Value = whole.Percent },
        };
    }

    // The scorecard says presence where the page says absence: the two are a hundred together.
    private static FocusTarget? Target(string figure, FocusSources known)
    {
        var indicators = known.Scorecards.SelectMany(c => c.Indicators.Select(i => (Card: c, Indicator: i))).ToList();
        if (indicators.FirstOrDefault(i => i.Indicator.Code == figure) is { Indicator: { } own } found)
            return new FocusTarget(own.Wanted, own.MoreIsBetter, found.Card.TitleNb);
        var opposite = figure switch { FigureNames.Absence => FigureNames.Presence, FigureNames.Presence => FigureNames.Absence, _ => "" };
        return indicators.FirstOrDefault(i => i.Indicator.Code == opposite) is { Indicator: { } rest } other
            ? new FocusTarget(100 - rest.Wanted, !rest.MoreIsBetter, other.Card.TitleNb)
            : null;
    }
}
