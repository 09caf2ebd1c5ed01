using System.Globalization;
using Analytics.Analysis.Surveys;
using Analytics.Core;

namespace Analytics.Analysis.Focus;

/// <summary>The published values that associations are made of.</summary>
internal sealed class FocusMeasures(FocusSources known)
{
    /// <summary>The values of a measure, or why there are none.</summary>
    public AssociationMeasure Of(FocusSide side) => side.Kind switch
    {
        FocusSideKind.Survey => Survey(side),
        FocusSideKind.Figure => Figure(side.Name),
        _ => Indicator(known.Indicators[side.Name]),
    };

    private AssociationMeasure Survey(FocusSide side)
    {
        if (known.Surveys.FirstOrDefault(s => s.Instrument.Code == side.Name) is not { Figures.Count: > 0 } survey)
            return new AssociationMeasure(side.Name, [], "ingen svar er lest inn for kommunen");
        var name = survey.Instrument.Factors.First(f => f.Code == side.Factor).NameNb;
        var cells = survey.Figures.Where(f => f.Group.Level == SurveyLevel.Unit && f.Factor == side.Factor).Select(f => new AssociationCell(f.Group.Name, f.Mean, $"{f.Survey} {f.Round} {f.Scale}")).ToList();
        return new AssociationMeasure(name, cells, cells.Count == 0 ? "undersøkelsen har ingen tall for enheter" : "");
    }

    private AssociationMeasure Figure(string figure)
    {
        var name = FocusFigureNumbers.Name(figure, known);
        if (known.Units is not { } units)
            return new AssociationMeasure(name, [], NorwegianText.Inside(known.WhyNotOwnNb).TrimEnd('.'));
        var cells = units.Percent(figure).Where(p => p.Place.Unit.Length > 0).Select(p => new AssociationCell(p.Place.Unit, p.Percent, $"{p.From} {p.Until}")).ToList();
        return new AssociationMeasure(name, cells, cells.Count == 0 ? "tallene som trengs, er ikke lest inn" : "");
    }

    private static AssociationMeasure Indicator(FocusIndicator indicator)
    {
        if (indicator.Measure is not { Own: { } own })
            return new AssociationMeasure(indicator.NameNb, [], indicator.IsConfidential ? "kilden holder tallene tilbake" : $"{indicator.SourceNb} er ikke lest inn for kommunen");
        var scope = own.Definition.Scope == AccountingScope.None ? "" : own.Definition.Scope.ToString().ToLowerInvariant();
        return new AssociationMeasure(own.Definition.NameNb, [.. own.Points.Select(p => new AssociationCell(p.Year.Value.ToString(CultureInfo.InvariantCulture), p.Measure.Value, scope))]) { ScopeNb = scope };
    }
}
