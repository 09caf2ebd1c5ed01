namespace Analytics.Analysis.Registers;

/// <summary>How much of the expected benefits has come about, in one unit of measure.</summary>
/// <param name="MeasuredIn">The unit of measure.</param>
/// <param name="Benefits">Benefits that have a baseline, a target and a value.</param>
/// <param name="Planned">Sum of target less baseline.</param>
/// <param name="Realised">Sum of value less baseline.</param>
public sealed record BenefitRealisation(string MeasuredIn, IReadOnlyList<RegisterItem> Benefits, double Planned, double Realised)
{
    /// <summary>Part of the planned that has come about, or null when nothing was planned.</summary>
    public double? Share => Planned == 0 ? null : Realised / Planned;

    /// <summary>Adds benefits up, never across units of measure. A benefit without a baseline cannot be told from what was there before, and is left out.</summary>
    /// <param name="benefits">The benefits.</param>
    public static IReadOnlyList<BenefitRealisation> Of(IEnumerable<RegisterItem> benefits)
    {
        ArgumentNullException.ThrowIfNull(benefits);
        return
        [
            .. benefits.Where(IsMeasured).GroupBy(b => b.MeasuredIn, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new BenefitRealisation(g.Key, [.. g], g.Sum(b => b.Target!.Value - b.Baseline!.Value), g.Sum(b => b.Value!.Value - b.Baseline!.Value))),
        ];
    }

    /// <summary>Whether a benefit can be held against its plan.</summary>
    public static bool IsMeasured(RegisterItem benefit)
    {
        ArgumentNullException.ThrowIfNull(benefit);
        return benefit is { Baseline: not null, Target: not null, Value: not null, MeasuredIn.Length: > 0 };
    }
}
