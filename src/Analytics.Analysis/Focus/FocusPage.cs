namespace Analytics.Analysis.Focus;

/// <summary>A focus area with everything that is known of it, side by side. The columns are never added up to one number.</summary>
/// <param name="Area">The area.</param>
/// <param name="Compass">Kommunekompasset.</param>
/// <param name="Surveys">Surveys after disclosure control.</param>
/// <param name="Indicators">KOSTRA.</param>
/// <param name="Figures">Own figures of units, for the whole municipality.</param>
/// <param name="Registers">Measures and other items of own registers.</param>
/// <param name="RegistersMissingNb">Why there are none; empty when there are.</param>
/// <param name="Associations">Associations between measures, corrected for each other.</param>
public sealed record FocusPage(
    FocusArea Area,
    IReadOnlyList<FocusNumber> Compass,
    IReadOnlyList<FocusNumber> Surveys,
    IReadOnlyList<FocusNumber> Indicators,
    IReadOnlyList<FocusNumber> Figures,
    IReadOnlyList<FocusRegister> Registers,
    string RegistersMissingNb,
    IReadOnlyList<Association> Associations)
{
    /// <summary>Puts a page together.</summary>
    /// <param name="area">The area.</param>
    /// <param name="known">What is known of the municipality.</param>
    public static FocusPage Of(FocusArea area, FocusSources known)
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(known);
        var registers = FocusRegisters.Of(area, known);
        var measures = new FocusMeasures(known);
        return new FocusPage(
            area,
            FocusCompassNumbers.Of(area, known.Compass),
            FocusSurveyNumbers.Of(area, known.Surveys),
            FocusIndicatorNumbers.Of(area, known.Indicators),
            FocusFigureNumbers.Of(area, known),
            registers,
            registers.Count > 0 ? "" : WhyNoRegisters(known),
            Association.Corrected([.. area.Pairs.Select(p => Association.Of(p.Over, measures.Of(p.First), measures.Of(p.Second), known.FewestPairs))]));
    }

    private static string WhyNoRegisters(FocusSources known) =>
        known.WhyNotOwnNb.Length > 0 ? known.WhyNotOwnNb
        : known.Items.Count == 0 ? "Ingen registre er lest inn (tertialregister*.csv)."
        : "Ingen tiltak er merket med fokusområdet.";
}
