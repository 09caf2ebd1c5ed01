using Analytics.Analysis.Economy;
using Analytics.Core;

namespace Analytics.Analysis.Services;

/// <summary>A light for one indicator of a service: the municipality's own target first, national advice second, and never a colour without a direction and a limit.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="RuleNb">What was evaluated, or why nothing was, as a sentence.</param>
/// <param name="Limit">The limit that counted, or null.</param>
public sealed record ServiceLight(TrafficLightVerdict Verdict, string RuleNb, Threshold? Limit)
{
    /// <summary>Evaluates: green within the limit and red beyond it, yellow where the distance to it is no more than a single year can make.</summary>
    /// <param name="measure">The indicator with its limits.</param>
    /// <param name="noise">Its yearly noise, or null when it is not known.</param>
    public static ServiceLight Of(FinanceMeasure measure, NoiseLevel? noise)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var definition = measure.Own.Definition;
        if (definition.Direction == Direction.Context)
            return None("Ikke vurdert: ingen retning er god eller dårlig i seg selv.");
        if (measure.Own.Latest is not { } latest)
            return None("Ikke vurdert: det finnes ikke noe tall.");
        if (measure.Ruling is not { } limit)
            return None("Ikke vurdert: kommunen har ikke noe eget mål, og det finnes ikke noe nasjonalt råd.");
        if (limit.AtLeast is null != (definition.Direction == Direction.Lower))
            return None($"Ikke vurdert: grensen fra {limit.SourceNb} peker motsatt vei av retningen som er god.");
        var value = latest.Measure.Value!.Value;
        var decimals = definition.Decimals;
        var rule = $"{NorwegianText.Number(Math.Round(value, decimals))} i {latest.Year} mot {(limit.AtLeast is null ? "høyst" : "minst")} {NorwegianText.Number(limit.Limit)} ({limit.SourceNb})";
        if (noise?.CoversOne(value - limit.Limit) == true)
            return new(TrafficLightVerdict.Yellow, $"{rule}: avstanden er ikke større enn tallet svinger fra år til år.", limit);
        return limit.IsMetBy(value) ? new(TrafficLightVerdict.Green, $"{rule}.", limit) : new(TrafficLightVerdict.Red, $"{rule}.", limit);
    }

    private static ServiceLight None(string why) => new(TrafficLightVerdict.NotAssessed, why, null);
}
