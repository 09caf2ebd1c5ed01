namespace Analytics.Analysis.Sustainability;

/// <summary>The KØB model's view of a year: how far result, fund and debt are from their limits, each apart (F22). How the parts are to be added up is not verified, so they are not.</summary>
/// <param name="ResultShort">Percentage points that netto driftsresultat is short of its limit; 0 when it holds.</param>
/// <param name="FundShort">Percentage points that disposisjonsfond is short.</param>
/// <param name="DebtBeyond">Percentage points that netto lånegjeld is beyond its limit.</param>
public sealed record KobView(double ResultShort, double FundShort, double DebtBeyond)
{
    /// <summary>Whether every limit holds.</summary>
    public bool Holds => ResultShort == 0 && FundShort == 0 && DebtBeyond == 0;

    /// <summary>The view of a year of a path.</summary>
    /// <param name="year">The year.</param>
    /// <param name="leastResult">Least netto driftsresultat, percent of revenue; KØB report no. 1 has 2.</param>
    /// <param name="leastFund">Least disposisjonsfond, percent of revenue; there 8.</param>
    /// <param name="mostDebt">Most netto lånegjeld, percent of revenue; there 75.</param>
    public static KobView Of(SustainabilityYear year, double leastResult, double leastFund, double mostDebt)
    {
        ArgumentNullException.ThrowIfNull(year);
        return new KobView(Math.Max(0, leastResult - year.ResultPercent), Math.Max(0, leastFund - year.FundPercent), Math.Max(0, year.DebtPercent - mostDebt));
    }
}
