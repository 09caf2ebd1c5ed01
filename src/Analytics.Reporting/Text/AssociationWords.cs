using Analytics.Analysis.Focus;

namespace Analytics.Reporting.Text;

/// <summary>Associations as sentences in bokmål: what goes together, how surely, and never why.</summary>
public static class AssociationWords
{
    /// <summary>What is said of a focus area that has no pairs.</summary>
    public static string NoPairs => Say("Samvariasjon er ikke regnet ut: området har ingen tall som er målt for de samme enhetene eller årene.");

    private const double SmallestShown = 0.01;

    /// <summary>The sentence of an association.</summary>
    /// <param name="association">The association.</param>
    public static string Of(Association association)
    {
        ArgumentNullException.ThrowIfNull(association);
        var (first, second) = (Short(association.FirstNb), Short(association.SecondNb));
        if (association.Correlation.Value is not { } correlation)
            return Say($"Samvariasjon mellom {first} og {second} er ikke regnet ut: {Retell(association.Correlation.WhyNotNb!)}.");
        var numbers = Say($"(rangkorrelasjon {ReportNumbers.Fixed(correlation.Rho, 2)}, 95{ReportNumbers.Space}%-intervall {ReportNumbers.Fixed(correlation.Interval.Low, 2)} til {ReportNumbers.Fixed(correlation.Interval.High, 2)}, {ReportNumbers.Whole(correlation.Pairs)} {(association.Over == AssociationOver.Units ? Say("enheter") : Say("endringer"))}, {Probability(association.Holm!.Value)})");
        return (association.Over, association.Reading) switch
        {
            (AssociationOver.Units, AssociationReading.Together) => Say($"Enheter med høyere tall for {first} har oftere også høyere tall for {second} {numbers}. Det sier ikke hvorfor."),
            (AssociationOver.Units, AssociationReading.Opposite) => Say($"Enheter med høyere tall for {first} har oftere lavere tall for {second} {numbers}. Det sier ikke hvorfor."),
            (AssociationOver.Years, AssociationReading.Together) => Say($"I år med større oppgang i {first} har det oftere også vært større oppgang i {second} {numbers}. Det sier ikke hvorfor."),
            (AssociationOver.Years, AssociationReading.Opposite) => Say($"I år med større oppgang i {first} har det oftere vært mindre oppgang i {second} {numbers}. Det sier ikke hvorfor."),
            _ => Say($"Det er ingen sikker samvariasjon mellom {first} og {second} {numbers}: like mye kan være tilfeldig."),
        };
    }

    private static string Probability(double p) => p < SmallestShown
        ? $"p{ReportNumbers.Space}<{ReportNumbers.Space}{ReportNumbers.Fixed(SmallestShown, 2)}"
        : $"p{ReportNumbers.Space}={ReportNumbers.Space}{ReportNumbers.Fixed(p, 2)}";

    // "netto driftsresultat i prosent av brutto driftsinntekter": what it is a share of does not matter to an order, and a sentence with two of them cannot be read.
    private static string Short(string name) => ReportWords.Lower(Retell(name.Split(" i prosent av ")[0]));
}
